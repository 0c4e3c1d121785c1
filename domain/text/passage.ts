import { compareAddresses, formatAddress, type Address } from './address';
import type { Language } from './language';

/** Characters of one language: `start` counts in the first segment of the passage, `end` (excluded) in its last. */
export interface PassagePart {
  readonly language: Language;
  readonly start: number;
  readonly end: number;
}

/** A range of segments, or of characters in them. Its notation and rules: docs/addresses.md */
export interface Passage {
  readonly from: Address;
  readonly to: Address;
  /** Null where it falls on the bounds of segments: then it is of both languages. */
  readonly part: PassagePart | null;
}

/** Highest offset that an address can have. */
export const maxOffset = 999_999;

/** The one way to write a passage: `3.2`, `3.2-3.4`, `3.2~ja5-12`, `3.2~ja5-3.4~12`. */
export function formatPassage({ from, to, part }: Passage): string {
  const [first, last] = [formatAddress(from), formatAddress(to)];
  if (part) return `${first}~${part.language}${part.start}-${first === last ? '' : `${last}~`}${part.end}`;
  return first === last ? first : `${first}-${last}`;
}

/** As it is printed in a citation: the segments, with an en dash. Characters are left to the link. */
export function printPassage({ from, to }: Passage): string {
  const [first, last] = [formatAddress(from), formatAddress(to)];
  return first === last ? first : `${first}–${last}`;
}

/** Puts ends that stand the wrong way round in their order. */
export function inOrder(passage: Passage): Passage {
  const { from, to, part } = passage;
  const order = compareAddresses(from, to);
  const isReversed = order > 0 || (order === 0 && part !== null && part.start > part.end);
  if (!isReversed) return passage;
  return { from: to, to: from, part: part && { ...part, start: part.end, end: part.start } };
}
