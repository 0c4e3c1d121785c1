import 'server-only';
import { profileLifetime } from '@/domain/study/known/exchange';
import { removeUnusedProfiles } from '@/server/repositories/profiles';
import { log } from '@/server/runtime/log';

/** Milliseconds beyond the cookie, since the use is noted to the day and clocks differ. */
const grace = 2 * 24 * 60 * 60_000;

/** Removes the profiles whose cookies have run out: nobody can reach them any more. Returns how many there were. */
export async function expireProfiles(now: Date): Promise<number> {
  const removed = await removeUnusedProfiles(new Date(now.getTime() - profileLifetime * 1000 - grace));
  if (removed > 0) log.info({ removed }, 'Profiles that nobody has used for long were removed');
  return removed;
}
