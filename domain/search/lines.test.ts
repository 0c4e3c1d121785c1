import { describe, expect, it } from 'vitest';
import { linesOf, type FoundPair } from './lines';
import { planQuery } from './plan';
import { parseQuery } from './query';
import { textWith } from './testing/text-with';
import { noVocabulary } from './testing/vocabulary-of';

const stems = (word: string) => [word];
const plan = (query: string) => {
  const parsed = parseQuery(query);
  if (parsed.kind !== 'query') throw new Error(JSON.stringify(parsed));
  const made = planQuery(parsed.query, { stems, kana: () => [], readKanji: () => null }, noVocabulary);
  if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
  return made;
};

const shown = { address: '3.2', interventions: [], links: [] };
const ja = '同志国との連携とNATOとの連携。';
const en = 'Collaboration with like-minded countries and cooperation with NATO.';
const pair: FoundPair = {
  work: { slug: 'column', title: { ja: '欄', en: 'Column' } }, edition: 2, isLatest: true,
  texts: {
    ja: [{ ...textWith(ja), ...shown, links: [{ link: 1, span: { start: 5, end: 7 } }, { link: 2, span: { start: 14, end: 16 } }, { link: 3, span: { start: 0, end: 3 } }] }],
    en: [{ ...textWith(en), ...shown, links: [{ link: 1, span: { start: 0, end: 13 } }, { link: 2, span: { start: 45, end: 56 } }, { link: 3, span: { start: 19, end: 40 } }] }],
  },
};

const read = (query: string) => linesOf(pair, plan(query), stems).map(({ text, hit, language, marks, partner, passage }) => ({
  language, hit: text.slice(hit.start, hit.end), passage,
  marks: marks.map(({ start, end }) => text.slice(start, end)),
  partner: partner.flatMap((segment) => segment.marks.map(({ start, end }) => segment.text.slice(start, end))),
}));

describe('linesOf', () => {
  it('makes a line of each hit, with what the links of that hit lead to', () => {
    expect(read('連携')).toEqual([
      { language: 'ja', hit: '連携', passage: '3.2~ja5-7', marks: ['連携', '連携'], partner: ['Collaboration'] },
      { language: 'ja', hit: '連携', passage: '3.2~ja14-16', marks: ['連携', '連携'], partner: ['cooperation'] },
    ]);
  });

  it('goes by the language of what was asked, where both have it', () => {
    expect(read('NATO')).toMatchObject([{ language: 'en', hit: 'NATO', partner: ['NATO'] }]);
    expect(read('cooperation')).toMatchObject([{ language: 'en', partner: ['連携'] }]);
  });

  it('marks what else was asked, in both languages', () => {
    expect(read('連携 OR 同志国 countries')[0]).toMatchObject({ marks: ['同志国', '連携', '連携'], partner: ['like-minded countries'] });
  });

  it('writes the address of a whole segment without characters', () => expect(read(`"${ja}"`)).toMatchObject([{ passage: '3.2' }]));

  it('makes no more than twenty lines of one sentence', () => {
    const long = { ...pair, texts: { ja: [{ ...textWith('あ'.repeat(99)), ...shown }], en: [] } };
    expect(linesOf(long, plan('あ'), stems)).toHaveLength(20);
  });

  it('has no partner where none answers', () => {
    expect(linesOf({ ...pair, texts: { ...pair.texts, en: [] } }, plan('同志国'), stems)).toMatchObject([{ partner: [] }]);
  });
});
