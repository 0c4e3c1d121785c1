import { endings, type FormClass, type Irregularity, type Rule } from './rule';

const noDegree = ['excess', 'nominal', 'showing-feeling'] as const;

const iRules: readonly Rule[] = [
  ...endings('adjective', 'い', [
    ['くない', 'adjective', ['negative']], ['かった', 'ta', ['past']], ['くて', 'te-state', ['te']], ['く', 'final', ['adverbial']], ['ければ', 'final', ['conditional-ba']],
    ['けりゃ', 'final', ['conditional-ba', 'contraction'], ['ければ']], ['きゃ', 'final', ['conditional-ba', 'contraction'], ['ければ']],
    ['すぎる', 'ichidan', ['excess']], ['過ぎる', 'ichidan', ['excess']], ['さ', 'final', ['nominal']], ['かろう', 'final', ['presumptive']],
    ['がる', 'godan', ['showing-feeling']], ['いです', 'final', ['polite']], ['いらしい', 'adjective', ['apparent']],
    ['くありません', 'masu', ['negative', 'polite'], ['くない']], ['くって', 'te-state', ['te', 'contraction'], ['くて']],
    ['くちゃ', 'final', ['conditional-tewa', 'contraction'], ['くては']],
    ['き', 'final', ['attributive-literary']], ['し', 'final', ['predicative-literary']], ['からず', 'final', ['negative-literary']], ['からぬ', 'final', ['negative-literary']],
    ['からざる', 'final', ['negative-literary', 'attributive'], ['からぬ']],
  ]),
  ...endings('adjective', 'い', [['そう', 'adjectival-noun', ['seeming']], ['げ', 'adjectival-noun', ['seeming']]]).map((rule) => ({ ...rule, bars: noDegree })),
  ...endings('ta', 'かった', [['かったです', 'final', ['polite']]]),
];

/** よい lends いい its forms; ない takes さ before そう and すぎる. */
const yoi: readonly Rule[] = [
  ...iRules.filter(({ inflected, of }) => of === 'adjective' && !inflected.startsWith('い')).map((rule) => ({ ...rule, inflected: `よ${rule.inflected === 'そう' ? 'さそう' : rule.inflected}`, base: 'いい' })),
  ...endings('adjective', 'ない', [['なさそう', 'adjectival-noun', ['seeming']], ['なさすぎる', 'ichidan', ['excess']], ['なさ過ぎる', 'ichidan', ['excess']]]),
].map((rule) => (rule.by ? { ...rule, by: rule.by.map((ending) => (ending.startsWith('よ') || rule.base !== 'いい' ? ending : `よ${ending}`)) } : rule));

/** ある has ない for its negative, and nothing else before it. */
const existence: readonly Rule[] = endings('godan', 'ある', [['ない', 'adjective', ['negative']]]);

/** いい has no forms of its own but those in い, かわいい none but its own, and ない takes さ before そう. */
export const adjectiveIrregularities: readonly Irregularity[] = [
  { words: /(?<![わ愛])いい$/u, lacks: ({ of, base, inflected }) => of === 'adjective' && base === 'い' && !inflected.startsWith('い') },
  { words: /[わ愛]いい$/u, lacks: ({ of, base }) => of === 'adjective' && base === 'いい' },
  { words: /^ない$/u, lacks: ({ of, base, inflected }) => of === 'adjective' && base === 'い' && inflected === 'そう' },
];

/** As nouns and adjectives in な end in a copula: 静かな, 静かだった. */
const copulaForms: readonly (readonly [inflected: string, makes: FormClass, ...keys: Rule['keys']])[] = [
  ['だ', 'final'], ['です', 'final', 'polite'], ['な', 'final', 'attributive'], ['に', 'final', 'adverbial'], ['で', 'te-state', 'te'],
  ['だった', 'ta', 'past'], ['だろう', 'final', 'presumptive'], ['だったら', 'final', 'conditional-tara'], ['だったり', 'final', 'alternating'],
  ['なら', 'final', 'conditional-nara'], ['ならば', 'final', 'conditional-nara'], ['である', 'godan', 'written'], ['ではない', 'adjective', 'negative'], ['でない', 'adjective', 'negative'],
  ['すぎる', 'ichidan', 'excess'], ['過ぎる', 'ichidan', 'excess'], ['さ', 'final', 'nominal'], ['がる', 'godan', 'showing-feeling'], ['そう', 'adjectival-noun', 'seeming'],
  ['らしい', 'adjective', 'apparent'], ['っぽい', 'adjective', 'apparent'],
];

const copulaRules: readonly Rule[] = [
  ...copulaForms.map(([inflected, makes, ...keys]): Rule => ({
    inflected, base: '', makes, of: 'adjectival-noun', keys, ...(keys[0] === 'seeming' ? { bars: [...noDegree, 'seeming'] as const } : {}),
  })),
  ...endings('adjectival-noun', '', [
    ['でした', 'ta', ['past', 'polite'], ['だった']], ['でしょう', 'final', ['presumptive', 'polite'], ['だろう']],
    ['じゃない', 'adjective', ['negative', 'contraction'], ['ではない']], ['ではありません', 'masu', ['negative', 'polite'], ['ではない']],
    ['じゃありません', 'masu', ['negative', 'polite', 'contraction'], ['ではない', 'ではありません']],
  ]),
];

export const adjectiveRules: readonly Rule[] = [...iRules, ...yoi, ...existence, ...copulaRules];
