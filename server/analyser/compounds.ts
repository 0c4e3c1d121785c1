import { toHiragana } from '@/domain/japanese/kana';
import { hasKanji } from '@/domain/text/characters';
import type { WordUnit } from './word-units';
import { isDictionaryWord } from './general-words';

const longestCompound = 5;

/** Makes one word of nouns that the general dictionary has as one, with the same reading: 優先|順位, 安全|保障. */
export function joinDictionaryWords(atoms: readonly WordUnit[]): WordUnit[] {
  const joined: WordUnit[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const compound = compoundAt(atoms, at);
    const atom = compound ?? atoms[at];
    if (!atom) break;
    joined.push(atom);
    if (compound) at += compound.morphemes.length - 1;
  }
  return joined;
}

function compoundAt(atoms: readonly WordUnit[], at: number): WordUnit | null {
  let most = 0;
  while (most < longestCompound && joins(atoms[at + most], most === 0)) most += 1;
  for (let count = most; count > 1; count -= 1) {
    const parts = atoms.slice(at, at + count);
    const surface = parts.map((part) => part.surface).join('');
    const reading = parts.map((part) => part.reading ?? '').join('');
    const first = parts[0];
    if (!first || !hasKanji(surface) || !isDictionaryWord(surface, toHiragana(reading))) continue;
    return {
      start: first.start, surface, reading, morphemes: parts.flatMap((part) => part.morphemes), ruby: parts.flatMap((part) => part.ruby),
      from: first.from, compound: true, kind: null,
    };
  }
  return null;
}

function joins(atom: WordUnit | undefined, first: boolean): boolean {
  const [pos, second] = atom?.morphemes[0]?.pos ?? [];
  if (!atom || atom.compound || atom.kind !== null || atom.reading === null) return false;
  if (pos === '接頭詞') return second === '名詞接続';
  if (pos !== '名詞' || second === '代名詞' || second === '非自立' || second === '数') return false;
  return !first || second !== '接尾';
}
