import { isKanaOnly } from '@/domain/japanese/kana';
import type { Analysed } from './analyser';
import { isEnd, isNoun, isParticle, type KindRule } from './morpheme-context';

const quoting = new Set([
  '言う', 'いう', '呼ぶ', '書く', '読む', '述べる', '話す', '語る', '答える', '問う', '尋ねる', '聞く', '思う', '考える', '信じる', '感じる', '叫ぶ', '伝える', '記す',
  '名付ける', '名づける', '称する', '題する', '見なす', 'みなす', 'する', 'ある', '訳す', '説く', '訴える', '指摘', '発言', '強調', '表現', '主張', '表明', '明記', '規定', '定義',
]);
const naming = new Set(['呼ぶ', '言う', 'いう', '名付ける', '名づける', '称する', '題する', '見なす', 'みなす']);
const relations = new Set(['関わり', '係わり', 'かかわり', '関係', '縁', '無縁', '無関係', 'つながり', '違い', '同じ']);

const quotes = { pos: ['助詞', '格助詞', '引用'] } as const;
const withIt = { pos: ['助詞', '格助詞', '一般'] } as const;
const and = { pos: ['助詞', '並立助詞', '*'] } as const;

/** The morphemes of the sentence behind a place. */
function restOfSentence(morphemes: readonly Analysed[], at: number): readonly Analysed[] {
  const rest = morphemes.slice(at + 1);
  const stop = rest.findIndex(({ pos }) => pos[1] === '句点');
  return stop === -1 ? rest : rest.slice(0, stop);
}

/** Whether the clause behind とは says what something is: 語釈とは短い翻訳であり; not 彼とは会わない. */
function defines(rest: readonly Analysed[]): boolean {
  const end = rest.findIndex((morpheme, at) => at > 0 && morpheme.pos[0] === '記号' && isEnd(morpheme));
  const clause = end === -1 ? rest : rest.slice(0, end);
  const last = clause.at(-1);
  if (!last) return false;
  return (isNoun(last) && last.pos[1] !== '形容動詞語幹') || ['特殊・ダ', '特殊・デス', '五段・ラ行アル'].includes(last.conjugationType);
}

/**
 * と quotes words or a name, joins two nouns, or is said of the other party; the analyser
 * takes it for quoting wherever it stands behind 」, and for joining before any noun.
 */
export const classifyTo: KindRule = ({ here, before, after, morphemes, at }) => {
  if (here.surface !== 'と' || !isParticle(here) || here.pos[1] === '接続助詞' || !before) return null;
  const rest = restOfSentence(morphemes, at);
  if (here.pos[2] === '引用') {
    if (!/[」』]$/.test(before.surface) || !after || isParticle(after) || rest.some(({ lemma }) => quoting.has(lemma))) return null;
    const describes = after.pos[0] === '形容詞' && after.conjugationForm === '基本形';
    return isNoun(after) || describes || ['接頭詞', '連体詞', '記号'].includes(after.pos[0]) ? and : withIt;
  }
  if (here.pos[1] === '並立助詞') {
    const next = rest.find(({ pos, surface }) => pos[0] !== '副詞' && surface !== '一見' && surface !== '直接');
    return next && relations.has(next.surface) ? withIt : null;
  }
  if (after && naming.has(after.lemma)) return quotes;
  if (after?.lemma === '読む' && isNoun(before) && isKanaOnly(before.surface)) return quotes;
  return after?.surface === 'は' && isNoun(before) && before.pos[1] !== '代名詞' && defines(rest.slice(1)) ? quotes : null;
};
