/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list whose first entries are the frequent ones, as in prose: the n-th is drawn 1/n as often as the first. */
export function byFrequency<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(list.length ** random()) - 1] as T;
}
