import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { isValid, readPackage, type ValidPackage } from '@/server/text-package/read-package';
import { readEditionStudy, readStudyVersion, type EditionStudy } from '@/server/repositories/edition-study';
import { readEdition } from '@/server/repositories/editions';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import type { Edition } from '@/domain/text/edition';
import { importPackage } from '../import-package';
import { longWork, type LongWork } from './long-work';

export interface LongEdition {
  readonly temporary: TemporaryDatabase;
  /** As it was written. */
  readonly written: LongWork;
  /** As a package is read, without a database. */
  readonly read: ValidPackage;
  /** As the database has it, in one read. */
  readonly edition: Edition;
  readonly study: EditionStudy;
}

/** The long work in a database of its own, and in memory. */
export async function longEdition(): Promise<LongEdition> {
  const temporary = await temporaryDatabase();
  const written = longWork();
  const folders = memoryFolders(written.files);
  const read = readPackage(folders);
  if (!isValid(read)) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  const outcome = await importPackage(folders, { checkOnly: false, now: new Date('2026-11-23T00:00:00Z') });
  const [edition, version] = [await readEdition('long', 1), await readStudyVersion('long', 1)];
  if (outcome.kind !== 'stored' || !edition || !version) throw new Error(JSON.stringify(outcome));
  return { temporary, written, read, edition, study: await readEditionStudy(version.id) };
}
