import sax from 'sax';
import { expect, it } from 'vitest';
import type { Work } from '@/domain/text/work';
import { atomFeed } from './feed';

const work = {
  slug: 'harbour', originalLanguage: 'ja', title: { ja: '港と<海>', en: 'Harbor & Sea' }, subtitle: null, summary: { ja: '港の話。', en: 'Of a harbor.' },
  creators: [{ role: 'author', person: null, body: { ja: '対訳編集部', en: 'Taiyaku editors' }, affiliation: null }],
} as unknown as Work;
const editions = [2, 1].map((number) => ({ work, number, date: '2026-11-23', summary: { ja: `第${number}版。`, en: `Edition ${number}.` }, digest: '', publishedAt: `2026-11-2${number}T12:00:00.000Z` }));
const site = 'https://reader.example';
const texts = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)<`, 'g'))].map(([, text]) => text);

it.each(['ja', 'en'] as const)('%s: tells of new texts and editions, each known by one id in both languages', (locale) => {
  const xml = atomFeed({ locale, site, editions });
  expect(() => sax.parser(true).write(xml).close()).not.toThrow();
  expect(texts(xml, 'id')).toEqual([`${site}/${locale}/feed.xml`, `${site}/read/harbour/2`, `${site}/read/harbour/1`]);
  expect(texts(xml, 'updated')).toEqual(['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z', '2026-11-21T12:00:00.000Z']);
  // A new edition is told by what changed in it, a new text by what it is about.
  expect(texts(xml, 'summary')).toEqual(locale === 'ja' ? ['第2版。', '港の話。'] : ['Edition 2.', 'Of a harbor.']);
  expect(texts(xml, 'title').slice(1)).toEqual(locale === 'ja' ? ['港と&lt;海&gt;（第2版）', '港と&lt;海&gt;'] : ['Harbor &amp; Sea (edition 2)', 'Harbor &amp; Sea']);
  expect(xml).toContain(`<link rel="alternate" type="text/html" hreflang="${locale}" href="${site}/${locale}/read/harbour/1"/>`);
});

it('is a feed where nothing is published yet', () => {
  expect(texts(atomFeed({ locale: 'en', site, editions: [] }), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
});
