import { sha256, type Files } from '@/server/text-package/testing/memory-folder';

/** A segment as the edition must have it. */
export interface LongSegment {
  readonly address: string;
  readonly ja: string | null;
  readonly en: string | null;
}

export interface LongWork {
  /** A complete text package. */
  readonly files: Files;
  readonly segments: readonly LongSegment[];
  readonly paragraphs: number;
  readonly witnessLines: number;
  /** Counts of what stands in the text, as it was written. */
  readonly counts: Readonly<Record<'entries' | 'links' | 'notes' | 'senses' | 'boats' | 'headings', number>>;
}

// More than any read takes at once: 40 paragraphs, 100 entries, 500 witness lines, 1,000 segments, 500 members of DTS,
// 200 passages of the API.
const paragraphs = 361;
const sizes = [3, 1, 5, 2, 4, 7, 1, 3];

/** Katakana and Latin of a place that occurs once: whatever is missing can be told by its name. */
const syllables = [['ア', 'a'], ['カ', 'ka'], ['サ', 'sa'], ['タ', 'ta'], ['ナ', 'na'], ['マ', 'ma'], ['ヤ', 'ya'], ['ラ', 'ra'], ['ワ', 'wa'], ['キ', 'ki'], ['シ', 'shi'], ['ニ', 'ni'], ['ミ', 'mi'], ['リ', 'ri'], ['ク', 'ku'], ['ス', 'su'], ['ヌ', 'nu'], ['ム', 'mu'], ['ユ', 'yu'], ['ル', 'ru']] as const;

export function placeName(index: number): { readonly ja: string; readonly en: string } {
  const picked = [Math.floor(index / syllables.length ** 2), Math.floor(index / syllables.length), index].map((n) => syllables[n % syllables.length] ?? syllables[0]);
  const latin = picked.map(([, roman]) => roman).join('');
  return { ja: picked.map(([kana]) => kana).join(''), en: `${latin.charAt(0).toUpperCase()}${latin.slice(1)}` };
}

/** Plain words, a line's end in the witness, a ruby, or the editors' hand. */
type Piece = string | { readonly ruby: string; readonly over: string } | { readonly supplied: string } | { readonly sic: string; readonly corrected: string } | { readonly surplus: string } | 'break' | 'gap';

/** Deterministic: uneven paragraphs in several sections, with a note, a term, a reading, a link, a sense or the editors' hand in most. */
export function longWork(): LongWork {
  const text: string[] = [];
  const witness: string[] = [];
  const entries: string[] = [];
  const segments: LongSegment[] = [];
  const [links, notes, terms, senses, grammar]: [string[], string[], string[], string[], string[]] = [[], [], [], [], []];
  let boats = 0;
  let headings = 0;

  const entry = (kind: string, more = '') => {
    const id = `a${entries.length + 1}`;
    entries.push(`  ${id}: { kind: ${kind},${more} certainty: ${['high', 'medium', 'low'][entries.length % 3]}, responsible: editors, reason: { ja: 理由${id}, en: Reason of ${id} } }`);
    return id;
  };
  /** The Japanese in the notation, with its lines in the witness; `id` names the entry of the editors' hand in it. */
  const japanese = (pieces: readonly Piece[], id: string) => {
    let [written, plain] = ['', ''];
    const take = (sign: string, received: string, edited: string) => {
      written += sign;
      plain += edited;
      if (received !== '') witness[witness.length - 1] = `${witness.at(-1) ?? ''}${received}`;
    };
    const begin = () => { witness.push(''); written += `|${witness.length}|`; };
    begin();
    for (const piece of pieces) {
      if (piece === 'break') begin();
      else if (piece === 'gap') take(`<…>^${id}`, '', '');
      else if (typeof piece === 'string') take(piece, piece, piece);
      else if ('ruby' in piece) take(`｜${piece.over}《${piece.ruby}》`, piece.over, piece.over);
      else if ('supplied' in piece) take(`<${piece.supplied}>^${id}`, '', piece.supplied);
      else if ('surplus' in piece) take(`{${piece.surplus}}^${id}`, piece.surplus, '');
      else take(`<${piece.sic}→${piece.corrected}>^${id}`, piece.sic, piece.corrected);
    }
    return { written, plain };
  };
  const add = (address: string, role: string, ja: { written: string; plain: string } | '^', en: string, plainEn: string | null) => {
    text.push(`${address}${role}`, `ja: ${ja === '^' ? '^' : ja.written}`, `en: ${en}`, '');
    segments.push({ address, ja: ja === '^' ? null : ja.plain, en: plainEn });
  };

  text.push('=== header');
  add('0.1', ' title', japanese(['長い海の話'], ''), 'A Long Story of the Sea', 'A Long Story of the Sea');
  for (let p = 1; p <= paragraphs; p++) {
    if (p === 1) text.push('=== lead');
    if (p === 4 || p % 83 === 0) text.push('=== body');
    if (p % 11 === 4) {
      const name = placeName(5000 + p);
      add(`${p}.0`, ' heading', japanese([`${name.ja}の章`], ''), `Chapter of ${name.en}`, `Chapter of ${name.en}`);
      headings += 1;
    }
    const size = sizes[p % sizes.length] ?? 1;
    for (let s = 1; s <= size; s++) addSegment(p, s, size);
  }

  function addSegment(p: number, s: number, size: number): void {
    const index = segments.length;
    const address = `${p}.${s}`;
    const name = placeName(index);
    const edited = index % 3 === 1;
    const end: readonly Piece[] = index % 4 === 0 ? ['break'] : [];
    const partner = { none: size === 5 && s === 5, english: size === 5 && s === 2, japanese: size === 7 && s === 3 };
    if (partner.japanese) return add(address, '', '^', `And more of ${name.en}.`, `And more of ${name.en}.`);
    const english = (words: string, plain = words) => (
      partner.none ? ['-', null] as const : partner.english ? ['^', null] as const : [words, plain] as const
    );
    const isEdited = edited && !partner.none && !partner.english;
    switch (index % 4) {
      case 0: {
        boats += 1;
        const id = isEdited ? entry('gap', ' extent: unknown,') : '';
        const boat: Piece = index % 8 === 0 ? { over: '漁船', ruby: 'ぎょせん' } : '漁船';
        const [en, plain] = english(`In ${name.en} the fishing boats come home and people gather.${isEdited ? ` <…>^${id}` : ''}`, `In ${name.en} the fishing boats come home and people gather.${isEdited ? ' ' : ''}`);
        add(address, '', japanese([name.ja, 'の港には', ...end, boat, 'が帰り、人が集まる。', ...(isEdited ? ['gap' as const] : [])], id), en, plain);
        if (plain !== null) links.push(address, '漁船 = fishing boats');
        if (index % 40 === 0) terms.push(`  - { at: ${address}, language: ja, words: 港 }`);
        if (index % 100 === 0) senses.push(address, `集まる = come together in ${name.en} | ${name.ja}に寄り合う`);
        if (index % 100 === 0) grammar.push(`    - { at: ${address}, words: には }`);
        return;
      }
      case 1: {
        const id = isEdited ? entry('surplus') : '';
        const [en, plain] = english(`On the beach of ${name.en} they dry atka mackerel.`);
        add(address, '', japanese([name.ja, 'の浜では、', ...(isEdited ? [{ surplus: '、' }] : []), '𩸽を干す。'], id), en, plain);
        notes.push(`- { at: ${address}, language: ja, words: 𩸽, ja: ${name.ja}の魚。, en: A fish of ${name.en}. }`);
        return;
      }
      case 2: {
        const id = isEdited ? entry('supplied') : '';
        const [en, plain] = english(`The ${isEdited ? `<people>^${id}` : 'people'} of ${name.en} work at night too.`, `The people of ${name.en} work at night too.`);
        add(address, '', japanese(['夜も', name.ja, 'の', isEdited ? { supplied: '人' } : '人', 'は働く。'], id), en, plain);
        senses.push(address, `働く = work in ${name.en} | ${name.ja}で仕事をする`);
        return;
      }
      default: {
        const id = isEdited ? entry('corrected') : '';
        const [en, plain] = english(`A ${isEdited ? `<wind>^${id}` : 'wind'} blows in ${name.en}.`, `A wind blows in ${name.en}.`);
        add(address, '', japanese([name.ja, 'に', isEdited ? { sic: '凪', corrected: '風' } : '風', 'が吹く。'], id), en, plain);
        if (plain !== null) links.push(address, '風 = wind');
      }
    }
  }

  const lines = witness.map((line) => `${line}\n`).join('');
  return {
    segments, paragraphs: paragraphs + 1, witnessLines: witness.length,
    counts: { entries: entries.length, links: links.length / 2, notes: notes.length, senses: senses.length / 2, boats, headings },
    files: {
      'record.yaml': record(sha256(lines)),
      'text.txt': text.join('\n'),
      'witness/ocr.txt': lines,
      'apparatus.yaml': `entries:\n${entries.join('\n')}\n`,
      'links.txt': `${links.join('\n')}\n`,
      'notes.yaml': `${notes.join('\n')}\n`,
      'terms.yaml': `exclude:\n${terms.join('\n')}\n`,
      'words.txt': `${senses.join('\n')}\n`,
      'grammar.yaml': `- pattern: 〜には\n  level: N5\n  places:\n${grammar.join('\n')}\n  ja: 場所を話題にする。\n  en: Takes a place for the topic.\n`,
      'glossary/sea.yaml': glossary,
    },
  };
}

// By their names, as the database lists them.
const glossary = `- concept: fishing-boat
  category: equipment
  ja: { label: 漁船, reading: ぎょせん, definition: 魚をとる船。 }
  en: { label: fishing boat, alternatives: [fishing boats], definition: A boat for fishing. }
- concept: harbor
  category: concept
  ja: { label: 港, reading: みなと, definition: 船の着く所。 }
  en: { label: harbor, definition: A place where ships land. }
  related: [fishing-boat]
`;

const record = (sum: string) => `work: long
genre: example
originalLanguage: ja
title: { ja: 長い海の話, reading: ながいうみのはなし, en: A Long Story of the Sea }
summary: { ja: 港の話。, en: A story of harbors. }
creators:
  - role: author
    name:
      ja: { family: 汐見, given: 渚 }
      reading: { family: しおみ, given: なぎさ }
      en: { family: Shiomi, given: Nagisa }
rights:
  - part: original
    holder: { ja: 著者, en: The author }
    statement: { ja: 著作権は著者にあります。, en: The text belongs to its author. }
editors:
  editors: { ja: 対訳編集部, en: Taiyaku editors }
edition:
  date: 2026-11-23
  summary: { ja: 初版。, en: First edition. }
witness:
  siglum: O
  file: witness/ocr.txt
  sha256: ${sum}
  language: ja
  title: { ja: 読み取り, en: Output of an OCR }
  description: { ja: 一枚の切り抜きの読み取り。, en: A reading of one clipping. }
`;
