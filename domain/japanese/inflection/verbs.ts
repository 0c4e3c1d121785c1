import { withVowel, type Vowel } from '../kana';
import type { FormKey, WordClass } from './forms';
import type { FormClass, Irregularity, Rule } from './rule';

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
  /** Before ず, ぬ, ん. */
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

/** する and くる by the characters before the kana that all forms share. */
const suru = (s: { readonly u: string; readonly i: string; readonly e: string; readonly a: string }): Stems => ({
  of: 'suru', base: `${s.u}る`, negative: s.i, passive: `${s.a}れる`, passiveKey: 'passive', causative: `${s.a}せる`, continuative: s.i, te: s.i, voicedTe: false,
  conditional: `${s.u}れば`, imperatives: [`${s.i}ろ`, `${s.e}よ`], volitional: `${s.i}よう`, potentials: ['できる', '出来る'], literary: s.e,
});

const kuru = (k: { readonly u: string; readonly i: string; readonly o: string }): Stems => ({
  of: 'kuru', base: `${k.u}る`, negative: k.o, passive: `${k.o}られる`, passiveKey: 'passive-or-potential', causative: `${k.o}させる`, continuative: k.i, te: k.i,
  voicedTe: false, conditional: `${k.u}れば`, imperatives: [`${k.o}い`], volitional: `${k.o}よう`, potentials: [`${k.o}れる`], literary: k.o,
});

/** A verb of which only the forms that are named after this are its own. */
function only(base: string): Stems {
  return {
    of: 'godan', voicedTe: false, passiveKey: 'passive', base, negative: '', passive: '', causative: '', continuative: '', te: '', conditional: '', imperatives: [],
    volitional: '', potentials: [], literary: '',
  };
}

/** Their て-form ends in って, though they end in く. */
const goVerbs = ['行く', 'いく', '逝く', 'ゆく', '往く'];
/** Their て-form keeps う (問うて, 乞うた), where other verbs in う have って. */
const uVerbs = ['問う', 'とう', '訪う', '請う', '乞う', '恋う', 'こう', '宣う', '曰う', '給う', '賜う', '揺蕩う'];
/** As those, with the sound that is written in kana. */
const uVerbsInKana: readonly (readonly [verb: string, te: string])[] = [['のたまう', 'のたもう'], ['たまう', 'たもう'], ['たゆたう', 'たゆとう']];
/** い for り before ます and in the imperative. */
const politeVerbs = ['くださる', '下さる', 'なさる', '為さる', 'いらっしゃる', 'おっしゃる', '仰る', '仰っしゃる', 'ござる', '御座る'];

const stems: readonly Stems[] = [
  ...godanEndings.map(godan),
  ...goVerbs.map((verb): Stems => ({ ...only(verb), te: `${verb.slice(0, -1)}っ` })),
  ...uVerbs.map((verb): Stems => ({ ...only(verb), te: verb })),
  ...uVerbsInKana.map(([verb, te]): Stems => ({ ...only(verb), te })),
  ...politeVerbs.map((verb): Stems => {
    const root = verb.slice(0, -1);
    return { ...only(verb), continuative: `${root}い`, imperatives: [`${root}い`] };
  }),
  {
    of: 'ichidan', base: 'る', negative: '', passive: 'られる', passiveKey: 'passive-or-potential', causative: 'させる', continuative: '', te: '', voicedTe: false,
    conditional: 'れば', imperatives: ['ろ', 'よ'], volitional: 'よう', potentials: ['れる'], literary: '',
  },
  ...['くれる', '呉れる'].map((verb): Stems => ({ ...only(verb), of: 'ichidan', imperatives: [verb.slice(0, -1)] })),
  suru({ u: 'す', i: 'し', e: 'せ', a: 'さ' }),
  suru({ u: '為', i: '為', e: '為', a: '為' }),
  {
    of: 'zuru', base: 'ずる', negative: 'じ', passive: 'ぜられる', passiveKey: 'passive', causative: 'じさせる', continuative: 'じ', te: 'じ', voicedTe: false,
    conditional: 'ずれば', imperatives: ['じろ', 'ぜよ'], volitional: 'じよう', potentials: [], literary: 'ぜ',
  },
  kuru({ u: 'く', i: 'き', o: 'こ' }),
  kuru({ u: '来', i: '来', o: '来' }),
  kuru({ u: '來', i: '來', o: '來' }),
];

/** What is able or is done cannot be done, made or commanded once more. */
const afterVoice: readonly FormKey[] = ['passive', 'potential', 'passive-or-potential', 'causative'];
const afterPotential: readonly FormKey[] = [...afterVoice, 'imperative', 'prohibitive', 'desire', 'desire-of-others', 'resultative', 'honorific', 'humble'];

function ofVerb(verb: Stems): Rule[] {
  const { base } = verb;
  const rules: Rule[] = [];
  const add = (inflected: string, makes: FormClass, keys: readonly FormKey[], more: Pick<Rule, 'by' | 'bars'> = {}) =>
    rules.push({ inflected, base, makes, of: verb.of, keys, ...more });
  const has = { all: verb.negative !== '' || (verb.of === 'ichidan' && base === 'る'), te: verb.te !== '', continuative: verb.continuative !== '' };
  if (has.all) {
    addNegatives(verb, add);
    addVoices(verb, add);
    addMoods(verb, add);
  }
  for (const imperative of verb.imperatives) add(imperative, 'final', ['imperative']);
  if (has.all || has.continuative) {
    add(verb.continuative, 'stem', ['continuative']);
    add(`${verb.continuative}ます`, 'masu', ['polite']);
  }
  if (has.all || has.te) {
    const [te, ta] = verb.voicedTe ? ['で', 'だ'] : ['て', 'た'];
    add(`${verb.te}${te}`, 'te', ['te']);
    add(`${verb.te}${ta}`, 'ta', ['past']);
  }
  return rules;
}

type Add = (inflected: string, makes: FormClass, keys: readonly FormKey[], more?: Pick<Rule, 'by' | 'bars'>) => void;

function addNegatives(verb: Stems, add: Add): void {
  const { negative, literary } = verb;
  const nai = `${negative}ない`;
  const nu = `${literary}ぬ`;
  add(nai, 'adjective', ['negative'], { bars: ['polite'] });
  // 食べないでいる and 食べないでおく exist, 食べないでしまう does not.
  add(`${nai}で`, 'te', ['negative', 'without'], { by: [nai], bars: ['completely', 'resultative', 'trying', 'going-on', 'coming-to', 'conditional-tewa', 'must-not'] });
  add(`${literary}ん`, 'negative-n', ['negative', 'contraction'], { by: [nai] });
  add(`${literary}ず`, 'final', ['negative-literary']);
  add(`${literary}ずに`, 'final', ['negative-literary', 'without'], { by: [`${literary}ず`] });
  add(`${literary}ずとも`, 'final', ['negative-literary', 'concession'], { by: [`${literary}ず`] });
  add(nu, 'final', ['negative-literary']);
  add(`${literary}ざる`, 'final', ['negative-literary', 'attributive'], { by: [nu] });
  for (const rest of ['を得', 'をえ']) {
    add(`${literary}ざる${rest}ない`, 'adjective', ['cannot-but']);
    add(`${literary}ざる${rest}ません`, 'masu', ['cannot-but', 'polite'], { by: [`${literary}ざる${rest}ない`] });
    for (const ending of ['ず', 'ぬ']) add(`${literary}ざる${rest}${ending}`, 'final', ['cannot-but', 'negative-literary'], { by: [`${literary}ざる${rest}ない`] });
  }
  add(`${literary}ねば`, 'final', ['negative-literary', 'conditional-ba'], { by: [nu] });
  add(`${literary}にゃ`, 'final', ['negative-literary', 'conditional-ba', 'contraction'], { by: [nu, `${literary}ねば`] });
  for (const [condition, ...keys] of [['ねば', 'must'], ['にゃ', 'must', 'contraction']] as const) {
    const must = `${literary}ねばならない`;
    const isShort = condition === 'にゃ';
    const short = isShort ? { by: [must] } : {};
    for (const rest of ['ならない', 'いけない']) add(`${literary}${condition}${rest}`, 'adjective', keys, short);
    for (const rest of ['ならぬ', 'ならん', 'なるまい', 'いかん']) add(`${literary}${condition}${rest}`, 'final', keys, short);
    for (const rest of ['なりません', 'いけません']) add(`${literary}${condition}${rest}`, 'masu', [...keys, 'polite'], { by: isShort ? [must, `${literary}${condition}ならない`] : [must] });
  }
}

function addVoices(verb: Stems, add: Add): void {
  add(verb.passive, 'ichidan', [verb.passiveKey], { bars: afterVoice });
  if (verb.of === 'suru' && verb.literary === 'せ') add('せられる', 'ichidan', ['passive'], { bars: afterVoice });
  add(verb.causative, 'ichidan', ['causative'], { bars: ['causative'] });
  // 書かされる is the passive of 書かす, but nobody says 食べさされる or 話さされる.
  const shortHasPassive = verb.of === 'godan' && verb.base !== 'す';
  if (verb.of !== 'zuru') {
    add(`${verb.causative.slice(0, -2)}す`, 'godan', ['causative', 'contraction'], {
      by: [verb.causative], bars: shortHasPassive ? ['causative', 'potential'] : ['causative', 'potential', 'passive'],
    });
  }
  for (const potential of verb.potentials) add(potential, 'ichidan', ['potential'], { bars: afterPotential });
}

/** れば → りゃ, けば → きゃ; えば → や. */
function contracted(conditional: string): string {
  const e = conditional.slice(-2, -1);
  const i = e === 'え' ? '' : (withVowel(e, 'i') ?? '');
  return conditional.slice(0, -2) + (e === 'え' ? 'や' : `${i}ゃ`);
}

function addMoods(verb: Stems, add: Add): void {
  const { base, literary } = verb;
  add(verb.conditional, 'final', ['conditional-ba']);
  add(contracted(verb.conditional), 'final', ['conditional-ba', 'contraction'], { by: [verb.conditional] });
  add(verb.volitional, 'volitional', ['volitional']);
  add(verb.volitional.slice(0, -1), 'final', ['volitional', 'contraction'], { by: [verb.volitional] });
  add(`${literary}む`, 'final', ['volitional-literary']);
  add(`${literary}んとする`, 'suru', ['about-to']);
  add(`${literary}んばかり`, 'adjectival-noun', ['as-if'], { bars: ['excess', 'nominal', 'showing-feeling', 'seeming', 'attributive'] });
  for (const ending of ['んがため', 'んがために']) add(literary + ending, 'final', ['purpose']);
  for (const stem of verb.of === 'suru' && base === 'する' ? [base, 'す'] : [base]) {
    add(`${stem}べき`, 'adjectival-noun', ['obligation'], { bars: ['excess', 'nominal', 'showing-feeling', 'seeming', 'attributive', 'adverbial'] });
    add(`${stem}べし`, 'final', ['obligation']);
    add(`${stem}べく`, 'final', ['purpose']);
    add(`${stem}べからず`, 'final', ['prohibitive']);
    add(`${stem}べからざる`, 'final', ['prohibitive', 'attributive'], { by: [`${stem}べからず`] });
    add(`${stem}まい`, 'final', ['negative-volitional']);
  }
  if (verb.of !== 'godan') add(`${verb.negative}まい`, 'final', ['negative-volitional']);
  add(`${base}な`, 'final', ['prohibitive']);
  if (base.endsWith('る')) add(`${base.slice(0, -1)}んな`, 'final', ['prohibitive', 'contraction'], { by: [`${base}な`] });
  add(`${base}らしい`, 'adjective', ['apparent'], { bars: ['excess', 'seeming', 'showing-feeling', 'polite'] });
}

export const verbRules: readonly Rule[] = stems.flatMap(ofVerb);

const euphonicOf = (base: string) => (rule: Rule) => rule.base === base && (rule.keys[0] === 'te' || rule.keys[0] === 'past') && rule.of === 'godan' && !rule.keys.includes('kansai');
const exactly = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`, 'u');
const endingIn = (words: readonly string[]) => new RegExp(`(?:${words.join('|')})$`, 'u');
const withKanji = uVerbs.filter((verb) => /\p{Script=Han}/u.test(verb));

export const verbIrregularities: readonly Irregularity[] = [
  { words: endingIn(goVerbs), lacks: euphonicOf('く') },
  { words: endingIn(withKanji), lacks: euphonicOf('う') },
  // In kana only where nothing stands before: とう is 問う, まとう is not.
  { words: exactly(['とう', 'こう', ...uVerbsInKana.map(([verb]) => verb)]), lacks: euphonicOf('う') },
  // ある has ない for its negative, and is not done to anything.
  {
    words: /^(?:あ|有|在)る$|[てで]ある$/u,
    lacks: ({ base, of, inflected, keys: [key] }) => of === 'godan' && base === 'る' && (inflected.startsWith('らない') || key === 'potential' || key === 'prohibitive'),
  },
];
