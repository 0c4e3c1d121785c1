import 'server-only';
import type { EditionEntry } from '@/domain/library/library';
import { listEditions } from '@/server/repositories/editions';

/** The editions of a work, newest first; empty where there is no such work. */
export async function readEditions(work: string): Promise<EditionEntry[]> {
  return listEditions(work);
}
