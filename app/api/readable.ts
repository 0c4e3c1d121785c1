import { createHash } from 'node:crypto';
import { acceptedType } from '@/domain/api/accept';
import { pageCaching, matchesEntityTag } from '@/domain/api/caching';
import type { OtherForm } from '@/server/use-cases/list-forms';
import { log } from '@/server/runtime/log';
import { Problem } from './problem';
import { localeOf, problemJson } from './problem-json';

/** What a resource answers with. */
export interface Answer {
  /** What is long is written as it is read, and needs a tag of its own. */
  readonly body: string | (() => ReadableStream<Uint8Array>);
  readonly contentType: string;
  /** Strong; where it is left out it is made from the bytes. */
  readonly etag?: string;
  readonly cacheControl?: string;
  /** 200 where it is left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of a resource whose form a parameter says, as its protocol has it, whatever the `Accept` header does. */
export const anyType = ['*/*'] as const;
/** Of a file whose name says its form: refused where another is wanted. */
export const typeOfName = ['*/*'] as const;

/** Pages of any other site may read; they can send no cookie and no password with it. */
const forEveryone = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Allow, ETag, Link, Content-Disposition, Content-Language, Retry-After',
} as const;

/** The forms of files, and the folder they are in. */
export interface Files {
  readonly forms: readonly OtherForm[];
  readonly folder: string;
}

/** What else a resource does besides being read. */
interface Besides {
  /** A question that may come in the body, where a protocol allows it. */
  readonly post?: (request: Request) => Promise<Answer>;
  /** Where the same is to be had as files in other forms. */
  readonly files?: Files;
}

type Handle<Params> = (request: Request, params: Params) => Promise<Answer | Response> | Answer | Response;

interface Context<Params> {
  /** Routes without parameters get none. */
  readonly params: Promise<Params> | undefined;
}

/**
 * The handlers of a resource that everyone may read, from every site. It has one form, since shared caches know it by
 * its address alone; `contentTypes` are the names of it that an asker may accept. Next answers HEAD by GET.
 */
export function readable<Params = Readonly<Record<string, string>>>(contentTypes: readonly string[], handle: Handle<Params>, { post, files }: Besides = {}) {
  const methods = ['GET', 'HEAD', ...(post ? ['POST'] : []), 'OPTIONS'].join(', ');

  async function GET(request: Request, context: Context<Params>): Promise<Response> {
    return open(await answer(request, async () => handle(request, (await context.params) ?? ({} as Params))));
  }

  async function answer(request: Request, make: () => Promise<Answer | Response>): Promise<Response> {
    const accepted = contentTypes === anyType || contentTypes === typeOfName ? anyType[0] : acceptedType(request.headers.get('Accept'), contentTypes);
    if (accepted === null) return elsewhere(request, files) ?? problemJson(request, 406, 'notAcceptable', { types: [...contentTypes, ...(files?.forms.map(({ type }) => type) ?? [])].join(', ') });
    try {
      const made = await make();
      if (made instanceof Response) return made;
      const response = send(request, inForm(request, made, contentTypes, accepted));
      if (contentTypes.length > 1 || files) response.headers.set('Vary', 'Accept');
      return response;
    } catch (error) {
      if (error instanceof Problem) return problemJson(request, error.status, error.problem, error.values, error.more);
      // Whoever asked has left: nobody is to read of it as of a failure.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      log.error({ err: error, path: new URL(request.url).pathname }, 'A request to the API could not be answered');
      return problemJson(request, 500, 'failure');
    }
  }

  const refuse = (request: Request) => {
    const response = open(problemJson(request, 405, 'method', { allowed: methods }));
    response.headers.set('Allow', methods);
    return response;
  };
  const OPTIONS = () => open(new Response(null, {
    status: 204,
    headers: {
      Allow: methods, 'Access-Control-Allow-Methods': methods, 'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400', 'Cache-Control': 'public, max-age=86400',
    },
  }));
  const POST = async (request: Request): Promise<Response> => (post ? open(await answer(request, () => post(request))) : refuse(request));
  return { GET, OPTIONS, POST, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** To the file that has the form which is asked for; null where none has. */
function elsewhere(request: Request, files: Files | undefined): Response | null {
  const type = files && acceptedType(request.headers.get('Accept'), files.forms.map((form) => form.type));
  const form = files?.forms.find((each) => each.type === type);
  if (!files || !form) return null;
  const Location = `${new URL(request.url).pathname}/${files.folder}${form.file(localeOf(request))}`;
  return new Response(null, { status: 303, headers: { Location, Vary: 'Accept, Accept-Language', 'Cache-Control': pageCaching } });
}

/**
 * The answer under the name that is accepted, where a form has several (JSON-LD is JSON).
 */
function inForm(request: Request, made: Answer, contentTypes: readonly string[], accepted: string): Answer {
  if (contentTypes.length > 1 && contentTypes.includes(made.contentType)) return { ...made, contentType: accepted };
  const own = made.contentType.split(';', 1);
  if (contentTypes === typeOfName && acceptedType(request.headers.get('Accept'), own) === null) throw new Problem(406, 'notAcceptable', { types: own.join() });
  return made;
}

function open(response: Response): Response {
  for (const [name, value] of Object.entries(forEveryone)) response.headers.set(name, value);
  return response;
}

function send(request: Request, { body, contentType, etag, cacheControl = pageCaching, status = 200, headers }: Answer): Response {
  const tag = etag ?? tagOf(body);
  const kept = { ETag: tag, 'Cache-Control': cacheControl, ...headers };
  if (matchesEntityTag(tag, request.headers.get('If-None-Match'))) return new Response(null, { status: 304, headers: kept });
  return new Response(typeof body === 'string' ? body : body(), { status, headers: { ...kept, 'Content-Type': withCharset(contentType) } });
}

function tagOf(body: Answer['body']): string {
  if (typeof body !== 'string') throw new Error('What is written as it is read needs a tag of its own.');
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** JSON is UTF-8 whatever is said; text is what its header says. */
function withCharset(contentType: string): string {
  return contentType.startsWith('text/') && !contentType.includes('charset=') ? `${contentType}; charset=utf-8` : contentType;
}
