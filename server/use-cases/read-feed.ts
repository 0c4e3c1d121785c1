import 'server-only';
import { listNewest, type PublishedEdition } from '@/server/repositories/published-editions';

/** How many editions a feed holds: more than a reader misses between two visits. */
const entries = 50;

/** The newest editions of all works, the newest first. */
export async function readFeed(): Promise<PublishedEdition[]> {
  return listNewest(entries);
}
