import { rulesOf } from './rule';

const text = rulesOf('text.txt', [
  ['no-such-line', '|12|港は', '‸|13|港は', { also: ['line-unaccounted'] }],
  ['no-line-mark', '|12|港は眠らない。', '‸港は眠らない。', { also: ['line-unaccounted'] }],
  ['line-not-begun', '|12|港は', '‸|12+|港は'],
  ['line-used-twice', '|12|港は', '‸|2|港は', { also: ['line-unaccounted', 'text-not-from-witness'] }],
  ['line-used-up', '|9+|𩸽を干す。', '|9+|𩸽を干す。‸|9+|。'],
  ['line-not-finished', '|12|港は眠らない。', '|12|‸港は', { also: ['words-not-there'] }],
  ['text-beyond-line', '|12|港は眠らない。', '|12|港は眠らない。‸いつも。'],
  ['text-not-from-witness', '|12|港は眠らない。', '|12|港は‸寝らない。', { also: ['words-not-there'] }],
  ['text-not-from-witness', '人<々>^a2が集ま', '人<々>^a2が‸あつま'],
  ['sic-not-in-witness', '<リ→り>^a3', '‸<ソ→り>^a3'],
  ['sic-not-in-witness', '{が}^a1帰り', '‸{を}^a1帰り'],
  ['unknown-entry', '<people>^a2', '‸<people>^a9', { also: ['nothing-rests'] }],
  ['kind-differs', '<リ→り>^a3', '‸<リ→り>^a2', { also: ['entry-unused', 'rests-elsewhere'] }],
  ['nothing-rests', '<to gather>^a3', 'to gather', { elsewhere: ['text.txt', '‸<リ→り>^a3'] }],
  ['rests-elsewhere', 'en: The harbor', 'en: ‸<The harbor>^a2'],
  ['entry-of-lines-in-text', '{が}^a1帰り', '‸{が}^s1帰り', { also: ['entry-unused'] }],
]);

const apparatus = rulesOf('apparatus.yaml', [
  ['line-unaccounted', '    lines: 7-8\n    repeats: 3-4\n    differs: true\n', '    lines: 8\n    repeats: 4\n    differs: true\n', { elsewhere: ['witness/ocr.txt', '‸朝の港には漁船が\nが帰り、人か'] }],
  ['line-used-twice', 'lines: 7-8\n    repeats: 3-4', 'lines: ‸7-8, 12\n    repeats: 3-4, 1'],
  ['no-such-line', 'lines: 7-8\n    repeats: 3-4', 'lines: 7-8\n    repeats: ‸3, 40'],
  ['no-such-line', 'line: 6', 'line: ‸60', { also: ['line-unaccounted'] }],
  ['join-not-in-witness', 'lines: 10, 11', 'lines: 12', { elsewhere: ['text.txt', '‸|10|'] }],
  ['entry-unused', '  s1:\n', '  ‸a9:\n    kind: supplied\n    certainty: high\n    responsible: editors\n    reason: { ja: 余り, en: Unused }\n  s1:\n'],
  ['unknown-editor', '    kind: gap\n    extent: 1 line\n    certainty: medium\n    responsible: editors', '    kind: gap\n    extent: 1 line\n    certainty: medium\n    responsible: ‸nobody'],
  ['lines-missing', '  t1:\n    kind: transposed\n    lines: 10, 11\n', '  ‸t1:\n    kind: transposed\n', { also: ['join-not-in-witness'] }],
  ['lines-not-allowed', '    kind: supplied\n', '    kind: supplied\n    lines: ‸3\n'],
  ['bad-line-list', 'lines: 10, 11', 'lines: ‸11-10', { also: ['join-not-in-witness'] }],
  ['line-listed-twice', 'lines: 10, 11', 'lines: ‸10, 11, 10'],
  ['line-transposed-twice', 'readings:', '  t2:\n    kind: transposed\n    lines: ‸11\n    certainty: low\n    responsible: editors\n    reason: { ja: 重複, en: Twice }\nreadings:'],
  ['transposed-line-not-in-text', 'lines: 10, 11', 'lines: ‸8, 10, 11'],
  ['transposed-needlessly', 'readings:', '  t2:\n    kind: transposed\n    lines: ‸2\n    certainty: low\n    responsible: editors\n    reason: { ja: 不要, en: Needless }\nreadings:'],
  ['repeats-not-allowed', '    kind: supplied\n', '    kind: supplied\n    repeats: ‸3\n'],
  ['repeats-count', 'repeats: 3-4', 'repeats: ‸3'],
  ['repeats-differ', '    differs: true\n', '', { elsewhere: ['apparatus.yaml', 'repeats: ‸3-4'] }],
  ['repeats-itself', 'repeats: 3-4', 'repeats: ‸3, 8', { also: ['repeats-surplus-line', 'repeats-do-not-differ'] }],
  ['repeats-surplus-line', 'lines: 7-8\n    repeats: 3-4', 'lines: ‸7-8\n    repeats: 3, 7', { also: ['repeats-itself'] }],
  ['differs-not-allowed', '    repeats: 3-4\n    differs: true', '    differs: ‸true'],
  ['extent-missing', '  a4:\n    kind: gap\n    extent: 1 line\n', '  ‸a4:\n    kind: gap\n'],
  ['extent-not-allowed', '    kind: supplied\n', '    kind: supplied\n    extent: ‸1 line\n'],
  ['bad-extent', 'extent: 1 line', 'extent: ‸some'],
  ['unknown-address', 'at: 2.1\n    words: 浦町', 'at: 2.9\n    words: ‸浦町'],
  ['bad-address', 'at: 2.1', 'at: ‸two'],
  ['words-not-there', 'words: 浦町', 'words: ‸裏町'],
  ['bad-identifier', '  s1:', '  ‸seven:'],
]);

const witness = rulesOf('witness/ocr.txt', [
  ['repeats-do-not-differ', 'が帰り、人か集ま', 'が帰り、人が集ま', { elsewhere: ['apparatus.yaml', 'differs: ‸true'] }],
  ['not-kana', 'うらまち', '浦まち', { elsewhere: ['apparatus.yaml', 'line: ‸6'] }],
  ['line-unaccounted', '港は眠らない。\n', '港は眠らない。\n‸終わり\n'],
]);

const reading = rulesOf('text.txt', [
  ['reading-differs', '|10|浦町の', '|10|｜浦町《うらちょう》の', { elsewhere: ['apparatus.yaml', 'words: ‸浦町'] }],
]);

/** Faults of the witness, the apparatus, and how the text follows from them. */
export const witnessRules = [...text, ...apparatus, ...witness, ...reading];
