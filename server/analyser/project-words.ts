import type { Analysed } from './analyser';
import { projectWords, type ProjectWord } from './readings';

/** Puts the project's words in the place of the morphemes that the analyser cut them into. */
export function joinProjectWords(morphemes: readonly Analysed[]): Analysed[] {
  const joined: Analysed[] = [];
  for (let at = 0; at < morphemes.length; at += 1) {
    const word = longestAt(morphemes, at);
    const morpheme = word?.morpheme ?? morphemes[at];
    if (!morpheme) break;
    joined.push(morpheme);
    if (word) at += word.count - 1;
  }
  return joined;
}

const longest = Math.max(...projectWords.map(({ text }) => text.length));

function longestAt(morphemes: readonly Analysed[], at: number): { morpheme: Analysed; count: number } | null {
  const first = morphemes[at];
  let found: { morpheme: Analysed; count: number } | null = null;
  let surface = '';
  for (let count = 1; first && surface.length < longest && at + count <= morphemes.length; count += 1) {
    surface += morphemes[at + count - 1]?.surface ?? '';
    const word = projectWords.find(({ text }) => text === surface);
    if (word) found = { morpheme: toMorpheme(word, first), count };
  }
  return found;
}

function toMorpheme({ text, reading, kind }: ProjectWord, { start }: Analysed): Analysed {
  return {
    surface: text, start, reading, rivals: [], cutMargin: Infinity, lemma: text, from: 'project', conjugationType: '*', conjugationForm: '*',
    pos: kind === 'name' ? ['名詞', '固有名詞', '一般'] : ['名詞', '一般', '*'],
  };
}
