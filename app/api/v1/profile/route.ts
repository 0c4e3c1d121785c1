import { log } from '@/server/runtime/log';
import { eraseProfile } from '@/server/use-cases/keep-known-words';
import { readProfile } from '@/server/use-cases/read-profile';
import { cookieOf, isSameOrigin, personal, profileProblem, tokenOf } from './profile-request';

export const dynamic = 'force-dynamic';

/** All that is kept of whoever asks (`StoredProfile`), which is also what they export. No cookie is made. */
export async function GET(request: Request): Promise<Response> {
  try {
    return Response.json(await readProfile(tokenOf(request)), { headers: personal });
  } catch (error) {
    log.error({ err: error }, 'A profile could not be read');
    return profileProblem(request, 500, 'failure');
  }
}

/** Erases it, and the cookie. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return profileProblem(request, 403, 'profileOrigin');
  try {
    await eraseProfile(tokenOf(request));
    return new Response(null, { status: 204, headers: { ...personal, 'Set-Cookie': cookieOf(request, null) } });
  } catch (error) {
    log.error({ err: error }, 'A profile could not be erased');
    return profileProblem(request, 500, 'failure');
  }
}
