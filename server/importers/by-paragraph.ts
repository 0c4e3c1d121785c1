import { parseAddress } from '@/domain/text/address';
import type { PlacedSpan } from '@/domain/text/span';

/**
 * What is said of places, paragraph by paragraph, otherwise in the order in which it is said: so exporters write it, and the same
 * edition has one canonical form, whichever paragraph its editors spoke of first.
 */
export function byParagraph<T>(said: readonly T[], placeOf: (item: T) => PlacedSpan | undefined): T[] {
  const paragraph = (item: T) => parseAddress(placeOf(item)?.address ?? '')?.paragraph ?? 0;
  return [...said].sort((a, b) => paragraph(a) - paragraph(b));
}
