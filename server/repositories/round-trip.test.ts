import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '@/server/text-package/files/folder';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { noProgress } from '@/server/text-package/progress';
import { tokenizeEdition } from '@/server/importers/tokenize-edition';
import { listConcepts } from './concepts';
import { readEditionStudy, readStudyVersion } from './edition-study';
import { readEdition } from './editions';
import { storeImport } from './import-store';
import { listQuotations } from './quotations';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';

const packages = readdirSync('content').map((name) => join('content', name)).filter((folder) => existsSync(join(folder, 'record.yaml')));

function read(folder: string) {
  const folders = openPackage(folder);
  const result = folders && readPackage(folders);
  if (!result || !isValid(result)) throw new Error(`${folder} is not a good package.`);
  return result;
}

describe.each(packages)('%s', (folder) => {
  // One each: editions of one work are packages of their own.
  let temporary: TemporaryDatabase;
  beforeAll(async () => {
    temporary = await temporaryDatabase();
  });
  afterAll(() => temporary.close());

  it('comes back from the database as it was imported', async () => {
    const imported = read(folder);
    const studied = await tokenizeEdition(imported, noProgress);
    if ('problems' in studied) throw new Error(JSON.stringify(studied.problems));
    const { slug } = imported.content.work;
    expect(storeImport({ onConflict: 'refuse', removesGone: false, ...imported, analysis: '1', words: studied.words }, new Date('2026-11-23T00:00:00Z'), () => {})).toMatchObject({ kind: 'published', number: 1 });

    const edition = await readEdition(slug, null);
    expect(edition).toEqual({
      ...imported.content, number: 1, latest: 1, digest: imported.digest, publishedAt: '2026-11-23T00:00:00.000Z',
    });
    const version = await readStudyVersion(slug, 1);
    expect(version).toMatchObject({ digest: imported.digest, glossary: imported.glossaryDigest, analysis: '1' });
    const study = await readEditionStudy(version?.id ?? 0);
    expect(study.words).toEqual(new Map(studied.words));
    expect(study.grammar).toEqual(imported.study.grammar);
    expect(study.occurrences).toEqual(imported.content.occurrences.filter(({ place }) => place.language === 'ja'));
    const bySlug = [...imported.concepts].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    expect(await listConcepts()).toEqual(bySlug);
  });

  it('quotes every occurrence of every concept', async () => {
    const { content } = read(folder);
    for (const concept of new Set(content.occurrences.map((occurrence) => occurrence.concept))) {
      const places = content.occurrences.filter((occurrence) => occurrence.concept === concept).map(({ place }) => place);
      const quotations = (await listQuotations(concept)).filter(({ work }) => work.slug === content.work.slug);
      const marked = quotations.flatMap(({ segments }) => (['ja', 'en'] as const).flatMap((language) =>
        segments[language].flatMap(({ address, marks }) => marks.map((span) => ({ address, language, span })))));
      expect(marked.length, concept).toBe(places.length);
      expect(marked, concept).toEqual(expect.arrayContaining(places));
    }
  });
});
