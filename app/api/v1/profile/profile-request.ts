import { problemJson, type ProblemName } from '@/app/api/problem-json';
import { profileIdOf } from '@/server/runtime/profile-secret';
import { makeRateLimit } from '@/server/runtime/rate-limit';

const cookieName = 'taiyaku-profile';
/** Pages never see it: they are the same for everyone, and fit for a shared cache. */
const cookiePath = '/api/v1/profile';
/** As long as browsers keep one: 400 days since something was last saved. */
const cookieAge = 400 * 24 * 60 * 60;

/** Answers to one person. */
export const personal = { 'Cache-Control': 'private, no-store' } as const;

export function tokenOf(request: Request): string | null {
  const cookies = (request.headers.get('Cookie') ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? null;
}

/** Of the `Set-Cookie` header; a null token takes the cookie away. */
export function cookieOf(request: Request, token: string | null): string {
  const secure = (request.headers.get('X-Forwarded-Proto') ?? new URL(request.url).protocol).startsWith('https') ? '; Secure' : '';
  return `${cookieName}=${token ?? ''}; Path=${cookiePath}; Max-Age=${token === null ? 0 : cookieAge}; HttpOnly; SameSite=Lax${secure}`;
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
/** UTF-16 units of what is remembered of who asks. */
const longestAddress = 100;
/** A person marks some words a minute; 100 of them come in one request. */
const changesOfOne = makeRateLimit(120, minute);
/** Many people may share an address; profiles are made once. */
const beginningsAtAddress = makeRateLimit(60, minute);

/** Seconds to wait, 0 for none. A token that was not signed here is none: each would be a person of its own. */
export function secondsToWait(request: Request): number {
  const profile = profileIdOf(tokenOf(request));
  // The proxy in front, or else Next, writes who asks.
  const address = (request.headers.get('X-Forwarded-For') ?? '').slice(0, longestAddress);
  const waitAtAddress = profile === null ? beginningsAtAddress.take(address) : 0;
  return Math.max(waitAtAddress, changesOfOne.take(profile ?? address));
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
