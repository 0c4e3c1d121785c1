import type { Span } from '../text/span';

/** How digits stand in vertical writing: together in the room of one character, or each upright. */
export interface UprightDigits {
  readonly span: Span;
  readonly as: 'tcy' | 'up';
}

/**
 * 縦中横: one or two half-width digits that stand alone fit into the room of one
 * character (22年, 第5巻); three or four stand upright one under the other, as years
 * do (2022年). Longer numbers, and digits beside Latin letters or in a decimal, lie
 * on their side as Latin words do.
 */
export function uprightDigits(text: string): UprightDigits[] {
  return [...text.matchAll(/(?<![\dA-Za-z]|\d[.,:]|[A-Za-z][-.])\d{1,4}(?![\dA-Za-z]|[.,:]\d|-[A-Za-z])/g)].map(({ index, 0: digits }) => ({
    span: { start: index, end: index + digits.length },
    as: digits.length > 2 ? 'up' : 'tcy',
  }));
}
