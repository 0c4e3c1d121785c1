import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conceptJsonLd, glossaryJsonLd } from '@/features/glossary/json-ld';
import { libraryJsonLd } from '@/features/library/json-ld';
import { readerJsonLd } from '@/features/reader/metadata';
import { routing } from '@/i18n/routing';
import { harbourWith } from '@/server/importers/testing/harbour';
import { memoryFolders } from '@/server/importers/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import { readGlossary } from '@/server/use-cases/read-glossary';
import { readLibrary } from '@/server/use-cases/read-library';
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
  'hasDefinedTerm', 'headline', 'inDefinedTermSet', 'inLanguage', 'isPartOf', 'itemListElement', 'mainEntity', 'name', 'numberOfItems', 'position', 'publisher', 'termCode',
  'translator', 'version', 'workTranslation',
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

it.each(routing.locales)('%s: a processor of JSON-LD reads all that our pages say to it', async (locale) => {
  const site = 'https://reader.example';
  const [works, { concepts }, reader] = [await readLibrary(), await readGlossary(), await readReader('harbour', null)];
  if (!reader || !concepts[0]) throw new Error('There is nothing to say.');
  const pages = [
    libraryJsonLd(works, locale, site), glossaryJsonLd(concepts, 'Glossary', locale, site), conceptJsonLd(concepts[0], 'Glossary', locale, site),
    readerJsonLd({ locale, edition: reader.edition, fixed: false }, site), readerJsonLd({ locale, edition: reader.edition, fixed: true }, site),
  ];
  for (const page of pages) {
    const [node, ...others] = await expanded(JSON.parse(JSON.stringify(page)) as object);
    expect(others).toEqual([]);
    expect(node?.['@type'], JSON.stringify(page)).toEqual([expect.stringMatching(/^https:\/\/schema\.org\/[A-Z]/)]);
    expect(node?.[`${schema}url`] ?? node?.['@id']).toBeDefined();
  }
  const [work] = await expanded(JSON.parse(JSON.stringify(pages[3])) as object);
  const [translation] = work?.[`${schema}workTranslation`] as Record<string, unknown>[];
  expect(translation?.[`${schema}translationOfWork`]).toEqual([{ '@id': work?.['@id'] }]);
});

it('a property that schema.org does not have would be refused', async () => {
  await expect(expanded({ '@context': 'https://schema.org', '@type': 'Article', headlin: 'x' })).rejects.toThrow(/safe mode/i);
});
