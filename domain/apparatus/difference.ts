/** A stretch of one text that the other has too, or has not. */
export interface DiffRun {
  readonly text: string;
  readonly same: boolean;
}

/**
 * What of `text` does not stand in `other`, by their longest common subsequence
 * of characters (code points). For lines of a page: time and space are their product.
 */
export function difference(text: string, other: string): DiffRun[] {
  const a = [...text];
  const b = [...other];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: { text: string; same: boolean }[] = [];
  const push = (character: string, same: boolean) => {
    const last = stretches.at(-1);
    if (last?.same === same) last.text += character;
    else stretches.push({ text: character, same });
  };
  let j = 0;
  a.forEach((character, i) => {
    while (j < b.length && character !== b[j] && at(i, j + 1) > at(i + 1, j)) j += 1;
    const same = j < b.length && character === b[j];
    push(character, same);
    if (same) j += 1;
  });
  return stretches;
}
