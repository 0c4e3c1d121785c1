import { wordsWithAsterisks } from './english';

/** Stands for any letters of one word, possibly none. */
export const asterisk = '*';

/** A word some of whose letters are not said: the pieces that are, in their order, with such a stretch between each and the next. Never all empty. */
export interface WordPattern {
  readonly pieces: readonly string[];
}

export function wordPattern(word: string): WordPattern {
  return { pieces: word.split(/\*+/) };
}

/** Any word with these letters in it. */
export function anywherePattern(letters: string): WordPattern {
  return { pieces: ['', letters, ''] };
}

export function hasAsterisk(folded: string): boolean {
  return folded.includes(asterisk);
}

/** Whether some word of a folded query says no letter at all: it would be every word. */
export function hasBareAsterisk(folded: string): boolean {
  return wordsWithAsterisks(folded).some((word) => /^\*+$/.test(word));
}

/** Whether a word fits; goes through it once, whatever the pattern. */
export function matchesPattern(word: string, { pieces }: WordPattern): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return word === first;
  if (!word.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const next = word.indexOf(piece, at);
    if (next === -1) return false;
    at = next + piece.length;
  }
  return word.length - last.length >= at && word.endsWith(last);
}
