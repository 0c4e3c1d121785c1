/**
 * One line of the result.
 * @typedef {object} Row
 * @property {string} name
 * @property {number} measured
 * @property {number | null} baseline measured in the same run; null where the limit is absolute
 * @property {string} unit
 * @property {{ ratio: number, atLeast?: boolean } | { value: number, atLeast?: boolean } | null} limit
 *   a ratio to the baseline (at most, or at least), or a value not to be reached (or to be reached); null: for comparison only
 * @property {string} [note]
 */

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const ratioFormat = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** @param {Row} row @returns {number | null} */
export function ratio({ measured, baseline }) {
  return baseline === null ? null : measured / baseline;
}

/** @param {Row} row @returns {'pass' | 'OVER' | ''} empty where there is no limit */
export function verdict(row) {
  const { limit } = row;
  if (!limit) return '';
  if ('value' in limit) return (limit.atLeast ? row.measured >= limit.value : row.measured < limit.value) ? 'pass' : 'OVER';
  const value = ratio(row);
  if (value === null || !Number.isFinite(value)) return 'OVER';
  return (limit.atLeast ? value >= limit.ratio : value <= limit.ratio) ? 'pass' : 'OVER';
}

/** Two decimals; a small ratio keeps what would be rounded away. */
function ratioText(value) {
  return `${value < 0.1 ? Number(value.toPrecision(2)) : ratioFormat.format(value)} ×`;
}

function quantity(value, unit) {
  return `${format.format(value)} ${unit}`;
}

function limitText({ limit, unit }) {
  if (!limit) return '';
  if ('value' in limit) return `${limit.atLeast ? '≥' : '<'} ${quantity(limit.value, unit)}`;
  return `${limit.atLeast ? '≥' : '≤'} ${ratioFormat.format(limit.ratio)} ×`;
}

/** @param {readonly Row[]} rows */
export function table(rows) {
  const lines = rows.map((row) => {
    const value = ratio(row);
    return [
      row.name,
      quantity(row.measured, row.unit),
      row.baseline === null ? '' : quantity(row.baseline, row.unit),
      value === null ? '' : ratioText(value),
      limitText(row),
      verdict(row),
    ];
  });
  const all = [['', 'measured', 'baseline', 'ratio', 'limit', ''], ...lines];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all
    .map((line) =>
      line.map((cell, column) => (column === 0 || column === 5 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd(),
    )
    .join('\n');
}
