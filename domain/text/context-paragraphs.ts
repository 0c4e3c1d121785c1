import type { Edition } from './edition';
import { parseAddress } from './address';

/**
 * The paragraphs to show for some addresses: their own, and one before and after for context. The header is context of
 * nothing.
 */
export function contextParagraphs({ sections }: Pick<Edition, 'sections'>, addresses: readonly string[]): ReadonlySet<number> {
  const all = sections.flatMap(({ paragraphs }) => paragraphs).map(({ number }) => number);
  const own = new Set(addresses.flatMap((address) => parseAddress(address)?.paragraph ?? []));
  const places = all.flatMap((number, at) => (own.has(number) ? [at] : []));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return new Set(all.filter((number, at) => own.has(number) || (number !== 0 && at >= first - 1 && at <= last + 1)));
}
