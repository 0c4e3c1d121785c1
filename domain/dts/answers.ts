import type { z } from 'zod';
import { neighbours, type Page } from '../api/paging';
import type { Language } from '../text/language';
import type { CitableUnit } from './citation-tree';
import { context, dtsVersion, type citableUnit, type collectionAnswer, type entryPoint, type Item, type navigationAnswer, type pagination } from './forms';
import type { Found } from './navigate';
import { endpoints } from './templates';

const head = { '@context': context, dtsVersion } as const;

export function entryAnswer(site: string): z.output<typeof entryPoint> {
  const { entry, collection, navigation, document } = endpoints(site);
  return { ...head, '@id': entry, '@type': 'EntryPoint', collection, navigation, document };
}

/** Present where there is more than one page. `url` is that of the request. */
function viewOf(url: URL, page: Page<unknown>): { view: z.output<typeof pagination> } | Record<string, never> {
  if (page.pages === 1) return {};
  const { first, prev: previous, next, last } = neighbours(url, page);
  // The specification wants the number of the page in it, though the first is given without.
  const own = new URL(url);
  own.searchParams.set('page', String(page.page));
  return { view: { '@id': own.href, '@type': 'Pagination', first: first ?? url.href, previous, next, last: last ?? url.href } };
}

export function answerCollection(item: Item, members: Page<Item>, url: URL): z.output<typeof collectionAnswer> {
  return { ...head, ...item, member: [...members.items], ...viewOf(url, members) };
}

/** With an address of its own in the page that shows its text. */
function toUnit(unit: CitableUnit, resource: string, language: Language): z.output<typeof citableUnit> {
  const { identifier, level, parent, citeType, title } = unit;
  return {
    '@id': `${resource}#${identifier}`, '@type': 'CitableUnit', identifier, level, parent, citeType,
    ...(title === null ? {} : { dublinCore: { title: [{ lang: language, value: title }] } }),
  };
}

/** `members` is null where only the units themselves were asked for. */
export function answerNavigation(
  resource: Extract<Item, { '@type': 'Resource' }>, language: Language, found: Found, members: Page<CitableUnit> | null, url: URL,
): z.output<typeof navigationAnswer> {
  const unit = (one: CitableUnit) => toUnit(one, resource['@id'], language);
  return {
    ...head, '@id': url.href, '@type': 'Navigation', resource,
    ...(found.ref ? { ref: unit(found.ref) } : {}),
    ...(found.start ? { start: unit(found.start) } : {}),
    ...(found.end ? { end: unit(found.end) } : {}),
    ...(members ? { member: members.items.map(unit), ...viewOf(url, members) } : {}),
  };
}
