import type { Analysed } from './analyser';
import { endOf, type WordUnit } from './word-units';
import { isExplanatory } from './morpheme-context';

/** What a word is so far, which decides what may be added to it. */
type State = 'nominal' | 'prefix' | 'inflecting' | 'copula' | 'closed';

/** Suffixes that a reader takes for words: 安全保障|上, 同志国|間, 真也|氏, 文書|通り. */
const ownWords = new Set(['等', '間', '上', '中', '下', '内', '外', '後', '前', '別', '側', '通り', '達', 'たち', 'ら', '氏', 'さん', '君', 'ちゃん', '様', 'ごと', 'ずつ', 'ぶり', 'おき']);

/** Lays atoms together to words; each word is a list of its atoms. */
export function joinWords(atoms: readonly WordUnit[]): WordUnit[][] {
  const words: WordUnit[][] = [];
  let state: State = 'closed';
  for (const [at, atom] of atoms.entries()) {
    const word = words.at(-1);
    const before = word?.at(-1);
    const next: State | null = word && before && endOf(before) === atom.start ? stateAfter(state, word, atom, atoms[at + 1]) : null;
    if (word && next !== null) {
      word.push(atom);
      state = next;
    } else {
      words.push([atom]);
      state = stateOf(atom);
    }
  }
  return words;
}

function stateOf(atom: WordUnit): State {
  if (atom.kind !== null) return 'closed';
  const morpheme = atom.morphemes.at(-1);
  switch (morpheme?.pos[0]) {
    case '名詞':
      return ['代名詞', '非自立', '数'].includes(morpheme.pos[1]) ? 'closed' : 'nominal';
    case '接続詞':
    case '副詞':
      return /\p{Script=Han}$/u.test(morpheme.surface) ? 'nominal' : 'closed';
    case '接頭詞':
      return 'prefix';
    case '動詞':
    case '形容詞':
      return 'inflecting';
    case '助動詞':
      return ['特殊・ダ', '特殊・デス'].includes(morpheme.conjugationType) ? 'copula' : morpheme.conjugationType === '特殊・ナイ' ? 'inflecting' : 'closed';
    default:
      return 'closed';
  }
}

/** The state of the word with the atom added; null where the atom begins a word of its own. */
function stateAfter(state: State, word: readonly WordUnit[], atom: WordUnit, following: WordUnit | undefined): State | null {
  const last = word.at(-1)?.morphemes.at(-1);
  const next = atom.morphemes[0];
  if (!last || !next) return null;
  if (state === 'prefix') return next.pos[0] === '名詞' ? 'nominal' : null;
  if (atom.compound || atom.kind !== null) return null;
  if (state === 'nominal') return afterNoun(word, last, next, following);
  if (state === 'copula') return afterCopula(last, next);
  return state === 'inflecting' && inflects(last, next) ? 'inflecting' : null;
}

function afterNoun(word: readonly WordUnit[], last: Analysed, next: Analysed, following: WordUnit | undefined): State | null {
  if (next.pos[0] === '名詞' && next.pos[1] === '接尾') {
    return ['一般', '形容動詞語幹', 'サ変接続', '地域', '特殊'].includes(next.pos[2]) && !ownWords.has(next.surface) ? 'nominal' : null;
  }
  // Of a word that a list or the text has, nobody says whether it takes する; where する follows, it does.
  const takesSuru = last.pos[1] === 'サ変接続' || ['dictionary', 'glossary', 'text', 'record'].includes(last.from);
  if (takesSuru && next.pos[0] === '動詞' && ['する', 'できる'].includes(next.lemma) && word.length === 1) return 'inflecting';
  // 重要な, 一方的な; a foreign word as ローエンド shows by な that it is used so.
  if (next.conjugationType !== '特殊・ダ' || next.surface !== 'な') return null;
  return last.pos.includes('形容動詞語幹') || !isExplanatory(following) ? 'closed' : null;
}

function afterCopula(last: Analysed, next: Analysed): State | null {
  if (next.pos[0] !== '助動詞') return null;
  if (last.surface === 'で' && next.lemma === 'ある') return 'inflecting';
  return ['特殊・タ', '不変化型'].includes(next.conjugationType) ? 'closed' : null;
}

const bound = ['特殊・タ', '特殊・ナイ', '特殊・ヌ', '特殊・マス', '特殊・タイ', '不変化型', '文語・ベシ'];

/** Whether a morpheme belongs to the verb or adjective before it. */
function inflects(last: Analysed, next: Analysed): boolean {
  const [first, second, third] = next.pos;
  if (first === '助動詞') return bound.includes(next.conjugationType) || (last.surface === 'ん' && next.lemma === 'です') || (last.lemma === 'です' && next.lemma === 'た');
  if (first === '動詞' && second === '接尾') return true;
  if (first === '助詞') return second === '接続助詞' ? ['て', 'で', 'ば', 'ちゃ', 'じゃ'].includes(next.surface) : ['たり', 'だり'].includes(next.surface);
  if (second === '非自立' && (first === '動詞' || first === '形容詞')) {
    return ['て', 'で'].includes(last.surface) || last.conjugationForm.startsWith('連用') || (last.surface === 'ば' && next.lemma === 'なる');
  }
  const afterStem = last.conjugationForm.startsWith('連用') || last.conjugationForm === 'ガル接続';
  return first === '名詞' && second === '接尾' && afterStem && (third === '助動詞語幹' || next.surface === 'さ');
}
