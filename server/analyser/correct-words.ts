import type { Analysed } from './analyser';
import { isFollowedBy, isInflecting, isNoun, isParticle, type Place } from './neighbours';

/** What stands at a place in truth: one morpheme or more, whose surfaces laid end to end are the old one; null where the analyser is right. */
type Correction = (place: Place) => Analysed | readonly Analysed[] | null;

const noun = (morpheme: Analysed, reading: string): Analysed => ({ ...morpheme, reading, from: 'project', pos: ['名詞', '一般', '*'] });

/** 並べて is the adverb なべて in the analyser's dictionary; written with kanji it is the verb. */
function sideBySide({ here }: Place): readonly Analysed[] | null {
  if (here.surface !== '並べて' || here.pos[0] !== '副詞') return null;
  const verb: Analysed = {
    ...here, surface: '並べ', reading: 'ナラベ', lemma: '並べる', pos: ['動詞', '自立', '*'], conjugationType: '一段', conjugationForm: '連用形',
  };
  return [verb, { ...here, surface: 'て', start: here.start + 2, reading: 'テ', lemma: 'て', pos: ['助詞', '接続助詞', '*'] }];
}

/** 端 by itself is はし in print; はじ is of speech. */
function edge({ here }: Place): Analysed | null {
  return here.surface === '端' && here.reading === 'ハジ' ? noun(here, 'ハシ') : null;
}

/** 語 by itself is ご; what is told is 語り. */
function word({ here }: Place): Analysed | null {
  return here.surface === '語' && here.reading === 'カタリ' ? noun(here, 'ゴ') : null;
}

/** 仮名 is a false name where it stands alone in brackets behind a name, かな elsewhere. */
function kana({ here, before, after }: Place): Analysed | null {
  if (here.surface !== '仮名' || here.reading !== 'カメイ') return null;
  return /^[（(]$/.test(before?.surface ?? '') && /^[、）)]$/.test(after?.surface ?? '') ? null : noun(here, 'カナ');
}

/** 訳 behind a clause or in a set phrase is わけ, a reason; of a text it is やく. */
function rendering({ here, before, after }: Place): Analysed | null {
  if (here.surface !== '訳' || here.reading !== 'ワケ') return null;
  const isReason = (before && (isInflecting(before) || before.pos[0] === '連体詞'))
    || (!before || before.pos[0] === '記号' ? isFollowedBy(after, ['が', 'も', 'の']) : false);
  return isReason ? null : noun(here, 'ヤク');
}

/** 節 behind a clause (思い当たる節), of what grows, or set to a tune is ふし; of a text it is せつ. */
function clause({ here, before, morphemes, at }: Place): Analysed | null {
  if (here.surface !== '節' || here.reading !== 'フシ') return null;
  const owner = before?.surface === 'の' ? morphemes[at - 2]?.surface ?? '' : '';
  const grows = /[竹木枝幹茎指歌]$/.test(owner);
  const sung = morphemes[at + 1]?.surface === 'を' && /^(付け|つけ|付ける|つける|回す)/.test(morphemes[at + 2]?.surface ?? '');
  return (before && isInflecting(before)) || grows || sung ? null : noun(here, 'セツ');
}

const people = /[者長相臣王帝皇団隊族氏人員領使旅]$/;

/** 一行 is a party of travellers (いっこう) beside those who travel, a line (いちぎょう) elsewhere. */
function line({ here, before, after, morphemes, at }: Place): Analysed | null {
  if (here.surface !== '一行' || here.reading !== 'イッコウ') return null;
  const owner = before?.surface === 'の' ? morphemes[at - 2] : before;
  const travellers = owner !== undefined && isNoun(owner) && (owner.pos[2] === '人名' || people.test(owner.surface));
  const begins = before === undefined || /^[、。「（]$/.test(before.surface);
  return travellers || (begins && isFollowedBy(after, ['は', 'が', 'を'])) ? null : noun(here, 'イチギョウ');
}

const lasting = new Set(['世界', '社会', '国際', '日本', '時代', '文明', '文化', '経済', '情勢', '状況', '課題', '言語', '書架', '書店', '図書館', '辞書', '水準']);

/** 今日 is こんにち, nowadays, in 今日では and before what lasts longer than a day. */
function nowadays({ here, after, morphemes, at }: Place): Analysed | null {
  if (here.surface !== '今日' || here.reading !== 'キョウ') return null;
  const next = morphemes[at + 2]?.surface ?? '';
  const isNow = after?.surface === 'で' ? next === 'は' : after?.surface === 'の' ? lasting.has(next) : /^(的|なお)$/.test(after?.surface ?? '');
  return isNow ? { ...here, reading: 'コンニチ', from: 'project' } : null;
}

const corrections: readonly Correction[] = [sideBySide, edge, word, kana, rendering, clause, line, nowadays];

/** Words that the analyser reads as the rarer of two, put right by what stands beside them. */
export function correctWords(morphemes: readonly Analysed[]): Analysed[] {
  return morphemes.flatMap((here, at) => {
    const place: Place = { here, at, morphemes, before: morphemes[at - 1], after: morphemes[at + 1] };
    return corrections.reduce<Analysed | readonly Analysed[] | null>((found, correct) => found ?? correct(place), null) ?? here;
  });
}

/** 数人, 何年: a number that is not told, and its counter, are one word. 考え|あぐねる, 行き|当たる: so are two verbs that the dictionary has as one. */
export function joinMorphemes(morphemes: readonly Analysed[], isWritten: (word: string) => boolean): Analysed[] {
  const joined: Analysed[] = [];
  for (const [at, here] of morphemes.entries()) {
    const before = joined.at(-1);
    const one = before && before === morphemes[at - 1] ? together(before, here, morphemes[at + 1], isWritten) : null;
    if (one) joined.splice(-1, 1, one);
    else joined.push(here);
  }
  return joined;
}

function together(before: Analysed, here: Analysed, after: Analysed | undefined, isWritten: (word: string) => boolean): Analysed | null {
  if (before.reading === null || here.reading === null) return null;
  const surface = before.surface + here.surface;
  const reading = before.reading + here.reading;
  if (['数', '何', '幾'].includes(before.surface) && before.pos[1] === '数' && here.pos[2] === '助数詞') {
    return { ...before, surface, reading, lemma: surface, pos: ['名詞', '一般', '*'] };
  }
  const isStem = before.pos[0] === '動詞' && before.pos[1] === '自立' && before.conjugationForm === '連用形';
  const isVerb = here.pos[0] === '動詞' && here.pos[1] === '自立' && here.lemma !== 'する';
  if (!isStem || !isVerb || (after && isParticle(after, '接続助詞') && after.surface === 'ながら')) return null;
  const lemma = before.surface + here.lemma;
  return isWritten(lemma) ? { ...here, surface, start: before.start, reading, lemma } : null;
}
