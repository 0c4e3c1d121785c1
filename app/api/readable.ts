import { createHash } from 'node:crypto';
import { acceptedType } from '@/domain/api/accept';
import { asPages } from '@/domain/api/caching';
import { isKnown } from '@/domain/api/entity-tag';
import { log } from '@/server/runtime/log';
import { Problem } from './problem';
import { problemJson } from './problem-json';

/** What a resource answers with. */
export interface Answer {
  /** What is long is written as it is read, and needs a tag of its own. */
  readonly body: string | (() => ReadableStream<Uint8Array>);
  readonly contentType: string;
  /** Strong; where it is left out it is made from the bytes. */
  readonly etag?: string;
  readonly cacheControl?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of a resource whose form something else than the `Accept` header says. */
export const anyType = ['*/*'] as const;

const methods = 'GET, HEAD, OPTIONS';
/** Pages of any other site may read; they can send no cookie and no password with it. */
const forEveryone = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Disposition, Content-Language',
} as const;

type Handle<Params> = (request: Request, params: Params) => Promise<Answer | Response> | Answer | Response;

interface Context<Params> {
  /** Routes without parameters get none. */
  readonly params: Promise<Params> | undefined;
}

/**
 * The handlers of a resource that everyone may read, from every site. It has one form, since shared caches know it by
 * its address alone; `contentTypes` are those that an asker may accept to get it. Next answers HEAD by GET.
 */
export function readable<Params = Readonly<Record<string, string>>>(contentTypes: readonly string[], handle: Handle<Params>) {
  async function GET(request: Request, context: Context<Params>): Promise<Response> {
    return open(await answer(request, context));
  }

  async function answer(request: Request, { params }: Context<Params>): Promise<Response> {
    const isAccepted = contentTypes === anyType || acceptedType(request.headers.get('Accept'), contentTypes) !== null;
    if (!isAccepted) return problemJson(request, 406, 'notAcceptable', { types: contentTypes.join(', ') });
    try {
      const made = await handle(request, (await params) ?? ({} as Params));
      return made instanceof Response ? made : send(request, made);
    } catch (error) {
      if (error instanceof Problem) return problemJson(request, error.status, error.problem, error.values, error.more);
      // Whoever asked has left: nobody is to read of it as of a failure.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      log.error({ err: error, path: new URL(request.url).pathname }, 'A request to the API could not be answered');
      return problemJson(request, 500, 'failure');
    }
  }

  const refuse = (request: Request) => {
    const response = open(problemJson(request, 405, 'method'));
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
  return { GET, OPTIONS, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

function open(response: Response): Response {
  for (const [name, value] of Object.entries(forEveryone)) response.headers.set(name, value);
  return response;
}

function send(request: Request, { body, contentType, etag, cacheControl = asPages, headers }: Answer): Response {
  const tag = etag ?? tagOf(body);
  const kept = { ETag: tag, 'Cache-Control': cacheControl, ...headers };
  if (isKnown(tag, request.headers.get('If-None-Match'))) return new Response(null, { status: 304, headers: kept });
  return new Response(typeof body === 'string' ? body : body(), { headers: { ...kept, 'Content-Type': withCharset(contentType) } });
}

function tagOf(body: Answer['body']): string {
  if (typeof body !== 'string') throw new Error('What is written as it is read needs a tag of its own.');
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** JSON is UTF-8 whatever is said; text is what its header says. */
function withCharset(contentType: string): string {
  return contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType;
}
