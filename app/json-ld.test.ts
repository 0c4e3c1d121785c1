import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conceptJsonLd, glossaryJsonLd } from '@/features/glossary/json-ld';
import { libraryJsonLd } from '@/features/library/json-ld';
import { readerJsonLd } from '@/features/reader/metadata';
import { passageJsonLd } from '@/features/reader/passage-json-ld';
import { routing, type Locale } from '@/i18n/routing';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import { readGlossary } from '@/server/use-cases/read-glossary';
import { readLibrary } from '@/server/use-cases/read-library';
import { readPassage } from '@/server/use-cases/read-passage';
import { readReader } from '@/server/use-cases/read-reader';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') });
});
afterAll(() => temporary.close());

const schema = 'https://schema.org/';
/** Types and properties of schema.org that our pages use, and no others: what is not here is an error, not a guess. */
const types = ['Article', 'CollectionPage', 'CreativeWork', 'CreativeWorkSeries', 'DefinedTerm', 'DefinedTermSet', 'ItemList', 'ListItem', 'OpinionNewsArticle', 'Organization', 'Person'];
const properties = [
  'alternateName', 'alternativeHeadline', 'author', 'copyrightHolder', 'copyrightNotice', 'datePublished', 'description', 'editor', 'familyName', 'givenName',
  'hasDefinedTerm', 'hasPart', 'headline', 'inDefinedTermSet', 'inLanguage', 'isPartOf', 'itemListElement', 'mainEntity', 'name', 'numberOfItems', 'position', 'publisher', 'termCode',
  'text', 'translator', 'version', 'workTranslation',
];
const addresses = ['license', 'translationOfWork', 'url'];
const context = {
  '@context': {
    ...Object.fromEntries([...types, ...properties].map((name) => [name, `${schema}${name}`])),
    ...Object.fromEntries(addresses.map((name) => [name, { '@id': `${schema}${name}`, '@type': '@id' }])),
  },
};

/** As a processor reads it; in its safe mode, which refuses whatever would be lost. */
function expanded(data: object) {
  return jsonld.expand(data as jsonld.JsonLdDocument, {
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'https://schema.org') throw new Error(`Nothing is fetched: ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: context };
    },
  } as jsonld.Options.Expand) as Promise<Record<string, unknown>[]>;
}

const site = 'https://reader.example';
/** As it stands in a page. */
const sent = (data: object) => JSON.parse(JSON.stringify(data)) as object;

async function passage(address: string, locale: Locale): Promise<Record<string, unknown>> {
  const found = await readPassage('harbour', 1, address);
  if (found?.kind !== 'found') throw new Error(address);
  return sent(passageJsonLd(found.edition, found.passage, found.spans, locale, site)) as Record<string, unknown>;
}

it.each(routing.locales)('%s: a processor of JSON-LD reads all that our pages say to it', async (locale) => {
  const [works, { concepts }, reader] = [await readLibrary(), await readGlossary(), await readReader('harbour', null)];
  if (!reader || !concepts[0]) throw new Error('There is nothing to say.');
  const pages = [
    libraryJsonLd(works, locale, site), glossaryJsonLd(concepts, 'Glossary', locale, site), conceptJsonLd(concepts[0], 'Glossary', locale, site),
    readerJsonLd({ locale, edition: reader.edition, fixed: false }, site), readerJsonLd({ locale, edition: reader.edition, fixed: true }, site),
    ...await Promise.all(['1.1', '2.1-3.2', '2.3~ja0-2', '3.3'].map((address) => passage(address, locale))),
  ];
  for (const page of pages) {
    const [node, ...others] = await expanded(sent(page));
    expect(others).toEqual([]);
    expect(node?.['@type'], JSON.stringify(page)).toEqual([expect.stringMatching(/^https:\/\/schema\.org\/[A-Z]/)]);
    expect(node?.[`${schema}url`] ?? node?.['@id']).toBeDefined();
  }
  const [work] = await expanded(sent(pages[3] ?? {}));
  const [translation] = work?.[`${schema}workTranslation`] as Record<string, unknown>[];
  expect(translation?.[`${schema}translationOfWork`]).toEqual([{ '@id': work?.['@id'] }]);
});

it.each(routing.locales)('%s: a passage is a part of what the page of its edition speaks of, in both languages', async (locale) => {
  const reader = await readReader('harbour', 1);
  if (!reader) throw new Error('There is no edition.');
  const work = sent(readerJsonLd({ locale, edition: reader.edition, fixed: true }, site)) as { '@id': string; workTranslation: { '@id': string } };
  const part = await passage('2.1-2.2', locale);
  expect(part).toMatchObject({
    '@id': `${site}/read/harbour/1/2.1-2.2#passage`, url: `${site}/${locale}/read/harbour/1/2.1-2.2`, position: '2.1-2.2', version: 1, inLanguage: 'ja',
    text: '浦町の人は夜も働く。𠮷野の浜では、', license: { name: 'CC-BY-4.0' },
    isPartOf: { '@id': work['@id'], '@type': 'Article', hasPart: { '@id': `${site}/read/harbour/1/2.1-2.2#passage` } },
    workTranslation: {
      '@id': `${site}/read/harbour/1/2.1-2.2#translation`, inLanguage: 'en', translationOfWork: { '@id': `${site}/read/harbour/1/2.1-2.2#passage` },
      isPartOf: { '@id': work.workTranslation['@id'] }, translator: [{ '@type': 'Organization' }],
    },
  });
  expect(part).not.toHaveProperty('description');
});

it('the words of a passage say what the editors supplied, corrected and could not find', async () => {
  const { text, description, workTranslation } = await passage('1.1', 'en') as { text: string; description: string; workTranslation: { text: string } };
  expect(text).toBe('朝の港には漁船が帰り、人⟨々⟩が集ま⸢り⸣はじめる。［…］');
  expect(workTranslation.text).toBe('In the morning the fishing boats come home to the harbor and ⟨people⟩ begin ⸢to gather⸣. […]');
  expect(description.split('; ')).toHaveLength(3);
  expect(description).toContain('⟨ ⟩ missing from the source, supplied by the editors');
  // Characters alone; the whole sentence answers them.
  expect(await passage('1.1~ja11-14', 'ja')).toMatchObject({ text: '人⟨々⟩が', position: '1.1~ja11-14', workTranslation: { text: workTranslation.text } });
});

it('of a passage without words in the original, the translation alone has text', async () => {
  const part = await passage('3.3', 'ja');
  expect(part).not.toHaveProperty('text');
  expect(part.workTranslation).toMatchObject({ text: 'So they say: <1 = 2>.' });
});

it('a property that schema.org does not have would be refused', async () => {
  await expect(expanded({ '@context': 'https://schema.org', '@type': 'Article', headlin: 'x' })).rejects.toThrow(/safe mode/i);
});
