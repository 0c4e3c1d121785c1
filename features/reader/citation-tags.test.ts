import { describe, expect, it } from 'vitest';
import type { Work } from '@/domain/text/work';
import { citationTags } from './citation-tags';
import { bareEdition } from './testing/edition';
import { readAsZotero } from './testing/zotero';

const oguma = { ja: { family: '小熊', given: '真也' }, reading: { family: 'おぐま', given: 'しんや' }, en: { family: 'Oguma', given: 'Shinya' } };
const tanaka = { ja: { family: '田中', given: '綾' }, reading: { family: 'たなか', given: 'あや' }, en: { family: 'Tanaka', given: 'Aya' } };
const bare = bareEdition([], []);
const work: Work = {
  ...bare.work, genre: 'newspaper-column', title: { ja: '港の朝', en: 'A Harbor Morning' }, subtitle: { ja: '——増大する役割', en: 'A Growing Role' },
  creators: [
    { role: 'author', person: oguma, body: null, affiliation: null },
    { role: 'editor', person: null, body: { ja: '対訳編集部', en: 'Taiyaku editors' }, affiliation: null },
    { role: 'translator', person: tanaka, body: null, affiliation: null },
    { role: 'translator', person: null, body: { ja: '対訳編集部', en: 'Taiyaku editors' }, affiliation: null },
  ],
  container: { series: { ja: '時代を読み解く', en: 'Reading the Times' }, number: '49', publication: { ja: '港日報', en: 'Harbor Daily' } }, date: '2026-01-05',
};
const url = 'https://reader.example/en/read/harbour/1';

/** As Next writes them, after what every page of a text says to Open Graph. */
const tagsOf = (of: Work, language: 'ja' | 'en') => [
  ['og:type', 'article'], ['og:title', of.title[language]], ['og:site_name', 'Taiyaku'], ['og:url', 'https://reader.example/en/read/harbour'], ['description', 'A summary.'],
  ...Object.entries(citationTags({ work: of }, language, url)).flatMap(([name, content]) => [content].flat().map((each) => [name, each])),
] as [string, string][];

describe('what a page says to reference managers', () => {
  it('is read as an article of a newspaper: the translation with its translators, the original without', () => {
    expect(readAsZotero(tagsOf(work, 'en'))).toEqual({
      itemType: 'newspaperArticle', title: 'A Harbor Morning: A Growing Role', publicationTitle: 'Harbor Daily', date: '2026/01/05', language: 'en', url,
      creators: [
        { role: 'author', last: 'Oguma', first: 'Shinya' }, { role: 'translator', last: 'Tanaka', first: 'Aya' },
        // A body's name in two words is not known for one.
        { role: 'translator', last: 'editors', first: 'Taiyaku' },
      ],
    });
    expect(readAsZotero(tagsOf(work, 'ja'))).toMatchObject({
      itemType: 'newspaperArticle', title: '港の朝——増大する役割', publicationTitle: '港日報', language: 'ja',
      creators: [{ role: 'author', last: '小熊', first: '真也' }],
    });
  });

  it('leaves out what is not known, and names the series where the newspaper is not known', () => {
    const { date, publicationTitle } = readAsZotero(tagsOf({ ...work, date: null, container: { ...work.container!, publication: null } }, 'en'));
    expect([date, publicationTitle]).toEqual([undefined, 'Reading the Times']);
    expect(Object.keys(citationTags({ work: { ...work, date: '2026-01-05/2026-02-01', container: null, creators: [] } }, 'en', url))).toEqual(['citation_title', 'citation_language', 'citation_public_url', 'DC.type']);
  });

  it('is a page of the web where it never stood in a newspaper', () => {
    expect(readAsZotero(tagsOf({ ...work, genre: 'essay' }, 'en')).itemType).toBe('webpage');
  });

  it('would lose its translators by an author of Highwire’s', () => {
    expect(readAsZotero([...tagsOf(work, 'en'), ['citation_author', 'Oguma, Shinya']]).creators).toEqual([{ role: 'author', last: 'Oguma', first: 'Shinya' }]);
  });
});
