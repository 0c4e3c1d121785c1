import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { PlacedSpan } from '@/domain/text/span';
import { findName, type Named } from '@/server/text-package/named';
import type { Problems } from '../../problem';
import type { Place } from '../../source';

/** How a span that the document marks is named in a package; null where it cannot be, which is then a problem at `at`. */
export function nameOrTell(span: PlacedSpan, addresses: readonly string[], page: ParagraphPage, at: Place, problems: Problems): Named | null {
  const named = findName(span, addresses, page);
  if (!named) problems.add('tei-words', at, { address: span.address });
  return named;
}
