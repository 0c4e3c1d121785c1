import 'server-only';
import { truncateWal } from '@/server/repositories/checkpoint';
import { log } from '@/server/runtime/log';
import { expireProfiles } from './expire-profiles';
import { reportHealth } from './report-health';

/** In milliseconds. The look at the file costs three questions to the file system; its pages are read anew every ten minutes at most. */
const healthEvery = 15_000;
const expiryEvery = 24 * 60 * 60_000;

/** Looks after the database for as long as the process runs: a file that has gone or is damaged is said in the log, asked or not. */
export function watchDatabase(): void {
  const shorten = () => truncateWal().catch((error: unknown) => log.error({ err: error }, 'The log of the database could not be shortened'));
  const expire = () => expireProfiles(new Date()).catch((error: unknown) => log.error({ err: error }, 'Unused profiles could not be removed'));
  setInterval(() => void reportHealth().then(shorten), healthEvery).unref();
  setInterval(() => void expire(), expiryEvery).unref();
  void reportHealth().then(expire);
}
