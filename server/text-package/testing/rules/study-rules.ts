import { rulesOf } from './rule';

const words = rulesOf('words.txt', [
  ['unknown-address', '1.0\n', '‸1.9\n'],
  ['no-text-there', '1.0\n', '‸3.3\n'],
  ['word-without-address', '1.1\n朝', '‸朝'],
  ['bad-word', '朝 = morning | 一日のはじめ', '‸朝 = morning'],
  ['bad-word', '朝 = morning | 一日のはじめ', '‸朝 | morning = 一日のはじめ'],
  ['bad-word', '朝 = morning | 一日のはじめ', '‸朝 = morning = day | 一日のはじめ'],
  ['bad-word', '朝 = morning | 一日のはじめ', '‸ = morning | 一日のはじめ'],
  ['gloss-missing', '朝 = morning | 一日のはじめ', '朝 = ‸| 一日のはじめ'],
  ['gloss-missing', '朝 = morning | 一日のはじめ', '朝 = morning |‸'],
  ['too-long', '朝 = morning', `朝 = ‸${'m'.repeat(301)}`],
  ['bad-form', '朝 = morning', '朝 ‸[spoken] = morning'],
  ['words-not-there', '朝 = morning', '‸夜 = morning'],
  ['words-not-so-often', '朝 = morning', '‸朝#2 = morning'],
  ['word-said-twice', '帰り = come home', '  ‸朝#1 = dawn | 夜明け\n帰り = come home'],
]);

const grammar = rulesOf('grammar.yaml', [
  ['not-one-of', 'level: N4', 'level: ‸N6'],
  ['missing-key', '  ja: 動作の起こりを言う。\n', '', { elsewhere: ['grammar.yaml', '- ‸pattern: 〜はじめる'] }],
  ['empty-value', 'places: [{ at: 1.1, words: には }]', 'places: ‸[]'],
  ['unknown-key', 'level: N5', 'level: N5\n  ‸note: x'],
  ['unknown-address', '{ at: 1.1, words: はじめる }', '{ at: ‸9.1, words: はじめる }'],
  ['words-not-there', 'words: はじめる', 'words: ‸はじまる'],
  ['pattern-twice', '- pattern: 〜には', '- pattern: ‸〜はじめる'],
  ['grammar-overlaps', 'words: には', 'words: ‸集まりはじめる'],
  ['too-long', 'pattern: 〜には', `pattern: ‸${'〜'.repeat(301)}`],
]);

const readings = rulesOf('readings.txt', [
  ['unknown-address', '1.1\n', '‸1.9\n'],
  ['no-text-there', '1.1\n', '‸3.3\n'],
  ['word-without-address', '1.1\n朝', '‸朝'],
  ['bad-reading', '朝《あさ》', '‸朝 = あさ'],
  ['bad-reading', '朝《あさ》', '‸《あさ》'],
  ['not-kana', '朝《あさ》', '朝《‸朝》'],
  ['not-kana', '朝《あさ》', '朝《‸》'],
  ['words-not-there', '朝《あさ》', '‸夜《よる》'],
  ['words-not-so-often', '朝《あさ》', '‸朝#2《あさ》'],
  ['reading-twice', '朝《あさ》', '朝《あさ》\n‸朝#1《あした》'],
]);

export const studyRules = [...words, ...readings, ...grammar];
