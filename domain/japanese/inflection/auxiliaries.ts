import type { FormKey } from './forms';
import { endings, type Ending, type FormClass, type Rule } from './rule';

/** What is going on takes no second verb that says how it is done. */
const lasting: readonly FormKey[] = ['progressive', 'resultative', 'each-other', 'anew', 'half-way', 'thoroughly', 'to-the-end', 'failing', 'accustomed'];
/** 〜てある is a resulting state: it takes no further passive, causative or desiderative. */
const state: readonly FormKey[] = [
  ...lasting, 'in-advance', 'completely', 'trying', 'passive', 'potential', 'causative', 'imperative', 'prohibitive', 'desire', 'volitional',
];

/** Second verbs after て, which go on inflecting. */
const afterTe: readonly (readonly [words: readonly string[], makes: FormClass, key: FormKey, bars?: readonly FormKey[]])[] = [
  [['いる', '居る'], 'ichidan', 'progressive', lasting], [['おる', '居る'], 'godan', 'progressive', lasting], [['いらっしゃる'], 'godan', 'progressive', lasting],
  [['ある', '有る'], 'godan', 'resultative', state], [['おく', '置く'], 'godan', 'in-advance'], [['しまう', '仕舞う'], 'godan', 'completely', ['passive']],
  [['みる', '見る'], 'ichidan', 'trying'], [['みせる', '見せる'], 'ichidan', 'showing'], [['いく', '行く', 'ゆく'], 'godan', 'going-on'],
  [['くる', '来る'], 'kuru', 'coming-to'], [['まいる', '参る'], 'godan', 'coming-to'], [['もらう', '貰う'], 'godan', 'receiving'], [['いただく', '頂く', '戴く'], 'godan', 'receiving'],
  [['くれる', '呉れる'], 'ichidan', 'for-me', ['passive', 'potential', 'passive-or-potential', 'causative']], [['くださる', '下さる'], 'godan', 'for-me'],
  [['あげる', '上げる', '挙げる'], 'ichidan', 'for-others'], [['やる', '遣る'], 'godan', 'for-others'], [['さしあげる', '差し上げる'], 'ichidan', 'for-others'],
  [['ほしい', '欲しい'], 'adjective', 'wish-for-others'],
  [['ください', '下さい', 'ちょうだい', '頂戴', 'ごらん', '御覧', 'ご覧', 'くれ'], 'final', 'request'],
  [['いけない', 'ならない'], 'adjective', 'must-not'], [['いい', 'よい', '良い'], 'adjective', 'may'],
];

const teRules: readonly Rule[] = ['て', 'で'].flatMap((te) => {
  const voiced = te === 'で';
  const rule = (inflected: string, makes: FormClass, keys: readonly FormKey[], more: Pick<Rule, 'by' | 'bars'> = {}): Rule =>
    ({ inflected, base: te, makes, of: 'te', keys, ...more });
  const short = (inflected: string, full: string, makes: FormClass, key: FormKey, bars?: readonly FormKey[]): Rule =>
    rule(inflected, makes, [key, 'contraction'], { by: [te + full], ...(bars ? { bars } : {}) });
  const between: Partial<Record<FormKey, string>> = { 'must-not': 'は', may: 'も' };
  return [
    ...afterTe.flatMap(([words, makes, key, bars]) => words.map((word) => rule(te + (between[key] ?? '') + word, makes, [key], bars ? { bars } : {}))),
    ...(['いけません', 'なりません'] as const).map((word) => rule(`${te}は${word}`, 'masu', ['must-not', 'polite'], { by: [`${te}はいけない`] })),
    ...['いけない', 'だめ', '駄目'].map((word) =>
      rule(`${voiced ? 'じゃ' : 'ちゃ'}${word}`, word === 'いけない' ? 'adjective' : 'adjectival-noun', ['must-not', 'contraction'], { by: [`${te}は${word}`] })),
    ...['だめ', '駄目'].map((word) => rule(`${te}は${word}`, 'adjectival-noun', ['must-not'])),
    rule(`${te}も`, 'final', ['concession']),
    rule(`${te}は`, 'final', ['conditional-tewa']),
    rule(voiced ? 'じゃ' : 'ちゃ', 'final', ['conditional-tewa', 'contraction'], { by: [`${te}は`] }),
    rule(voiced ? 'だって' : 'たって', 'final', ['concession', 'contraction'], { by: [`${te}も`] }),
    short(`${te}る`, 'いる', 'ichidan', 'progressive', lasting),
    short(`${te}らっしゃる`, 'いらっしゃる', 'godan', 'progressive', lasting),
    short(`${te}く`, 'いく', 'godan', 'going-on'),
    short(voiced ? 'どく' : 'とく', 'おく', 'godan', 'in-advance'),
    short(voiced ? 'どる' : 'とる', 'おる', 'godan', 'progressive', lasting),
    short(voiced ? 'じゃう' : 'ちゃう', 'しまう', 'godan', 'completely', ['passive']),
    short(voiced ? 'じまう' : 'ちまう', 'しまう', 'godan', 'completely', ['passive']),
    short(voiced ? 'だげる' : 'たげる', 'あげる', 'ichidan', 'for-others'),
    short(voiced ? 'だる' : 'たる', 'やる', 'godan', 'for-others'),
  ];
});

/** て of words that are so, not do so: 高くて, なくて, 静かで, 書きまして. */
const teStateRules: readonly Rule[] = ['て', 'で'].flatMap((te) =>
  endings('te-state', te, [[`${te}も`, 'final', ['concession']], [`${te}は`, 'final', ['conditional-tewa']], [`${te}もいい`, 'adjective', ['may']]]));

const pastRules: readonly Rule[] = ['た', 'だ'].flatMap((ta) =>
  endings('ta', ta, [
    [`${ta}ら`, 'final', ['conditional-tara']], [`${ta}らば`, 'final', ['conditional-tara']], [`${ta}り`, 'final', ['alternating']], [`${ta}ろう`, 'final', ['presumptive']],
    [`${ta}らしい`, 'adjective', ['apparent']],
  ]));

const politeRules: readonly Rule[] = endings('masu', 'ます', [
  ['ました', 'ta', ['past']], ['まして', 'te-state', ['te']], ['ません', 'masu', ['negative']], ['ましょう', 'volitional', ['volitional']],
  ['ませ', 'final', ['imperative']], ['まし', 'final', ['imperative']], ['ますまい', 'final', ['negative-volitional']], ['ませぬ', 'final', ['negative-literary']],
]).concat(endings('masu', 'ません', [['ませんでした', 'ta', ['past']], ['ませんで', 'te-state', ['te']]]));

const volitionalRules: readonly Rule[] = endings('volitional', 'う', [['っか', 'final', ['contraction']], ['うとする', 'suru', ['about-to']]]);

const negativeRules: readonly Rule[] = [
  ...endings('negative-n', 'ん', [
    ['んかった', 'ta', ['past']], ['んければ', 'final', ['conditional-ba']], ['んで', 'final', ['without']], ['んでも', 'final', ['concession']], ['んと', 'final', ['must']],
  ]),
  ...endings('negative-hen', 'へん', [['へんかった', 'ta', ['past']], ['へんで', 'final', ['without']], ['へんでも', 'final', ['concession']], ['へんなんだ', 'ta', ['past']]]),
  ...endings('negative-hen', 'ひん', [['ひんかった', 'ta', ['past']], ['ひんで', 'final', ['without']], ['ひんなんだ', 'ta', ['past']]]),
];

/** A suffix of the continuative, in all its writings. */
type AfterStem = readonly [words: string, makes: FormClass, key: FormKey, bars?: readonly FormKey[]];

/** What is added to the continuative, which says nothing of its own then. */
const afterStem: readonly AfterStem[] = [
  ['たい', 'adjective', 'desire', ['polite']], ['たがる', 'godan', 'desire-of-others'], ['そう', 'adjectival-noun', 'seeming', ['excess', 'nominal', 'showing-feeling']],
  ['すぎる 過ぎる', 'ichidan', 'excess'], ['やすい 易い', 'adjective', 'easy'], ['にくい 難い づらい 辛い がたい', 'adjective', 'hard'],
  ['はじめる 始める', 'ichidan', 'beginning'], ['だす 出す', 'godan', 'beginning'], ['かける 掛ける', 'ichidan', 'half-way'],
  ['つづける 続ける', 'ichidan', 'continuing'], ['つづく 続く', 'godan', 'continuing'], ['おえる 終える', 'ichidan', 'finishing'], ['おわる 終わる', 'godan', 'finishing'],
  ['きる 切る ぬく 抜く つくす 尽くす とおす 通す あがる 上がる', 'godan', 'to-the-end'], ['あげる 上げる', 'ichidan', 'to-the-end'],
  ['あう 合う', 'godan', 'each-other'], ['なおす 直す', 'godan', 'anew'], ['まくる', 'godan', 'intensely'], ['こむ 込む', 'godan', 'thoroughly'],
  ['わすれる 忘れる そこねる 損ねる そびれる', 'ichidan', 'failing'], ['そこなう 損なう', 'godan', 'failing'], ['なれる 慣れる', 'ichidan', 'accustomed'],
  ['うる', 'final', 'possible'], ['える 得る', 'ichidan', 'possible'], ['かねる 兼ねる', 'ichidan', 'unable'],
  ['やがる', 'godan', 'contempt', ['polite']], ['なさる', 'godan', 'honorific'], ['がち 勝ち', 'adjectival-noun', 'tendency'],
  ['っぱなし', 'adjectival-noun', 'left-so'], ['っこない', 'adjective', 'certainly-not'], ['かた 方', 'final', 'way-of-doing'], ['ながら', 'final', 'while'],
  ['つつ', 'final', 'while-literary'], ['なさい な', 'final', 'polite-imperative'],
];

const stemRules: readonly Rule[] = afterStem.flatMap(([words, makes, key, bars]) =>
  words.split(' ').map((inflected): Rule => ({ inflected, base: '', makes, of: 'stem', keys: [key], ...(bars ? { bars } : {}) })));

const honorificRules: readonly Rule[] = ['お', '御', 'ご'].flatMap((prefix) =>
  endings('stem', '', [
    ['になる', 'godan', ['honorific']], ['なさる', 'godan', ['honorific']], ['です', 'final', ['honorific', 'polite']], ['くださる', 'godan', ['honorific', 'for-me']],
    ['ください', 'final', ['honorific', 'request']], ['する', 'suru', ['humble']], ['いたす', 'godan', ['humble']], ['申し上げる', 'ichidan', ['humble']],
  ]).map((rule) => ({ ...rule, prefix })));

/** What must be done: after a negative, which ends in ない. */
const mustRules: readonly Rule[] = ['なければ', 'なくては', 'なけりゃ', 'なきゃ', 'なくちゃ', 'ないと'].flatMap((condition): Rule[] => {
  const full = { なけりゃ: 'なければならない', なきゃ: 'なければならない', なくちゃ: 'なくてはならない' }[condition];
  const short = full ? (['contraction'] as const) : [];
  const by = full ? { by: [full] } : {};
  return [
    ...endings('adjective', 'ない', [
      ...['ならない', 'いけない'].map((rest): Ending => [condition + rest, 'adjective', ['must']]),
      ...['だめ', '駄目'].map((rest): Ending => [condition + rest, 'adjectival-noun', ['must']]),
      ...['ならぬ', 'ならん', 'いかん'].map((rest): Ending => [condition + rest, 'final', ['must']]),
      ...([['なりません', 'ならない'], ['いけません', 'いけない']] as const).map(([rest, plain]): Ending => [condition + rest, 'masu', ['must', 'polite'], [condition + plain]]),
    ]),
    ...(full ? [{ inflected: condition, base: 'ない', makes: 'final', of: 'adjective', keys: ['must', ...short], ...by } as const] : []),
  ];
});

export const auxiliaryRules: readonly Rule[] = [
  ...teRules, ...teStateRules, ...pastRules, ...politeRules, ...volitionalRules, ...negativeRules, ...stemRules, ...honorificRules, ...mustRules,
];
