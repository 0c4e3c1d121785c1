import { describe, expect, it } from 'vitest';
import { fullTitle } from './full-title';
import { licenceAddress } from './licence-address';
import { persistentAddress } from './persistent-address';
import { defaultStyle } from './quotation-options';
import { quotationParameters, toQuotationOptions } from './quotation-parameters';
import { schemaType } from './schema-type';

describe('a title with its subtitle', () => {
  const title = { ja: '港の朝', en: 'A Harbor Morning' };
  it.each([
    [null, '港の朝', 'A Harbor Morning'],
    [{ ja: '消えた字', en: 'Letters That Are Gone' }, '港の朝——消えた字', 'A Harbor Morning: Letters That Are Gone'],
    [{ ja: '——消えた字', en: '' }, '港の朝——消えた字', 'A Harbor Morning'],
    [{ ja: '：消えた字', en: 'x' }, '港の朝：消えた字', 'A Harbor Morning: x'],
    [{ ja: '消えた—字', en: 'x' }, '港の朝——消えた—字', 'A Harbor Morning: x'],
  ])('%j', (subtitle, ja, en) => {
    expect(fullTitle({ title, subtitle }, 'ja')).toBe(ja);
    expect(fullTitle({ title, subtitle }, 'en')).toBe(en);
  });
});

it.each([
  ['CC-BY-4.0', 'https://spdx.org/licenses/CC-BY-4.0'], ['GPL-2.0+', 'https://spdx.org/licenses/GPL-2.0+'], ['MIT OR Apache-2.0', null], ['(MIT)', null], ['', null], [null, null],
])('the licence %j is at %j', (licence, address) => expect(licenceAddress(licence)).toBe(address));

it('the address that stays names the edition, and the passage as it is written', () => {
  const from = { paragraph: 4, segment: 2 };
  expect(persistentAddress('https://x.example', 'column', 2, null)).toBe('https://x.example/read/column/2');
  expect(persistentAddress('https://x.example', 'column', 2, '4.2~ja1-3')).toBe('https://x.example/read/column/2/4.2~ja1-3');
  expect(persistentAddress('https://x.example', 'column', 2, { from, to: { paragraph: 5, segment: 1 }, part: null })).toBe('https://x.example/read/column/2/4.2-5.1');
});

it('a column of a newspaper is an opinion, for schema.org', () => {
  expect([schemaType('newspaper-column'), schemaType('essay'), schemaType('example')]).toEqual(['OpinionNewsArticle', 'Article', 'Article']);
});

describe('a wish for a quotation', () => {
  it('is what most want, in the style of its language', () => {
    expect([defaultStyle('ja'), defaultStyle('en')]).toEqual(['sist02', 'chicago']);
    expect(toQuotationOptions(quotationParameters.parse({}))).toEqual({ languages: 'both', form: 'quotation', readings: false, in: 'ja', style: 'sist02', citation: 'reference' });
    expect(toQuotationOptions(quotationParameters.parse({ in: 'en' })).style).toBe('chicago');
  });

  it('is what is said', () => {
    const said = { languages: 'en', form: 'tei', readings: 'all', in: 'ja', style: 'mla', citation: 'note' };
    expect(toQuotationOptions(quotationParameters.parse(said))).toEqual({ ...said, readings: true });
    for (const wrong of [{ languages: 'fr' }, { form: 'rtf' }, { readings: 'some' }, { style: 'ama' }, { citation: 'x' }, { in: 'both' }]) expect(quotationParameters.safeParse(wrong).success).toBe(false);
  });
});
