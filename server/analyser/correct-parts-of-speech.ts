import type { Analysed } from './analyser';
import { isExplanatory, isEnd, isFollowedBy, isInflecting, isNoun, isParticle, type Kind, type KindRule, type MorphemeContext } from './morpheme-context';
import { classifyTo } from './particle-to';

const plainNoun = (surface: string): Kind => ({ pos: ['名詞', '一般', '*'], lemma: surface, conjugationType: '*', conjugationForm: '*' });
const copula: Kind = { pos: ['助動詞', '*', '*'], lemma: 'だ', conjugationType: '特殊・ダ', conjugationForm: '連用形' };

/** より at the start or after 、 compares (よりソフトな); the analyser takes it for the particle. */
const comparing: KindRule = ({ here, before }) => (
  here.surface === 'より' && (!before || before.pos[1] === '読点') ? { pos: ['副詞', '一般', '*'] } : null
);

/** 実際の, たいていの: what takes の, が or を is a noun there. わずかな, わずかに: before な it is a な-adjective. */
const adverbsAsNouns: KindRule = ({ here, after, morphemes, at }) => {
  if (here.pos[0] !== '副詞' || !after) return null;
  if (here.surface === 'わずか' && isFollowedBy(after, ['に', 'だ', 'で'])) return { pos: ['名詞', '形容動詞語幹', '*'] };
  if (after.surface === 'な' && after.conjugationType === '特殊・ダ' && !isExplanatory(morphemes[at + 2])) return { pos: ['名詞', '形容動詞語幹', '*'] };
  return isFollowedBy(after, ['の', 'が', 'を']) && isParticle(after) && after.pos[1] !== '接続助詞' ? { pos: ['名詞', '副詞可能', '*'] } : null;
};

/** 一方には, もう一方の: a noun; 一方、: a conjunction. 楽しみもまた: an adverb; 、また: a conjunction. */
const conjunctions: KindRule = ({ here, before, after }) => {
  if (here.surface === 'また' && here.pos[0] === '副詞' && (!before || before.pos[0] === '記号')) return { pos: ['接続詞', '*', '*'] };
  if (here.pos[0] !== '接続詞') return null;
  if (here.surface === '一方' && after && isParticle(after)) return { pos: ['名詞', '一般', '*'] };
  return here.surface === 'また' && before && isParticle(before) && before.pos[1] !== '接続助詞' ? { pos: ['副詞', '一般', '*'] } : null;
};

/** 同じ before a noun describes it; elsewhere it is a な-adjective (同じに, 同じだ). */
const same: KindRule = ({ here, after }) => (
  here.surface === '同じ' && here.pos[0] === '連体詞' && (isEnd(after) || (after && (isParticle(after) || after.pos[0] === '助動詞')))
    ? { pos: ['名詞', '形容動詞語幹', '*'] } : null
);

const someone: KindRule = ({ here }) => (here.surface === '誰か' ? { pos: ['名詞', '代名詞', '一般'] } : null);

/** 一見 with nothing behind it that makes it a noun or a verb is an adverb: 一見関わりのない. */
const atFirstGlance: KindRule = ({ here, after }) => (
  here.surface === '一見' && after && !isParticle(after) && after.pos[0] !== '記号' && after.lemma !== 'する' && after.pos[0] !== '助動詞'
    ? { pos: ['副詞', '一般', '*'] } : null
);

/** 答えではない, 形でもある: で is the copula's, and ない its negation. */
const copulaApart: KindRule = ({ here, before, after, morphemes, at }) => {
  const last = morphemes[at + 2];
  if (here.surface === 'で' && isParticle(here, '格助詞') && before && isNoun(before) && isFollowedBy(after, ['は', 'も'])) {
    const place = before.pos[2] === '地域' || before.pos[1] === '代名詞';
    if (last?.lemma === 'ない' || (last?.lemma === 'ある' && !place)) return copula;
  }
  const de = morphemes[at - 2];
  if (here.lemma === 'ない' && isFollowedBy(before, ['は', 'も']) && de) {
    const negates = de.surface === 'で' || de.conjugationForm.startsWith('連用');
    if (negates && here.pos[0] === '形容詞' && de.surface === 'で') return { pos: ['助動詞', '*', '*'], conjugationType: '特殊・ナイ' };
    if (!negates && here.pos[0] === '助動詞') return { pos: ['形容詞', '自立', '*'], conjugationType: '形容詞・アウオ段' };
  }
  return null;
};

/** 書き添えるだけで: by means of that; だけである, だけでなく: the copula. */
const onlyBy: KindRule = ({ here, before, after }) => (
  here.surface === 'で' && here.lemma === 'だ' && isFollowedBy(before, ['だけ', 'のみ']) && !isFollowedBy(after, ['は', 'も']) && !['ある', 'ない', 'ござる'].includes(after?.lemma ?? '')
    ? { pos: ['助詞', '格助詞', '一般'], lemma: 'で', conjugationType: '*', conjugationForm: '*' } : null
);

/** 1997年生まれ、 and 名に添えた読み、: the stem of a verb behind a noun, or behind what describes one, with nothing after it, is a noun. */
const stemsAsNouns: KindRule = ({ here, before, after }) => {
  if (here.pos[0] !== '動詞' || here.pos[1] !== '自立' || here.conjugationForm !== '連用形' || !before || !isEnd(after)) return null;
  if (['する', 'できる', 'なる', 'ある', 'いる'].includes(here.lemma) || here.surface.length < 2) return null;
  const counted = before.pos[1] === '接尾' && ['助数詞', '地域'].includes(before.pos[2]);
  const named = before.pos[1] === '固有名詞' && before.pos[2] !== '人名';
  const described = (before.pos[0] === '助動詞' && before.surface === 'た') || (before.pos[0] === '形容詞' && before.conjugationForm === '基本形')
    || before.pos[0] === '連体詞' || before.pos[1] === '連体化';
  return counted || named || described ? plainNoun(here.surface) : null;
};

/** か that ends a clause asks. */
const asking: KindRule = ({ here, before, after }) => (
  here.surface === 'か' && here.pos[1] === '副助詞／並立助詞／終助詞' && before && (isInflecting(before) || (before.surface === 'の' && before.pos[1] === '非自立')) && isEnd(after)
    ? { pos: ['助詞', '終助詞', '*'] } : null
);

/** 氏 behind a name is a suffix, wherever the name ends. */
const mister: KindRule = ({ here, before }) => (here.surface === '氏' && before && isNoun(before) && here.pos[1] !== '接尾' ? { pos: ['名詞', '接尾', '人名'] } : null);

const rules: readonly KindRule[] = [
  mister,
  comparing, adverbsAsNouns, conjunctions, same, someone, atFirstGlance, copulaApart, onlyBy, stemsAsNouns, asking, classifyTo,
];

/** Parts of speech that the analyser gets wrong, put right by what stands beside a word. */
export function correctPartsOfSpeech(morphemes: readonly Analysed[]): Analysed[] {
  return morphemes.map((here, at) => {
    const place: MorphemeContext = { here, at, morphemes, before: morphemes[at - 1], after: morphemes[at + 1] };
    const kind = rules.reduce<Kind | null>((found, rule) => found ?? rule(place), null);
    return kind ? { ...here, ...kind } : here;
  });
}

/** か behind a case particle, where the text breaks off, is the start of a lost word: 対応にか［…］. */
export function doubtAtGap(morphemes: readonly Analysed[]): Analysed[] {
  const last = morphemes.at(-1);
  const before = morphemes.at(-2);
  if (last?.surface !== 'か' || !before || !isParticle(before, '格助詞')) return [...morphemes];
  return [...morphemes.slice(0, -1), { ...last, pos: ['未知語', '*', '*'] }];
}
