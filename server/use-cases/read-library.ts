import 'server-only';
import type { LibraryEntry } from '@/domain/library/library';
import { listWorks } from '@/server/repositories/works';

/** Every work with its newest edition. */
export async function readLibrary(): Promise<LibraryEntry[]> {
  return listWorks();
}
