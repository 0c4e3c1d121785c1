import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { PlacedSpan } from '@/domain/text/span';
import { findName, type NamedWords } from '@/server/text-package/annotations/named-words';
import type { Problems, Place } from '@/server/text-package/problems/problem';

/** How a span that the document marks is named in a package; null where it cannot be, which is then a problem at `at`. */
export function nameOrReport(span: PlacedSpan, addresses: readonly string[], page: ParagraphPage, at: Place, problems: Problems): NamedWords | null {
  const named = findName(span, addresses, page);
  if (!named) problems.add('tei-words', at, { address: span.address });
  return named;
}
