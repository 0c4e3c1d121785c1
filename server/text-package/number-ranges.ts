/** `60-64, 70` as [60, 61, 62, 63, 64, 70]; null for anything else, or for more than `bound` numbers. */
export function readNumberRanges(written: string, bound: number): number[] | null {
  const numbers: number[] = [];
  for (const part of written.split(',')) {
    const match = /^([1-9]\d{0,6})(?:\s*-\s*([1-9]\d{0,6}))?$/.exec(part.trim());
    if (!match) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (last < first || numbers.length + last - first + 1 > bound) return null;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}

/** 20, 21, 22, 24 as `20-22, 24`. */
export function writeNumberRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
