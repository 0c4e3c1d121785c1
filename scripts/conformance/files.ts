import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationFormats } from '@/server/exporters/citation/formats/formats';
import { readDtsDocument } from '@/server/use-cases/read-dts-document';
import { env } from '@/server/runtime/env';
import { openApi } from '@/features/api-reference/openapi';
import { languages } from '@/domain/text/language';
import { readCitationFile } from '@/server/use-cases/read-citation';
import { bytesOf, contentPackages, importFolder, writeAll } from '@/server/use-cases/testing/exported-files';
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
    await writeApi(folder, files);
    return files;
  } finally {
    await database.close();
  }
}

/** The document of the API in each language, and whole texts as DTS gives them. */
async function writeApi(folder: string, files: Map<string, string[]>): Promise<void> {
  const site = env().SITE_URL;
  const write = (id: string, name: string, body: string | Buffer) => {
    mkdirSync(join(folder, id), { recursive: true });
    const path = join(folder, id, name);
    writeFileSync(path, body);
    files.set(id, [...(files.get(id) ?? []), path]);
  };
  for (const language of languages) {
    write('openapi', `openapi.${language}.json`, JSON.stringify(openApi(language, site)));
    for (const [work, address] of places) {
      if (address !== null) continue;
      const found = await readDtsDocument({ kind: 'text', work, edition: 1, language }, {}, undefined, site);
      if (!found || typeof found === 'string' || 'kind' in found) throw new Error(`${work} has no ${language} text`);
      write('dts', `${work}.${language}.xml`, await bytesOf(found.body()));
    }
  }
}

/** A validator that takes long for each file is given one of each kind. */
export function chosenFiles(formats: readonly string[], files: ReadonlyMap<string, readonly string[]>): string[] {
  const all = formats.flatMap((format) => files.get(format) ?? []);
  if (!formats.includes('epub')) return all;
  return all.filter((file) => /doshikoku-1\.epub$|notation-example-1\.vertical\.epub$/.test(file));
}
