import { addressOf } from '@/app/api/address-of';
import type { z } from 'zod';
import { Problem } from '@/app/api/problem';
import type { ProblemName } from '@/app/api/problem-json';
import { localeOf } from '@/app/api/problem-json';
import { anyType, readable, type Answer } from '@/app/api/readable';
import { asPages } from '@/domain/api/caching';
import type { Operation } from '@/domain/api/operations/operation';
import { linkHeader, neighbours, pageOf, type Page } from '@/domain/api/paging';
import { messages } from '@/i18n/messages';
import { env } from '@/server/runtime/env';

export interface Asked<O extends Operation> {
  readonly params: z.output<O['params']>;
  readonly query: z.output<O['query']>;
  readonly request: Request;
  /** Of the site, without a slash at its end. */
  readonly site: string;
}

/** The handlers of an operation of the API: what is asked is parsed by its schemas before `handle` sees it. */
export function serve<const O extends Operation>(operation: O, handle: (asked: Asked<O>) => Promise<Answer | Response> | Answer | Response) {
  const { answers } = operation;
  // The name of a file says its form.
  const contentTypes = Object.values(answers).every((schema) => schema === null) ? anyType : Object.keys(answers);
  return readable<Readonly<Record<string, string>>>(contentTypes, (request, params) => handle({
    params: readParams(operation.params, params) as z.output<O['params']>,
    query: readQuery(operation.query, request) as z.output<O['query']>,
    request,
    site: env().SITE_URL,
  }));
}

/** What there is not where a part of the path cannot be right. */
const missing: Readonly<Record<string, ProblemName>> = { work: 'noWork', edition: 'noEdition', passage: 'noPassage', concept: 'noConcept', file: 'citation', export: 'export', textFile: 'noPassage' };

function readParams(schema: z.ZodObject, params: Readonly<Record<string, string>>): unknown {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value)])));
  if (parsed.success) return parsed.data;
  throw new Problem(404, missing[String(parsed.error.issues[0]?.path[0])] ?? 'unknownPath');
}

/** Next decodes once; a link may have been encoded twice. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A per cent sign that stands for itself.
    return value;
  }
}

/** The parameters of a query; those that the schema does not name are left alone. */
export function readQuery<T extends z.ZodObject>(schema: T, request: Request): z.output<T> {
  const given = new URL(request.url).searchParams;
  const names = Object.keys(schema.shape);
  const twice = names.find((name) => given.getAll(name).length > 1);
  if (twice !== undefined) throw new Problem(400, 'parameterTwice', { name: twice });
  const parsed = schema.safeParse(Object.fromEntries(names.flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value]];
  })));
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new Problem(400, 'parameter', { name, expected: expectation(name, request) });
}

/** In the words of the reference. */
function expectation(name: string, request: Request): string {
  const words: Readonly<Record<string, string>> = messages[localeOf(request)].reference.parameters;
  return words[name] ?? '';
}

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { body: JSON.stringify(value), contentType: 'application/json', headers };
}

/** To the one form of an address, for ever; the query stays. */
export function moved(request: Request, path: string): Response {
  return new Response(null, { status: 308, headers: { Location: `${path}${new URL(request.url).search}`, 'Cache-Control': asPages } });
}

/** One page of a list, each item as `answer` says it, with a `Link` header to its neighbours. */
export function answerPage<T>(request: Request, all: readonly T[], query: { readonly page: number; readonly limit: number }, answer: (item: T) => unknown): Answer {
  const page: Page<T> | null = pageOf(all, query);
  if (!page) throw new Problem(404, 'noPage', { given: query.page });
  return json({ ...page, items: page.items.map(answer) }, { Link: linkHeader(neighbours(addressOf(request), page)) });
}
