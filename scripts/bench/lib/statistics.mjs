/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values) {
  if (values.length === 0) throw new RangeError('The median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Lowest and highest value. */
export function range(values) {
  return [Math.min(...values), Math.max(...values)];
}

/** The value below which that share of them lies: 0.95 of p95. */
export function percentile(values, share) {
  if (values.length === 0) throw new RangeError('A percentile of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
