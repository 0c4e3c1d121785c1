import { rulesOf } from './rule';

const record = rulesOf('record.yaml', [
  ['yaml-syntax', 'genre: example', 'genre: "example‸'],
  ['yaml-anchor', 'genre: example', 'genre: &g ‸example'],
  ['yaml-tag', 'genre: example', 'genre: !!str ‸example'],
  ['yaml-key', 'genre: example', '? ‸[genre]\n: example'],
  ['duplicate-key', 'genre: example', 'genre: example\n‸genre: essay'],
  ['yaml-null', 'date: 2026-01-05', 'date: ‸null', { also: ['bad-date'] }],
  ['yaml-folded', '{ ja: 初版。, en: First edition. }', '\n    ja: ‸"初版\n      です。"\n    en: First edition.'],
  ['yaml-line-break', '{ ja: 初版。, en: First edition. }', '\n    ja: 初版。\n    en: ‸|\n      First\n      edition.'],
  ['character-control', 'en: Wind over the Sea', 'en: ‸"Wind\\u0007"'],
  ['character-surrogate', 'en: Wind over the Sea', 'en: ‸"Wind\\uD842"'],
  ['character-bidi', 'en: Wind over the Sea', 'en: ‸"Wind \\u202e over the Sea"'],
  ['character-bidi', 'family: Shiomi', 'family: ‸"Shio\\u2067mi"'],
  ['character-invisible', 'en: Wind over the Sea', 'en: ‸Wi\u00adnd over the Sea'],
  ['character-invisible', 'family: 汐見', 'family: ‸汐\u3164見'],
  ['character-invisible', 'en: Wind over the Sea', 'en: ‸"Wind\\u200d over the Sea"'],
  ['character-invisible', 'en: Wind over the Sea', 'en: ‸"\\ufe0fWind over the Sea"'],
  ['not-nfc', 'en: Wind over the Sea', 'en: ‸"Cafe\\u0301"'],
  ['unknown-key', 'genre: example', 'genre: example\n‸genere: essay'],
  ['unknown-key', 'genre: example', 'genre: example\n‸__proto__: { a: b }'],
  ['cut-by-comma', 'en: First edition. }', 'en: First edition, ‸read from a clipping. }'],
  ['cut-by-comma', '    affiliation: { ja: 浦町郷土会, en: Uramachi Local History Society }', '    affiliation: { ja: 浦町郷土会, en: Society, ‸Inc. }'],
  ['missing-key', 'genre: example\n', '', { elsewhere: ['record.yaml', '‸work: harbour'] }],
  ['empty-value', 'work: harbour', '‸work:'],
  ['expected-map', 'edition:\n  date: 2026-11-23\n  summary: { ja: 初版。, en: First edition. }', 'edition: ‸first'],
  ['expected-list', 'rights:\n  - part: original\n', 'rights:\n    ‸part: original\n'],
  ['expected-words', 'date: 2026-01-05', 'date: ‸[2026]'],
  ['not-one-of', 'genre: example', 'genre: ‸poem'],
  ['too-long', 'number: "3"', `number: ‸"${'3'.repeat(301)}"`],
  ['bad-slug', 'work: harbour', 'work: ‸Harbour'],
  ['bad-identifier', 'editors:\n  editors:', 'editors:\n  ‸The_Editors:'],
  ['not-kana', 'reading: うみをわたるかぜ', 'reading: ‸海をわたるかぜ'],
  ['not-kana', 'family: しおみ', 'family: ‸汐見'],
  ['bad-date', 'date: 2026-01-05', 'date: ‸5 January'],
  ['bad-date', 'date: 2026-01-05', 'date: ‸2026-02-30'],
  ['bad-iso-date', 'date: 2026-11-23', 'date: ‸2026-11'],
  ['bad-licence', 'licence: CC-BY-4.0', 'licence: ‸自由'],
  ['bad-sha256', 'sha256: SHA256', 'sha256: ‸abc'],
  ['sha256-differs', 'sha256: SHA256', `sha256: ‸${'0'.repeat(64)}`],
  ['creator-name-or-body', '  - role: translator\n    body: { ja: 対訳編集部, en: Taiyaku editors }', '  - ‸role: translator'],
  ['path-leaves-folder', 'file: witness/ocr.txt', 'file: ‸../ocr.txt'],
]);

const links = rulesOf('links.txt', [
  ['unknown-address', '2.3\n', '‸2.4\n'],
  ['link-without-address', '1.1\n漁船', '‸漁船'],
  ['bad-link', '漁船 = fishing boats', '‸漁船 - fishing boats'],
  ['bad-link', '漁船 = fishing boats', '‸漁船 = fishing = boats'],
  ['link-side-empty', '漁船 = fishing boats', '漁船 =‸'],
  ['links-overlap', '帰り = come + home', '帰り = come + home\n人 = ‸home'],
  ['words-not-there', '漁船 = fishing boats', '‸魚船 = fishing boats'],
  ['words-not-there', '帰り = come + home', '帰り = come + ‸house'],
  ['words-cut', '漁船 = fishing boats', '漁船 = ‸fishing boat'],
  ['words-not-so-often', '港 = harbor', '‸港#2 = harbor'],
]);

const notes = rulesOf('notes.yaml', [
  ['words-not-there', 'words: 𩸽', 'words: ‸鯖'],
  ['unknown-address', 'at: 2.3', 'at: ‸9.9'],
  ['no-text-there', 'language: ja', 'language: en', { elsewhere: ['notes.yaml', 'at: ‸2.3'] }],
  ['yaml-documents', 'en: A fish of northern seas, split and dried.\n', 'en: A fish of northern seas, split and dried.\n‸---\n- at: 2.3\n'],
  ['yaml-documents', 'en: A fish of northern seas, split and dried.\n', 'en: A fish of northern seas, split and dried.\n...\n‸- at: 2.3\n'],
  ['yaml-syntax', '- at: 2.3', '‸%TAB 1\n---\n- at: 2.3'],
  ['notes-overlap', '- at: 2.3', '- at: 2.3\n  language: ja\n  words: 𩸽を干す\n  ja: 干物。\n  en: Dried.\n- at: 2.3', { elsewhere: ['notes.yaml', 'words: ‸𩸽\n'] }],
]);

const terms = rulesOf('terms.yaml', [
  ['nothing-to-exclude', 'at: 1.0, language: ja, words: 港 ', 'at: 1.0, language: ja, words: ‸朝 '],
  ['unknown-concept', 'concept: return', 'concept: ‸leave'],
  ['terms-overlap', 'add:\n', 'add:\n  - { at: 1.1, language: ja, words: 帰り、, concept: return }\n', { elsewhere: ['terms.yaml', 'words: ‸帰り, concept'] }],
]);

const glossary = rulesOf('glossary/sea.yaml', [
  ['duplicate-concept', '- concept: return', '- concept: ‸harbor', { also: ['unknown-concept', 'related-to-itself'] }],
  ['duplicate-label', 'label: return to port', 'label: ‸Harbors'],
  ['unknown-related', 'related: [fishing-boat]', 'related: [‸fishing-ship]'],
  ['related-to-itself', 'related: [fishing-boat]', 'related: [‸harbor]'],
  ['related-twice', 'related: [fishing-boat]', 'related: [fishing-boat, ‸fishing-boat]'],
  ['elided-source', 'source: A dictionary of the sea', 'source: ‸example.org/…/sea.html'],
  ['reading-missing', '{ label: 釣り船, reading: つりぶね }', '{ label: ‸釣り船 }'],
  ['missing-key', '    definition: A place where ships land.\n', '', { elsewhere: ['glossary/sea.yaml', '‸label: harbor'] }],
  ['missing-key', '    definition: 船の着く所。\n', '', { elsewhere: ['glossary/sea.yaml', '‸label: 港\n'] }],
  ['not-kana', 'reading: みなと', 'reading: ‸港'],
]);

const characters = rulesOf('text.txt', [
  ['character-control', 'en: The harbor', 'en: The‸\tharbor'],
  ['character-bidi', 'en: The harbor', 'en: The ‸\u202eharbor'],
  ['character-invisible', 'en: The harbor', 'en: The ‸\u200bharbor'],
  ['character-noncharacter', 'en: The harbor', 'en: The ‸\ufffeharbor'],
  ['not-nfc', 'ja: |12|港は', 'ja: |12|港‸は\u3099', { also: ['text-not-nfc-joined', 'text-not-from-witness', 'line-not-finished'] }],
  ['text-not-nfc-joined', 'en: The harbor', 'en: ‸The harbor cafe\\\u0301'],
  ['carriage-return', 'en: The harbor', 'en: The harbor‸\r'],
  ['byte-order-mark', '% Every', '‸\ufeff% Every'],
]);

/** Faults of the other files, and of characters. */
export const otherRules = [...record, ...links, ...notes, ...terms, ...glossary, ...characters];
