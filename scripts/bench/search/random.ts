/** So many ranks are about as frequent as the first: the Zipf–Mandelbrot law, by which the commonest noun stands in one of some twenty sentences. */
const plateau = 20;

/** One of a list whose first entries are the frequent ones, as words are in prose. */
export function byFrequency<T>(list: readonly T[], random: () => number): T {
  const shift = Math.min(plateau, list.length);
  return list[Math.floor(shift * ((list.length + shift) / shift) ** random()) - shift] as T;
}
