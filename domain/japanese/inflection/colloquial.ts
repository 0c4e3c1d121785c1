import { withVowel, type Vowel } from '../kana';
import { endings, type Ending, type FormClass, type Rule } from './rule';
import type { FormKey } from './forms';

const consonants = 'かがさざただなばまらわ';
const kana = (of: string, vowel: Vowel) => withVowel(of, vowel) ?? '';
const afterKanji = /[\p{Script=Han}々]$/u;

const change = (inflected: string, base: string, keys: readonly FormKey[], makes: FormClass = 'final', after?: RegExp): Rule =>
  ({ inflected, base, makes, of: 'adjective', keys, ...(after ? { after } : {}) });

/** すごい → すげえ, 高い → 高え, 寒い → さみい. */
const soundChanges: readonly Rule[] = [
  ...[...consonants].flatMap((row) => [
    ...(['a', 'o'] as const).flatMap((vowel) => ['え', 'ぇ', 'ー'].map((long) => change(kana(row, 'e') + long, `${kana(row, vowel)}い`, ['sound-change']))),
    ...['い', 'ぃ', 'ー'].map((long) => change(kana(row, 'i') + long, `${kana(row, 'u')}い`, ['sound-change'])),
  ]),
  ...['え', 'ぇ'].map((long) => change(long, 'い', ['sound-change'], 'final', afterKanji)),
];

/** ら, り and れ are lost before ない: 分かんない, 足んない, 入れてくんない. */
const lostSounds: readonly Rule[] = ['らない', 'りない', 'れない'].map((full) => change('んない', full, ['contraction'], 'adjective'));

/** う for く (ウ音便): 高う, おもしろう, 美しゅう; before ございます in polite speech everywhere, otherwise in the west. */
const uForms: readonly Rule[] = [
  ...[...consonants].flatMap((row) => [
    ...(['a', 'o'] as const).map((vowel) => [`${kana(row, 'o')}う`, `${kana(row, vowel)}い`] as const),
    [`${kana(row, 'i')}ゅう`, `${kana(row, 'i')}い`] as const, [`${kana(row, 'u')}う`, `${kana(row, 'u')}い`] as const,
  ]).map((pair) => [...pair, undefined] as const),
  ['う', 'い', afterKanji] as const,
].flatMap(([inflected, base, after]) => [
  change(inflected, base, ['adverbial', 'kansai'], 'final', after), change(`${inflected}て`, base, ['te', 'kansai'], 'te-state', after),
  change(`${inflected}ない`, base, ['negative', 'kansai'], 'adjective', after), change(`${inflected}ございます`, base, ['polite'], 'masu', after),
]);

/** 買うて, 払うた, はろうて. */
const uVerbs: readonly Rule[] = [
  ['う', 'う', afterKanji] as const,
  ...[...`あ${consonants}`].flatMap((row) => [
    ...(['a', 'o'] as const).map((vowel) => [`${kana(row, 'o')}う`, `${kana(row, vowel)}う`, undefined] as const), [`${kana(row, 'i')}ゅう`, `${kana(row, 'i')}う`, undefined] as const,
  ]),
].flatMap(([inflected, base, after]) =>
  endings('godan', base, [[`${inflected}て`, 'te', ['te', 'kansai']], [`${inflected}た`, 'ta', ['past', 'kansai']]]).map((rule) => ({ ...rule, ...(after ? { after } : {}) })));

const negative = (stem: string): Ending[] => [
  [`${stem}へん`, 'negative-hen', ['negative', 'kansai']], [`${stem}なんだ`, 'ta', ['negative', 'past', 'kansai']], [`${stem}はる`, 'godan', ['honorific', 'kansai']],
];

/** 書かへん, 食べへん, せえへん; 知らなんだ; 書かはる. */
const kansaiVerbs: readonly Rule[] = [
  ...[...'うくぐすつぬぶむる'].flatMap((ending) => [
    ...endings('godan', ending, negative(kana(ending, 'a'))), ...endings('godan', ending, [[`${kana(ending, 'e')}へん`, 'negative-hen', ['negative', 'kansai']]]),
  ]),
  ...endings('ichidan', 'る', [...negative(''), ['やへん', 'negative-hen', ['negative', 'kansai']], ['いひん', 'negative-hen', ['negative', 'kansai']]]),
  ...endings('suru', 'する', [...['せえ', 'せー', 'しい', 'しや'].flatMap((stem) => negative(stem).slice(0, 1)), ...negative('せ').slice(1, 2), ...negative('し').slice(2)]),
  ...['くる', '来る'].flatMap((base) => {
    const stems = base === 'くる' ? ['けえ', 'けー', 'きい', 'こ'] : ['来え', '来い', '来'];
    return endings('kuru', base, [
      ...stems.map((stem): Ending => [`${stem}へん`, 'negative-hen', ['negative', 'kansai']]),
      [`${base === 'くる' ? 'きい' : '来い'}ひん`, 'negative-hen', ['negative', 'kansai']], [`${base === 'くる' ? 'き' : '来'}はる`, 'godan', ['honorific', 'kansai']],
    ]);
  }),
];

export const colloquialRules: readonly Rule[] = [...soundChanges, ...lostSounds, ...uForms, ...uVerbs, ...kansaiVerbs];
