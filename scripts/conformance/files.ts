import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationFormats } from '@/server/exporters/citation/formats/formats';
import { readCitationFile } from '@/server/use-cases/read-citation';
import { contentPackages, importFolder, writeAll } from '@/server/use-cases/testing/exported-files';
import { temporaryDatabase } from '@/server/repositories/testing/temporary-database';

/** Whole works, and passages of segments and of characters, over paragraphs and over a surrogate pair's neighbours. */
const places = [
  ['doshikoku', null], ['notation-example', null], ['reading-side-by-side', null],
  ['doshikoku', '3.1-4.2'], ['doshikoku', '1.1~ja2-8'], ['notation-example', '1.1-2.4'], ['notation-example', '3.2~en5-20'],
] as const;

/** Every format of every package shipped with the project, as files in `folder`; their paths by format. */
export async function writeFiles(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  // Some validators take no address of this machine for one.
  process.env.SITE_URL = 'https://reader.example';
  const database = await temporaryDatabase();
  try {
    for (const each of contentPackages) await importFolder(each);
    const files = await writeAll(folder, places);
    for (const { id, extension } of citationFormats) {
      for (const [work, address] of places) {
        for (const language of ['ja', 'en']) {
          const found = await readCitationFile(work, 1, address, `${id}.${language}.${extension}`, '2026-11-24');
          if (!found) throw new Error(`${work} has no ${id}`);
          mkdirSync(join(folder, id), { recursive: true });
          const path = join(folder, id, found.fileName);
          writeFileSync(path, found.body);
          files.set(id, [...(files.get(id) ?? []), path]);
        }
      }
    }
    return files;
  } finally {
    await database.close();
  }
}

/** A validator that takes long for each file is given one of each kind. */
export function chosenFiles(formats: readonly string[], files: ReadonlyMap<string, readonly string[]>): string[] {
  const all = formats.flatMap((format) => files.get(format) ?? []);
  if (!formats.includes('epub')) return all;
  return all.filter((file) => /doshikoku-1\.epub$|notation-example-1\.vertical\.epub$/.test(file));
}
