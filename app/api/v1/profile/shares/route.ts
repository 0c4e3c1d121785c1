import { exchangeVersion } from '@/domain/study/known/exchange';
import { log } from '@/server/runtime/log';
import { readShares } from '@/server/use-cases/read-profile';
import { personal, profileProblem, tokenOf } from '../profile-request';

export const dynamic = 'force-dynamic';

/** How much of each text the asker knows. */
export async function GET(request: Request): Promise<Response> {
  try {
    return Response.json({ version: exchangeVersion, texts: await readShares(tokenOf(request)) }, { headers: personal });
  } catch (error) {
    log.error({ err: error }, 'Shares of known words could not be counted');
    return profileProblem(request, 500, 'failure');
  }
}
