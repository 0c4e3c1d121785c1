/** How many of `length` things, from the first, pass a test that all up to some point pass and none behind it: found by bisection. */
export function partitionPoint(length: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
