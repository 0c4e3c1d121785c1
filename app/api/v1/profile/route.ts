import { eraseProfile } from '@/server/use-cases/save-known-words';
import { readProfile } from '@/server/use-cases/read-profile';
import { cookieOf, failure, isSameOrigin, personal, profileProblem, refusalOfMany, refusalToWrite, tokenOf } from './profile-request';

export const dynamic = 'force-dynamic';

/** All that is kept of whoever asks (`StoredProfile`), which is also what they export. No cookie is made. */
export async function GET(request: Request): Promise<Response> {
  try {
    return refusalOfMany(request, 'reading') ?? Response.json(await readProfile(tokenOf(request)), { headers: personal });
  } catch (error) {
    return failure(request, error, 'A profile could not be read');
  }
}

/** Erases it, and the cookie. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return profileProblem(request, 403, 'profileOrigin');
  try {
    const refusal = refusalOfMany(request, 'changes');
    if (refusal) return refusal;
    const { outcome } = await eraseProfile(tokenOf(request));
    // The cookie stays: it is what names the profile when it is tried again.
    if (outcome !== 'erased') return refusalToWrite(request, outcome);
    return new Response(null, { status: 204, headers: { ...personal, 'Set-Cookie': cookieOf(null) } });
  } catch (error) {
    return failure(request, error, 'A profile could not be erased');
  }
}
