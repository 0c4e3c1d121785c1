import { withVowel, type Vowel } from '../kana';
import type { FormKey, WordClass } from './forms';

/** Forms on which others are built, besides the dictionary's classes. */
export type FormClass = WordClass | 'te' | 'ta' | 'masu' | 'stem' | 'final';

/** `inflected` at the end of a word goes back to `base`. */
export interface Rule {
  readonly inflected: string;
  readonly base: string;
  /** How the inflected form goes on inflecting; `final` does not. */
  readonly makes: FormClass;
  /** What the base is. */
  readonly of: FormClass;
  /** From the base on. */
  readonly keys: readonly FormKey[];
  /** What stands in the place of `inflected` after each key but the last (ている, then てる). */
  readonly by?: readonly string[];
  /** The form also begins with this (お書きになる). */
  readonly prefix?: string;
}

const godanEndings = ['う', 'く', 'ぐ', 'す', 'つ', 'ぬ', 'ぶ', 'む', 'る'] as const;

/** て-forms and past forms begin so (音便). */
const euphonic: Readonly<Record<string, readonly [before: string, consonant: 't' | 'd']>> = {
  う: ['っ', 't'], く: ['い', 't'], ぐ: ['い', 'd'], す: ['し', 't'], つ: ['っ', 't'],
  ぬ: ['ん', 'd'], ぶ: ['ん', 'd'], む: ['ん', 'd'], る: ['っ', 't'],
};

/** The ways a class of verbs ends before something else. */
interface Stems {
  readonly of: WordClass;
  readonly base: string;
  /** Before ない. */
  readonly negative: string;
  /** Before れる and せる, which differ by class. */
  readonly passive: string;
  readonly passiveKey: FormKey;
  readonly causative: string;
  readonly continuative: string;
  readonly te: string;
  readonly voicedTe: boolean;
  readonly conditional: string;
  readonly imperatives: readonly string[];
  readonly volitional: string;
  readonly potentials: readonly string[];
  /** Before ず, ぬ. */
  readonly literary: string;
}

function godan(ending: string): Stems {
  const stem = (vowel: Vowel) => withVowel(ending, vowel) ?? ending;
  const [before, consonant] = euphonic[ending] ?? ['', 't'];
  return {
    of: 'godan', base: ending, negative: stem('a'), passive: `${stem('a')}れる`, passiveKey: 'passive', causative: `${stem('a')}せる`,
    continuative: stem('i'), te: before, voicedTe: consonant === 'd', conditional: `${stem('e')}ば`, imperatives: [stem('e')],
    volitional: `${stem('o')}う`, potentials: [`${stem('e')}る`], literary: stem('a'),
  };
}

const irregular = { of: 'godan', voicedTe: false, passiveKey: 'passive' } as const;

/** 行く, 問う, なさる and their like differ from their row in a few forms only. */
const stems: readonly Stems[] = [
  ...godanEndings.map(godan),
  ...['行く', 'いく', '逝く', 'ゆく', '往く'].map((verb): Stems => {
    const root = verb.slice(0, -1);
    return { ...only(verb), te: `${root}っ` };
  }),
  ...['問う', '請う', '乞う', '訪う'].map((verb): Stems => ({ ...only(verb), te: verb })),
  ...['くださる', '下さる', 'なさる', 'いらっしゃる', 'おっしゃる', '仰る', 'ござる', '御座る'].map((verb): Stems => {
    const root = verb.slice(0, -1);
    return { ...only(verb), continuative: `${root}い`, imperatives: [`${root}い`] };
  }),
  {
    of: 'ichidan', base: 'る', negative: '', passive: 'られる', passiveKey: 'passive-or-potential', causative: 'させる', continuative: '', te: '', voicedTe: false,
    conditional: 'れば', imperatives: ['ろ', 'よ'], volitional: 'よう', potentials: ['れる'], literary: '',
  },
  {
    of: 'suru', base: 'する', negative: 'し', passive: 'される', passiveKey: 'passive', causative: 'させる', continuative: 'し', te: 'し', voicedTe: false,
    conditional: 'すれば', imperatives: ['しろ', 'せよ'], volitional: 'しよう', potentials: ['できる', '出来る'], literary: 'せ',
  },
  {
    of: 'zuru', base: 'ずる', negative: 'じ', passive: 'ぜられる', passiveKey: 'passive', causative: 'じさせる', continuative: 'じ', te: 'じ', voicedTe: false,
    conditional: 'ずれば', imperatives: ['じろ', 'ぜよ'], volitional: 'じよう', potentials: [], literary: 'ぜ',
  },
  ...([['くる', 'こ', 'き', 'く'], ['来る', '来', '来', '来']] as const).map(([base, o, i, u]): Stems => ({
    of: 'kuru', base, negative: o, passive: `${o}られる`, passiveKey: 'passive-or-potential', causative: `${o}させる`, continuative: i, te: i, voicedTe: false,
    conditional: `${u}れば`, imperatives: [`${o}い`], volitional: `${o}よう`, potentials: [`${o}れる`], literary: o,
  })),
];

/** A verb of which only the forms that are named after this are its own. */
function only(base: string): Stems {
  return {
    ...irregular, base, negative: '', passive: '', causative: '', continuative: '', te: '', conditional: '', imperatives: [], volitional: '', potentials: [], literary: '',
  };
}

function ofVerb(verb: Stems): Rule[] {
  const own = verb.negative !== '' || verb.of === 'ichidan';
  const rules: Rule[] = [];
  const add = (inflected: string, makes: FormClass, ...keys: FormKey[]) => rules.push({ inflected, base: verb.base, makes, of: verb.of, keys });
  const addBy = (by: string, inflected: string, makes: FormClass, ...keys: FormKey[]) =>
    rules.push({ inflected, base: verb.base, makes, of: verb.of, keys, by: [by] });
  if (own) {
    add(`${verb.negative}ない`, 'adjective', 'negative');
    addBy(`${verb.negative}ない`, `${verb.negative}ないで`, 'final', 'negative', 'without');
    add(`${verb.literary}ず`, 'final', 'negative-literary');
    addBy(`${verb.literary}ず`, `${verb.literary}ずに`, 'final', 'negative-literary', 'without');
    add(`${verb.literary}ぬ`, 'final', 'negative-literary');
    addBy(`${verb.negative}ない`, `${verb.negative}ん`, 'final', 'negative', 'contraction');
    add(verb.passive, 'ichidan', verb.passiveKey);
    add(verb.causative, 'ichidan', 'causative');
    if (verb.of !== 'zuru') addBy(verb.causative, `${verb.causative.slice(0, -2)}す`, 'godan', 'causative', 'contraction');
    add(verb.conditional, 'final', 'conditional-ba');
    add(verb.volitional, 'final', 'volitional');
    for (const potential of verb.potentials) add(potential, 'ichidan', 'potential');
    for (const ending of ['べき', 'べきだ', 'べし']) add(verb.base + ending, 'final', 'obligation');
    if (verb.of === 'suru') for (const ending of ['すべき', 'すべし']) add(ending, 'final', 'obligation');
    add(`${verb.base}な`, 'final', 'prohibitive');
    add(`${verb.base}まい`, 'final', 'negative-volitional');
    if (verb.of !== 'godan') add(`${verb.negative}まい`, 'final', 'negative-volitional');
  }
  for (const imperative of verb.imperatives) add(imperative, 'final', 'imperative');
  if (verb.continuative !== '' || verb.of === 'ichidan') {
    add(verb.continuative, 'stem', 'continuative');
    add(`${verb.continuative}ます`, 'masu', 'polite');
  }
  if (own || verb.te !== '') {
    const [te, ta] = verb.voicedTe ? ['で', 'だ'] : ['て', 'た'];
    add(`${verb.te}${te}`, 'te', 'te');
    add(`${verb.te}${ta}`, 'ta', 'past');
    add(`${verb.te}${ta}ら`, 'final', 'conditional-tara');
    add(`${verb.te}${ta}り`, 'final', 'alternating');
  }
  return rules;
}

const afterTe: readonly (readonly [string, FormClass, FormKey])[] = [
  ['いる', 'ichidan', 'progressive'], ['おる', 'godan', 'progressive'], ['いらっしゃる', 'godan', 'progressive'],
  ['ある', 'godan', 'resultative'], ['おく', 'godan', 'in-advance'], ['しまう', 'godan', 'completely'], ['みる', 'ichidan', 'trying'],
  ['いく', 'godan', 'going-on'], ['行く', 'godan', 'going-on'], ['くる', 'kuru', 'coming-to'], ['来る', 'kuru', 'coming-to'],
  ['もらう', 'godan', 'receiving'], ['いただく', 'godan', 'receiving'], ['頂く', 'godan', 'receiving'],
  ['くれる', 'ichidan', 'for-me'], ['くださる', 'godan', 'for-me'], ['下さる', 'godan', 'for-me'],
  ['あげる', 'ichidan', 'for-others'], ['やる', 'godan', 'for-others'], ['さしあげる', 'ichidan', 'for-others'],
  ['ほしい', 'adjective', 'wish-for-others'], ['欲しい', 'adjective', 'wish-for-others'],
  ['ください', 'final', 'request'], ['下さい', 'final', 'request'],
];

const teRules: readonly Rule[] = ['て', 'で'].flatMap((te) => {
  const voiced = te === 'で';
  const rule = (inflected: string, makes: FormClass, ...keys: FormKey[]): Rule => ({ inflected, base: te, makes, of: 'te', keys });
  const short = (inflected: string, full: string, makes: FormClass, key: FormKey): Rule => ({ ...rule(inflected, makes, key, 'contraction'), by: [te + full] });
  return [
    ...afterTe.map(([auxiliary, makes, key]) => rule(te + auxiliary, makes, key)),
    short(`${te}る`, 'いる', 'ichidan', 'progressive'),
    short(`${te}く`, 'いく', 'godan', 'going-on'),
    short(voiced ? 'どく' : 'とく', 'おく', 'godan', 'in-advance'),
    short(voiced ? 'どる' : 'とる', 'おる', 'godan', 'progressive'),
    short(voiced ? 'じゃう' : 'ちゃう', 'しまう', 'godan', 'completely'),
    short(voiced ? 'じまう' : 'ちまう', 'しまう', 'godan', 'completely'),
    rule(voiced ? 'じゃ' : 'ちゃ', 'final', 'contraction'),
  ];
});

const politeRules: readonly Rule[] = ([
  ['ました', 'ます', 'ta', 'past'], ['ましたら', 'ます', 'final', 'conditional-tara'], ['ましたり', 'ます', 'final', 'alternating'], ['まして', 'ます', 'te', 'te'],
  ['ません', 'ます', 'masu', 'negative'], ['ませんでした', 'ません', 'final', 'past'], ['ましょう', 'ます', 'final', 'volitional'],
  ['ませ', 'ます', 'final', 'imperative'],
] as const).map(([inflected, base, makes, key]) => ({ inflected, base, makes, of: 'masu', keys: [key] }));

/** What is added to the continuative, which says nothing of its own then. */
const stemRules: readonly Rule[] = ([
  ['たい', 'adjective', 'desire'], ['たがる', 'godan', 'desire-of-others'], ['そう', 'adjectival-noun', 'seeming'],
  ['すぎる', 'ichidan', 'excess'], ['過ぎる', 'ichidan', 'excess'], ['やすい', 'adjective', 'easy'], ['易い', 'adjective', 'easy'],
  ['にくい', 'adjective', 'hard'], ['難い', 'adjective', 'hard'], ['づらい', 'adjective', 'hard'], ['がたい', 'adjective', 'hard'],
  ['はじめる', 'ichidan', 'beginning'], ['始める', 'ichidan', 'beginning'], ['つづける', 'ichidan', 'continuing'], ['続ける', 'ichidan', 'continuing'],
  ['おわる', 'godan', 'finishing'], ['終わる', 'godan', 'finishing'], ['かた', 'final', 'way-of-doing'], ['方', 'final', 'way-of-doing'],
  ['ながら', 'final', 'while'], ['つつ', 'final', 'while-literary'], ['なさい', 'final', 'polite-imperative'],
] as const).map(([inflected, makes, key]) => ({ inflected, base: '', makes, of: 'stem', keys: [key] }));

const honorificRules: readonly Rule[] = ['お', '御', 'ご'].flatMap((prefix) => [
  { inflected: 'になる', base: '', makes: 'godan', of: 'stem', keys: ['honorific'], prefix },
  { inflected: 'なさる', base: '', makes: 'godan', of: 'stem', keys: ['honorific'], prefix },
  { inflected: 'くださる', base: '', makes: 'godan', of: 'stem', keys: ['honorific', 'for-me'], prefix },
  { inflected: 'ください', base: '', makes: 'final', of: 'stem', keys: ['honorific', 'request'], prefix },
  { inflected: 'する', base: '', makes: 'suru', of: 'stem', keys: ['humble'], prefix },
  { inflected: 'いたす', base: '', makes: 'godan', of: 'stem', keys: ['humble'], prefix },
]);

const adjectiveRules: readonly Rule[] = ([
  ['くない', 'adjective', 'negative'], ['かった', 'ta', 'past'], ['くて', 'te', 'te'], ['く', 'final', 'adverbial'], ['ければ', 'final', 'conditional-ba'],
  ['かったら', 'final', 'conditional-tara'], ['かったり', 'final', 'alternating'], ['そう', 'adjectival-noun', 'seeming'], ['すぎる', 'ichidan', 'excess'],
  ['過ぎる', 'ichidan', 'excess'], ['さ', 'final', 'nominal'], ['かろう', 'final', 'presumptive'], ['がる', 'godan', 'showing-feeling'], ['いです', 'final', 'polite'],
] as const).map(([inflected, makes, key]): Rule => ({ inflected, base: 'い', makes, of: 'adjective', keys: [key] }));

const politeAdjectives: readonly Rule[] = [
  { inflected: 'くありません', base: 'い', makes: 'masu', of: 'adjective', keys: ['negative', 'polite'], by: ['くない'] },
  { inflected: 'かったです', base: 'かった', makes: 'final', of: 'ta', keys: ['polite'] },
  // いい borrows the forms of よい.
  ...['く', 'くない', 'かった', 'ければ', 'くて'].map((ending): Rule => {
    const regular = adjectiveRules.find((rule) => rule.inflected === ending);
    return { inflected: `よ${ending}`, base: 'いい', makes: regular?.makes ?? 'final', of: 'adjective', keys: regular?.keys ?? [] };
  }),
];

/** What must be done: after a negative, which ends in ない. */
const mustRules: readonly Rule[] = ['なければ', 'なくては', 'なきゃ', 'なくちゃ', 'ないと'].flatMap((condition) => [
  ...(['ならない', 'いけない', 'だめ'] as const).map((rest): Rule => ({
    inflected: condition + rest, base: 'ない', makes: rest === 'だめ' ? 'adjectival-noun' : 'adjective', of: 'adjective', keys: ['must'],
  })),
  ...(['なりません', 'いけません'] as const).map((rest): Rule => ({
    inflected: condition + rest, base: 'ない', makes: 'masu', of: 'adjective', keys: ['must', 'polite'], by: [`${condition}${rest.slice(0, 1) === 'な' ? 'ならない' : 'いけない'}`],
  })),
  ...(condition === 'なきゃ' || condition === 'なくちゃ'
    ? [{ inflected: condition, base: 'ない', makes: 'final', of: 'adjective', keys: ['must', 'contraction'], by: [condition === 'なきゃ' ? 'なければならない' : 'なくてはならない'] } as const]
    : []),
]);

/** ある has ない for its negative, and nothing else before it. */
const existence: readonly Rule[] = [{ inflected: 'ない', base: 'ある', makes: 'adjective', of: 'godan', keys: ['negative'] }];

const copulaRules: readonly Rule[] = ([
  ['だ', 'final', []], ['です', 'final', ['polite']], ['な', 'final', ['attributive']], ['に', 'final', ['adverbial']], ['で', 'final', ['te']],
  ['だった', 'ta', ['past']], ['でした', 'ta', ['past', 'polite'], ['だった']], ['だろう', 'final', ['presumptive']],
  ['でしょう', 'final', ['presumptive', 'polite'], ['だろう']],
  ['だったら', 'final', ['conditional-tara']], ['だったり', 'final', ['alternating']], ['なら', 'final', ['conditional-nara']], ['ならば', 'final', ['conditional-nara']],
  ['ではない', 'adjective', ['negative']], ['でない', 'adjective', ['negative']], ['じゃない', 'adjective', ['negative', 'contraction'], ['ではない']],
  ['ではありません', 'masu', ['negative', 'polite'], ['ではない']],
  ['じゃありません', 'masu', ['negative', 'polite', 'contraction'], ['ではない', 'ではありません']],
  ['すぎる', 'ichidan', ['excess']], ['さ', 'final', ['nominal']], ['がる', 'godan', ['showing-feeling']], ['そう', 'adjectival-noun', ['seeming']],
] as const).map(([inflected, makes, keys, by]): Rule => ({ inflected, base: '', makes, of: 'adjectival-noun', keys, ...(by ? { by } : {}) }));

export const rules: readonly Rule[] = [
  ...stems.flatMap(ofVerb), ...teRules, ...politeRules, ...stemRules, ...honorificRules,
  ...adjectiveRules, ...politeAdjectives, ...mustRules, ...existence, ...copulaRules,
];
