/** Characters of a line of a gloss that is not divided. */
const comfortable = 15;
const maxLines = 3;

/**
 * A gloss in as few short lines as it needs, at most three, all about as long: a box is as wide as its longest line only where
 * the lines are given, and a wider one would leave a hole behind the word. Lines are divided by line feeds, at blanks alone.
 */
export function glossLines(gloss: string): string {
  const words = gloss.split(' ');
  const count = Math.min(maxLines, words.length, Math.ceil(gloss.length / comfortable));
  return narrowest(words, count).join('\n');
}

/** The division into `count` lines whose longest line is the shortest; of several the one with the longer first lines. */
function narrowest(words: readonly string[], count: number): string[] {
  if (count <= 1) return [words.join(' ')];
  let best: string[] = [];
  for (let first = words.length - count + 1; first >= 1; first -= 1) {
    const lines = [words.slice(0, first).join(' '), ...narrowest(words.slice(first), count - 1)];
    if (best.length === 0 || longest(lines) < longest(best)) best = lines;
  }
  return best;
}

const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
