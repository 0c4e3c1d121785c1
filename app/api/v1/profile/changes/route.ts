import { changesSchema, maxChanges } from '@/domain/study/known/exchange';
import { saveKnownWords } from '@/server/use-cases/save-known-words';
import { cookieOf, failure, isSameOrigin, personal, profileProblem, readJson, refusalOfMany, refusalToWrite, tokenOf } from '../profile-request';

export const dynamic = 'force-dynamic';

const mostBytes = 128 * 1024;

/** Keeps what a person says of words (`Changes` → `Applied`), and gives them their cookie. Safe to send again. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return profileProblem(request, 403, 'profileOrigin');
  try {
    return await keep(request);
  } catch (error) {
    return failure(request, error, 'Changes of known words could not be kept');
  }
}

async function keep(request: Request): Promise<Response> {
  const refusal = refusalOfMany(request, 'changes');
  if (refusal) return refusal;
  const { tooLarge, value } = await readJson(request, mostBytes);
  if (tooLarge) return profileProblem(request, 413, 'profileTooLarge', { limit: mostBytes });
  const asked = changesSchema.safeParse(value);
  if (!asked.success) return profileProblem(request, 400, 'profileChanges', { limit: maxChanges });
  const kept = await saveKnownWords(tokenOf(request), asked.data);
  if (kept.outcome === 'full') return profileProblem(request, 409, 'profileFull');
  if (kept.outcome !== 'kept') return refusalToWrite(request, kept.outcome);
  return Response.json(kept.applied, { headers: { ...personal, 'Set-Cookie': cookieOf(kept.token) } });
}
