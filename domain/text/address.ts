/**
 * A segment's address inside its edition: `paragraph.segment`, e.g. `3.2`.
 * Paragraph 0 is the header; segment 0 of a paragraph is the heading above it.
 */
export interface Address {
  readonly paragraph: number;
  readonly segment: number;
}

/** Highest paragraph or segment number that an address can have. */
export const maxAddressPart = 99_999;

const pattern = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

/** Returns null for anything that is not written exactly as `formatAddress` writes it. */
export function parseAddress(value: string): Address | null {
  const match = pattern.exec(value);
  if (!match) return null;
  return { paragraph: Number(match[1]), segment: Number(match[2]) };
}

export function formatAddress({ paragraph, segment }: Address): string {
  return `${paragraph}.${segment}`;
}

/** Order of the edition: negative where `a` stands before `b`. */
export function compareAddresses(a: Address, b: Address): number {
  return a.paragraph - b.paragraph || a.segment - b.segment;
}
