import { describe, expect, it } from 'vitest';
import type { Language } from '../text/language';
import type { Concept, Label } from './concept';
import { Matcher } from './matcher';

const concept = (slug: string, ...labels: [Language, string][]): Concept => ({
  slug,
  category: 'concept',
  labels: labels.map(([language, text], index): Label => ({ language, kind: index === 0 ? 'preferred' : 'alternative', text, reading: null })),
  definition: { ja: '', en: '' },
  related: [],
  source: null,
  sourceNote: null,
});

const concepts = [
  concept('like-minded-countries', ['ja', '同志国'], ['ja', '同志国等'], ['en', 'like-minded countries'], ['en', 'like-minded country']),
  concept('united-states', ['ja', '米国'], ['en', 'United States'], ['en', 'US']),
  concept('state', ['ja', '国'], ['en', 'state']),
  concept('port', ['ja', '港'], ['en', 'port']),
  concept('frigate', ['ja', 'フリゲート'], ['en', 'frigate']),
  concept('free', ['ja', 'フリ'], ['en', 'free']),
  concept('hadr', ['ja', 'HA/DR'], ['en', 'HA/DR']),
  concept('mackerel', ['ja', '𩸽'], ['en', "fisherman's catch"]),
];

/** The matches as `concept:words`. */
function find(language: Language, text: string, breaks: number[] = []): string[] {
  return new Matcher(concepts, language).find(text, breaks, [])
    .map(({ concept: slug, span }) => `${slug}:${text.slice(span.start, span.end)}`);
}

describe('terms in Japanese', () => {
  it.each([
    ['the longest label', '同志国等との連携', ['like-minded-countries:同志国等']],
    ['a shorter one where the longer does not stand', '同志国との連携', ['like-minded-countries:同志国']],
    ['a single kanji on its own', '国の港、国', ['state:国', 'port:港', 'state:国']],
    ['no single kanji inside a compound', '空港と挑戦国と国々', []],
    ['no part of a katakana word', 'フリゲート、フリー、アフリカ', ['frigate:フリゲート']],
    ['a katakana word on its own', 'フリの人', ['free:フリ']],
    ['Latin words, uncut', 'HA/DRのHA/DRS', ['hadr:HA/DR']],
    ['surrogate pairs', '𠮷野の𩸽を', ['mackerel:𩸽']],
  ])('finds %s', (_, text, expected) => {
    expect(find('ja', text)).toEqual(expected);
  });

  it('finds nothing across a gap, and what stands on one side of it', () => {
    expect(find('ja', '米国と同志国', [1])).toEqual(['like-minded-countries:同志国']);
    expect(find('ja', '同志国等', [3])).toEqual(['like-minded-countries:同志国']);
    expect(find('ja', '同志国', [0])).toEqual(['like-minded-countries:同志国']);
  });

  it('keeps off spans that are taken', () => {
    const matches = new Matcher(concepts, 'ja').find('同志国と米国', [], [{ start: 2, end: 3 }]);
    expect(matches).toEqual([{ concept: 'united-states', span: { start: 4, end: 6 } }]);
  });

  it('counts in UTF-16 units', () => {
    expect(new Matcher(concepts, 'ja').find('𠮷、𩸽', [], [])).toEqual([{ concept: 'mackerel', span: { start: 3, end: 5 } }]);
  });
});

describe('terms in English', () => {
  it.each([
    ['any case', 'Like-Minded Countries met', ['like-minded-countries:Like-Minded Countries']],
    ['no part of a word', 'the like-minded countryside, ports, airport', []],
    ['no possessive that is not listed', 'the port’s and the port\'s', []],
    ['a listed possessive, with either apostrophe', 'The Fisherman’s catch', ['mackerel:Fisherman’s catch']],
    ['a word before a closing quotation mark', '‘a port’ and “port”', ['port:port', 'port:port']],
    ['a word beside a hyphen', 'port-side', ['port:port']],
    ['capitals only in capitals', 'Let us go; the US stays', ['united-states:US']],
    ['the longest', 'the United States, a state', ['united-states:United States', 'state:state']],
  ])('finds %s', (_, text, expected) => {
    expect(find('en', text)).toEqual(expected);
  });
});
