import { exchangeVersion } from '@/domain/study/known/exchange';
import { readShares } from '@/server/use-cases/read-profile';
import { failure, personal, refusalOfMany, tokenOf } from '../profile-request';

export const dynamic = 'force-dynamic';

/** How much of each text the asker knows. */
export async function GET(request: Request): Promise<Response> {
  try {
    return refusalOfMany(request, 'reading') ?? Response.json({ version: exchangeVersion, texts: await readShares(tokenOf(request)) }, { headers: personal });
  } catch (error) {
    return failure(request, error, 'Shares of known words could not be counted');
  }
}
