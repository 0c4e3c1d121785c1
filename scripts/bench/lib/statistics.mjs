/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values) {
  if (values.length === 0) throw new RangeError('The median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that a share (0 to 1) of the values does not exceed: one of them, not a mean. */
export function percentile(values, share) {
  if (values.length === 0) throw new RangeError('A percentile of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Lowest and highest value. */
export function range(values) {
  return [Math.min(...values), Math.max(...values)];
}
