import { z } from 'zod';
import { Problem } from '@/app/api/problem';
import type { Answer } from '@/app/api/readable';
import { linkHeader, pageNumber, pageOf, type Page } from '@/domain/api/paging';
import { parseIdentifier, type TextSubject } from '@/domain/dts/identifiers';
import type { NavigationFault } from '@/domain/dts/navigate';

/** What an asker may accept to get linked data, which is JSON too. */
export const contentTypes = ['application/ld+json', 'application/json'] as const;

/** Characters of a name that is repeated in an answer. */
const longestShown = 100;

/** How many members a page has. */
const membersAtOnce = 500;

/** Names of any length: one that nothing has is a 404 and no fault of form. Their length is bounded by that of a request. */
const name = z.string().optional();
export const page = pageNumber.optional();

export const reference = { ref: name, start: name, end: name, tree: name };
export const collectionQuery = z.object({ id: name, page, nav: z.enum(['children', 'parents']).default('children') });
export const navigationQuery = z.object({ resource: name, ...reference, down: z.coerce.number().int().optional(), page });
export const documentQuery = z.object({ resource: name, ...reference, mediaType: name });

/** The text that `resource` names. */
export function textOf(resource: string | undefined, site: string): TextSubject {
  if (resource === undefined || resource === '') throw new Problem(400, 'dtsResource');
  const subject = parseIdentifier(resource, site);
  if (subject?.kind !== 'text') throw new Problem(404, 'dtsNoResource');
  return subject;
}

/** There is one citation tree, and it has no name. */
export function expectDefaultTree(name: string | undefined): void {
  if (name !== undefined) throw new Problem(404, 'dtsNoTree');
}

export function problemOf(fault: NavigationFault): Problem {
  if (fault.kind === 'unknown') return new Problem(404, 'dtsNoUnit', { given: fault.identifier.slice(0, longestShown) });
  const names = { combination: 'dtsCombination', reversed: 'dtsReversed', depth: 'dtsDepth' } as const;
  return new Problem(400, names[fault.kind]);
}

export function membersOf<T>(all: readonly T[], number: number | undefined): Page<T> {
  const members = pageOf(all, { page: number ?? 1, limit: membersAtOnce });
  if (!members) throw new Problem(404, 'noPage', { given: number ?? 1 });
  return members;
}

interface Paged {
  readonly view?: { readonly first: string; readonly previous: string | null; readonly next: string | null; readonly last: string } | undefined;
}

/** The pages before and after are in the header too, where every client finds them. */
export function linkedData(value: Paged & object): Answer {
  const { view } = value;
  const links = view && linkHeader({ first: view.first, prev: view.previous, next: view.next, last: view.last });
  return { body: JSON.stringify(value), contentType: contentTypes[0], headers: links === undefined ? {} : { Link: links } };
}
