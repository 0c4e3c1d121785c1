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

/** So many ranks are about as frequent as the first: the Zipf–Mandelbrot law, by which the commonest noun stands in one of some twenty sentences. */
const plateau = 20;

/** One of a list whose first entries are the frequent ones, as words are in prose. */
export function byFrequency<T>(list: readonly T[], random: () => number): T {
  const shift = Math.min(plateau, list.length);
  return list[Math.floor(shift * ((list.length + shift) / shift) ** random()) - shift] as T;
}
