import { changesSchema, mostChanges } from '@/domain/study/known/exchange';
import { log } from '@/server/runtime/log';
import { keepKnownWords } from '@/server/use-cases/keep-known-words';
import { cookieOf, isSameOrigin, personal, profileProblem, readJson, secondsToWait, tokenOf } from '../profile-request';

export const dynamic = 'force-dynamic';

const mostBytes = 128 * 1024;

/** Keeps what a person says of words (`Changes` → `Applied`), and gives them their cookie. Safe to send again. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return profileProblem(request, 403, 'profileOrigin');
  try {
    return await keep(request);
  } catch (error) {
    log.error({ err: error }, 'Changes of known words could not be kept');
    return profileProblem(request, 500, 'failure');
  }
}

async function keep(request: Request): Promise<Response> {
  const wait = secondsToWait(request);
  if (wait > 0) {
    const response = profileProblem(request, 429, 'profileTooOften', { seconds: wait });
    response.headers.set('Retry-After', String(wait));
    return response;
  }
  const { tooLarge, value } = await readJson(request, mostBytes);
  if (tooLarge) return profileProblem(request, 413, 'profileTooLarge', { limit: mostBytes });
  const asked = changesSchema.safeParse(value);
  if (!asked.success) return profileProblem(request, 400, 'profileChanges', { limit: mostChanges });
  const kept = await keepKnownWords(tokenOf(request), asked.data);
  if (kept.outcome === 'full') return profileProblem(request, 409, 'profileFull');
  return Response.json(kept.applied, { headers: { ...personal, 'Set-Cookie': cookieOf(request, kept.token) } });
}
