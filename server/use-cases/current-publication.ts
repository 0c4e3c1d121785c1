import 'server-only';
import { publicationMark } from '@/server/repositories/publication';
import { log } from '@/server/runtime/log';

let last: string | undefined;

/** What is published now, as one short string that differs after every change; a change is written to the log. */
export function currentPublication(): string {
  const current = publicationMark();
  if (current !== last) log.info({ publication: current }, last === undefined ? 'Serving what is published' : 'Something new is published');
  last = current;
  return current;
}
