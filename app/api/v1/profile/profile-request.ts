import { problemJson, type ProblemName } from '@/app/api/problem-json';
import { profileLifetime } from '@/domain/study/known/exchange';
import { clientKey } from '@/server/runtime/client-address';
import { env } from '@/server/runtime/env';
import { log } from '@/server/runtime/log';
import { profileIdOf } from '@/server/runtime/profile-secret';
import { makeRateLimit } from '@/server/runtime/rate-limit';

/**
 * Where the site is encrypted, browsers take the cookie from this very host alone, and never send it unencrypted (`__Host-`,
 * which wants the path `/`). Elsewhere it is sent to this part of the API only. Pages never see it: the same for everyone.
 */
export function cookieFor(site: string): { readonly name: string; readonly attributes: string } {
  return site.startsWith('https:')
    ? { name: '__Host-taiyaku-profile', attributes: 'Path=/; Secure' }
    : { name: 'taiyaku-profile', attributes: 'Path=/api/v1/profile' };
}

/** Answers to one person. */
export const personal = { 'Cache-Control': 'private, no-store' } as const;

export function tokenOf(request: Request): string | null {
  const { name } = cookieFor(env().SITE_URL);
  const cookies = (request.headers.get('Cookie') ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** Of the `Set-Cookie` header; a null token takes the cookie away. */
export function cookieOf(token: string | null): string {
  const { name, attributes } = cookieFor(env().SITE_URL);
  return `${name}=${token ?? ''}; ${attributes}; Max-Age=${token === null ? 0 : profileLifetime}; HttpOnly; SameSite=Lax`;
}

export function profileProblem(request: Request, status: number, name: ProblemName, values: Readonly<Record<string, number>> = {}): Response {
  const response = problemJson(request, status, name, values);
  response.headers.set('Cache-Control', personal['Cache-Control']);
  return response;
}

/** Whether a page of this very site asks: another site may make a browser ask too, with its cookies. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('Origin');
  const host = request.headers.get('X-Forwarded-Host') ?? request.headers.get('Host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

const minute = 60_000;
/** A person marks some words a minute; 100 of them come in one request. */
const changesOfOne = makeRateLimit(120 * env().RATE_LIMITS, minute);
/** Whoever reads everything in a loop is no reader. */
const readingsOfOne = makeRateLimit(120 * env().RATE_LIMITS, minute);
/** Many people may share an address; profiles are made once. */
const beginningsAtAddress = makeRateLimit(60 * env().RATE_LIMITS, minute);

/** A refusal for whoever asks too often, by profile or else by address; null where the request may pass. */
export function refusalOfMany(request: Request, what: 'changes' | 'reading'): Response | null {
  // A token that was not signed here is none: each would be a person of its own.
  const profile = profileIdOf(tokenOf(request));
  // Written by the gate (server/http/gate.ts).
  const address = clientKey(request.headers.get('X-Forwarded-For') ?? '');
  const waitAtAddress = profile === null && what === 'changes' ? beginningsAtAddress.take(address) : 0;
  const seconds = Math.max(waitAtAddress, (what === 'changes' ? changesOfOne : readingsOfOne).take(profile ?? address));
  if (seconds === 0) return null;
  const response = profileProblem(request, 429, 'tooOften', { seconds });
  response.headers.set('Retry-After', String(seconds));
  return response;
}

/** Where nothing can be written: for a moment, or until the operator has seen to it. */
export function refusalToWrite(request: Request, outcome: 'busy' | 'gone' | 'damaged'): Response {
  const response = profileProblem(request, 503, outcome === 'busy' ? 'profileBusy' : 'profileStopped');
  response.headers.set('Retry-After', outcome === 'busy' ? '5' : '300');
  return response;
}

/** What could not be answered; that somebody left before the answer is no error. */
export function failure(request: Request, error: unknown, what: string): Response {
  if (request.signal.aborted) log.debug({ err: error }, 'Whoever asked has left');
  else log.error({ err: error }, what);
  return profileProblem(request, 500, 'failure');
}

/** The JSON of a body of `most` bytes at most; `tooLarge` above, `undefined` for what is no JSON. */
export async function readJson(request: Request, most: number): Promise<{ readonly tooLarge: boolean; readonly value: unknown }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return { tooLarge: true, value: undefined };
    chunks.push(chunk);
  }
  try {
    return { tooLarge: false, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown };
  } catch {
    return { tooLarge: false, value: undefined };
  }
}
