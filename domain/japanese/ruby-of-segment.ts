import type { Segment } from '../text/edition';
import { overlaps } from '../text/span';
import type { FoundRuby } from './furigana/ruby';

/**
 * All ruby over a segment's Japanese, in order and without overlaps: the editors'
 * readings as they stand in the text, and over the other words what the analysis found.
 */
export function rubyOfSegment({ readings }: Pick<Segment, 'readings'>, tokens: readonly { readonly ruby: readonly FoundRuby[] }[]): FoundRuby[] {
  const editorial = readings.map(({ span, reading }): FoundRuby => ({ span, reading }));
  const found = tokens.flatMap(({ ruby }) => ruby).filter(({ span }) => !editorial.some((own) => overlaps(own.span, span)));
  return [...editorial, ...found].sort((a, b) => a.span.start - b.span.start);
}
