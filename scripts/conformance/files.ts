import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentsOf } from '@/domain/text/edition';
import { apiPaths } from '@/domain/api/addresses';
import { textualStatus } from '@/domain/citation/textual-status';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { parsePassage } from '@/domain/text/parse-passage';
import { citationKey, cslItem } from '@/server/exporters/citation/csl-item';
import { citationFormats } from '@/server/exporters/citation/formats/formats';
import { openApi } from '@/features/api-reference/openapi';
import { languages } from '@/domain/text/language';
import { readEdition } from '@/server/repositories/editions';
import { env } from '@/server/runtime/env';
import { readDtsDocument } from '@/server/use-cases/read-dts-document';
import { bytesOf, contentPackages, importFolder, writeAll } from '@/server/use-cases/testing/exported-files';
import { temporaryDatabase } from '@/server/repositories/testing/temporary-database';

const site = 'https://reader.example';

/** Whole works, and passages of segments and of characters, over paragraphs and over a surrogate pair's neighbours. */
const places = [
  ['doshikoku', null], ['notation-example', null], ['reading-side-by-side', null],
  ['doshikoku', '3.1-4.2'], ['doshikoku', '1.1~ja2-8'], ['notation-example', '1.1-2.4'], ['notation-example', '3.2~en5-20'],
] as const;

/** Every format of every package shipped with the project, as files in `folder`; their paths by format. */
export async function writeFiles(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  // Some validators take no address of this machine for one.
  process.env.SITE_URL = site;
  const database = await temporaryDatabase();
  try {
    for (const each of contentPackages) await importFolder(each);
    const files = await writeAll(folder, places);
    for (const [work, address] of places) {
      const source = await citationSource(work, address);
      for (const { id, extension, write } of citationFormats) {
        for (const language of ['ja', 'en'] as const) {
          mkdirSync(join(folder, id), { recursive: true });
          const path = join(folder, id, `${citationKey(source)}.${language}.${extension}`);
          writeFileSync(path, write(cslItem(source, language)));
          files.set(id, [...(files.get(id) ?? []), path]);
        }
      }
    }
    await writeTexts(folder, files);
    await writeApi(folder, files);
    return files;
  } finally {
    await database.close();
  }
}

/** The text of each segment in each language by its address, as annotations name it. */
async function writeTexts(folder: string, files: Map<string, string[]>): Promise<void> {
  mkdirSync(join(folder, 'texts'), { recursive: true });
  for (const work of new Set(places.map(([slug]) => slug))) {
    const latest = (await readEdition(work, null))?.number;
    if (latest === undefined) throw new Error(`There is no ${work}.`);
    const texts: [address: string, words: string][] = [];
    for (let number = 1; number <= latest; number += 1) {
      const edition = await readEdition(work, number);
      const segments = edition ? segmentsOf(edition) : [];
      for (const { address, text } of segments) {
        for (const language of languages) {
          const words = text[language];
          if (words !== null) texts.push([`${env().SITE_URL}${apiPaths.passageText(work, number, address, language)}`, words]);
        }
      }
    }
    const path = join(folder, 'texts', `${work}.texts.json`);
    writeFileSync(path, JSON.stringify(Object.fromEntries(texts)));
    files.set('texts', [...(files.get('texts') ?? []), path]);
  }
}

/** The document of the API in each language, and whole texts as DTS gives them. */
async function writeApi(folder: string, files: Map<string, string[]>): Promise<void> {
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

async function citationSource(work: string, address: string | null) {
  const edition = await readEdition(work, null);
  const parsed = address === null ? null : parsePassage(address);
  if (!edition || parsed?.ok === false) throw new Error(`There is no ${work} ${address ?? ''}.`);
  return {
    edition, passage: parsed?.passage ?? null, status: textualStatus(edition.apparatus, null), accessed: '2026-11-24',
    url: persistentAddress(site, work, edition.number, address),
  };
}

/** A validator that takes long for each file is given one of each kind. */
export function chosenFiles(formats: readonly string[], files: ReadonlyMap<string, readonly string[]>): string[] {
  const all = formats.flatMap((format) => files.get(format) ?? []);
  if (!formats.includes('epub')) return all;
  return all.filter((file) => /doshikoku-1\.epub$|notation-example-1\.vertical\.epub$/.test(file));
}
