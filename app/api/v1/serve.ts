import { addressOf } from '@/app/api/address-of';
import { z } from 'zod';
import { Problem } from '@/app/api/problem';
import type { ProblemName } from '@/app/api/problem-json';
import { localeOf } from '@/app/api/problem-json';
import { readable, typeOfName, type Answer, type Files } from '@/app/api/readable';
import { pageCaching } from '@/domain/api/caching';
import type { Operation } from '@/domain/api/operations/operation';
import { linkHeader, neighbours, pageOf, type Page } from '@/domain/api/paging';
import { messages } from '@/i18n/messages';
import { routing } from '@/i18n/routing';
import { env } from '@/server/runtime/env';

/** Characters of a name that is repeated in an answer. */
const longestShown = 100;

export interface Asked<O extends Operation> {
  readonly params: z.output<O['params']>;
  readonly query: z.output<O['query']>;
  readonly request: Request;
  /** Of the site, without a slash at its end. */
  readonly site: string;
}

/** The handlers of an operation of the API: what is asked is parsed by its schemas before `handle` sees it. */
export function serve<const O extends Operation>(operation: O, handle: (asked: Asked<O>) => Promise<Answer | Response> | Answer | Response, files?: Files) {
  const { answers } = operation;
  // The name of a file says its form.
  const contentTypes = Object.values(answers).every((schema) => schema === null) ? typeOfName : Object.keys(answers);
  return readable<Readonly<Record<string, string>>>(contentTypes, (request, params) => handle({
    params: readParams(operation.params, params) as z.output<O['params']>,
    query: readQuery(operation.query, request) as z.output<O['query']>,
    request,
    site: env().SITE_URL,
  }), files ? { files } : {});
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

/** Understood by every resource: the language of its words. */
const everywhere = { lang: z.enum(routing.locales) } as const;

/**
 * The parameters of a query. One that the schema does not name is refused, as a misspelt one would change the answer without a word;
 * `others` are allowed where a protocol lets askers send more than it names.
 */
export function readQuery<T extends z.ZodObject>(schema: T, request: Request, others: 'refused' | 'allowed' = 'refused'): z.output<T> {
  const given = new URL(request.url).searchParams;
  const names = Object.keys(schema.shape);
  const known = [...names, ...Object.keys(everywhere)];
  const unknown = others === 'refused' && [...given.keys()].find((name) => !known.includes(name));
  if (unknown) throw notThisParameter(unknown, names);
  const lang = given.get('lang');
  if (others === 'refused' && lang !== null && !everywhere.lang.safeParse(lang).success) throw notOneOf(request, 'lang', routing.locales);
  const twice = names.find((name) => given.getAll(name).length > 1);
  if (twice !== undefined) throw new Problem(400, 'parameterTwice', { name: twice });
  const parsed = schema.safeParse(Object.fromEntries(names.flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value]];
  })));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  if (issue?.code === 'invalid_value') throw notOneOf(request, name, issue.values.map(String));
  throw new Problem(400, 'parameter', { name, expected: expectation(name, request) }, { parameter: name });
}

/** A parameter is not understood; `names` are those that are, besides `lang`. */
export function notThisParameter(given: string, names: readonly string[]): Problem {
  const [name, allowed] = [given.slice(0, longestShown), [...names, ...Object.keys(everywhere)]];
  return new Problem(400, 'parameterUnknown', { name, allowed: allowed.join(', ') }, { parameter: name, allowed });
}

/** A parameter has a value that is none of those there are. */
export function notOneOf(request: Request, name: string, allowed: readonly string[]): Problem {
  const expected = messages[localeOf(request)].api.oneOf.replace('{allowed}', allowed.join(', '));
  return new Problem(400, 'parameter', { name, expected }, { parameter: name, allowed });
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
export function moved(request: Request, path: string, cacheControl: string = pageCaching): Response {
  return new Response(null, { status: 308, headers: { Location: `${path}${new URL(request.url).search}`, 'Cache-Control': cacheControl } });
}


/** One page of a list, each item as `answer` says it, with a `Link` header to its neighbours. */
export function answerPage<T>(request: Request, all: readonly T[], query: { readonly page: number; readonly limit: number }, answer: (item: T) => unknown): Answer {
  const page: Page<T> | null = pageOf(all, query);
  if (!page) throw new Problem(404, 'noPage', { given: query.page });
  return json({ ...page, items: page.items.map(answer) }, { Link: linkHeader(neighbours(addressOf(request), page)) });
}
