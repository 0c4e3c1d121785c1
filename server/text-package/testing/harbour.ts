import { sha256, type Files } from './memory-folder';

const record = `work: harbour
genre: example
originalLanguage: ja
title: { ja: 海をわたる風, reading: うみをわたるかぜ, en: Wind over the Sea }
subtitle: { ja: 港の一日, en: A Day in the Harbor }
summary: { ja: 港の朝と夜の話。, en: Morning and night in a harbor. }
creators:
  - role: author
    name:
      ja: { family: 汐見, given: 渚 }
      reading: { family: しおみ, given: なぎさ }
      en: { family: Shiomi, given: Nagisa }
    affiliation: { ja: 浦町郷土会, en: Uramachi Local History Society }
  - role: translator
    body: { ja: 対訳編集部, en: Taiyaku editors }
series:
  title: { ja: 浜の記録, en: Notes from the Shore }
  number: "3"
date: 2026-01-05
rights:
  - part: original
    holder: { ja: 著者, en: The author }
    statement: { ja: 著作権は著者にあります。, en: The text belongs to its author. }
    licence: CC-BY-4.0
editors:
  editors: { ja: 対訳編集部, en: Taiyaku editors }
edition:
  date: 2026-11-23
  summary: { ja: 初版。, en: First edition. }
witness:
  siglum: O
  file: witness/ocr.txt
  sha256: SHA256
  language: ja
  title: { ja: 読み取り, en: Output of an OCR }
  description: { ja: 一枚の切り抜きの読み取り。, en: A reading of one clipping. }
`;

const witness = `海をわたる風
港の朝

朝の港には漁船が
が帰り、人が集ま
リはじめる。
うらまち
朝の港には漁船が
が帰り、人か集ま
𠮷野の浜では、𩸽を干す。
浦町の人は

夜も働く。
港は眠らない。
`;

const text = `% Every sign of the notation, in few words.
=== header
0.1 title
ja: |1|海をわたる風
en: Wind over the Sea

=== body
1.0 heading
ja: |2|港の朝
en: Morning in the Harbor

1.1
ja: |3|朝の港には｜漁船《ぎょせん》が
    |4|{が}^a1帰り、人<々>^a2が集ま
    |5|<リ→り>^a3はじめる。<…>^a4
en: In the morning the fishing boats come home to the harbor and <people>^a2
    begin <to gather>^a3. <…>^a4

2.1
ja: |10|浦町の人は
    |11|夜も働く。
en: The people of Uramachi work at night too.

2.2
ja: |9|｜𠮷野《よしの》の浜では、
en: On the beach of Yoshino they dry atka mackerel.

2.3
ja: |9+|𩸽を干す。
en: ^

=== body
3.1
ja: |12|港は眠らない。
en: The harbor

3.2
ja: ^
en: never sleeps.

3.3
ja: -
en: So they say: \\<1 = 2\\>.
`;

const links = `% Japanese = English
1.1
漁船 = fishing boats
帰り = come + home

2.3
𠮷野 = Yoshino
干す = dry
3.2
港 = harbor
眠らない = never sleeps
`;

const notes = `- at: 2.3
  language: ja
  words: 𩸽
  ja: 北の海の魚。開いて干す。
  en: A fish of northern seas, split and dried.
`;

const terms = `exclude:
  - { at: 1.0, language: ja, words: 港 }
add:
  - { at: 1.1, language: ja, words: 帰り, concept: return }
`;

const words = `% What words mean here.
1.1
朝 = morning | 一日のはじめ
帰り = come home | もとの港に戻る

1.0
港 = harbor \\| port | 船の着く所（\\=みなと）
`;

const grammar = `- pattern: 〜はじめる
  level: N4
  places:
    - { at: 1.1, words: はじめる }
  ja: 動作の起こりを言う。
  en: Says that something begins.
- pattern: 〜には
  level: N5
  places: [{ at: 1.1, words: には }]
  ja: 場所を話題にする。
  en: Takes a place for the topic.
`;

const apparatus = `entries:
  a1:
    kind: surplus
    certainty: high
    responsible: editors
    reason: { ja: 行末の「が」の繰り返し。, en: The が of the line before is repeated. }
  a2:
    kind: supplied
    certainty: high
    responsible: editors
    reason: { ja: 「人々」が定まった言い方である。, en: The expression is 人々. }
  a3:
    kind: corrected
    certainty: high
    responsible: editors
    reason: { ja: 片仮名の「リ」は誤読。, en: The katakana リ is a misreading. }
  a4:
    kind: gap
    extent: 1 line
    certainty: medium
    responsible: editors
    reason: { ja: 続きの行が失われている。, en: A line that followed is lost. }
  s1:
    kind: surplus
    lines: 7-8
    repeats: 3-4
    differs: true
    certainty: high
    responsible: editors
    reason: { ja: 3–4行の写し。, en: A copy of lines 3 and 4. }
  t1:
    kind: transposed
    lines: 10, 11
    certainty: low
    responsible: editors
    reason: { ja: 夜の話が先に立つ。, en: The night comes first. }
readings:
  - line: 6
    at: 2.1
    words: 浦町
`;

const glossary = `- concept: harbor
  category: concept
  ja:
    label: 港
    reading: みなと
    definition: 船の着く所。
  en:
    label: harbor
    alternatives: [harbors]
    definition: A place where ships land.
  related: [fishing-boat]
  source: A dictionary of the sea
- concept: fishing-boat
  category: equipment
  ja:
    label: 漁船
    reading: ぎょせん
    alternatives: [{ label: 釣り船, reading: つりぶね }]
    definition: 魚をとる船。
  en:
    label: fishing boat
    alternatives: [fishing boats]
    abbreviation: FB
    definition: A boat for fishing.
- concept: return
  category: concept
  ja: { label: 帰港, reading: きこう, definition: 港に帰ること。 }
  en: { label: return to port, definition: Coming back to port. }
  related: [harbor]
`;

/** A small complete package: every file, every sign of the notation. */
export const harbour = {
  'record.yaml': record,
  'text.txt': text,
  'links.txt': links,
  'notes.yaml': notes,
  'terms.yaml': terms,
  'words.txt': words,
  'readings.txt': '% Confirmed by an editor.\n1.1\n朝《あさ》\n',
  'grammar.yaml': grammar,
  'apparatus.yaml': apparatus,
  'witness/ocr.txt': witness,
  'glossary/sea.yaml': glossary,
} as const;

export type HarbourFile = keyof typeof harbour;

/** The package with other files in some places; the witness's sum is filled in. */
export function harbourWith(changes: Files = {}): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...harbour, ...changes };
  const source = files['witness/ocr.txt'];
  const own = files['record.yaml'];
  if (typeof own === 'string' && source !== undefined) files['record.yaml'] = own.replace('SHA256', sha256(source));
  return files;
}
