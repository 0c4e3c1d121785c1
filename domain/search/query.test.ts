import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxQueryLength, maxTerms, parseQuery, type Parsed, type QueryProblem } from './query';

const asked = (parsed: Parsed) => {
  if (parsed.kind !== 'query') throw new Error(JSON.stringify(parsed));
  const word = ({ text, quoted }: { text: string; quoted: boolean }) => (quoted ? `"${text}"` : text);
  const { wanted, unwanted } = parsed.query;
  return [...wanted.map((terms) => terms.map(word).join('|')), ...unwanted.map((term) => `-${word(term)}`)];
};

describe('parseQuery', () => {
  it.each([
    ['連携', ['連携']],
    ['　連携　協力 ', ['連携', '協力']],
    ['連携 collaboration', ['連携', 'collaboration']],
    ['連携 -collaboration', ['連携', '-collaboration']],
    ['連携 －協力', ['連携', '-協力']],
    ['"like-minded countries"', ['"like-minded countries"']],
    ['“like-minded  countries”', ['"like-minded countries"']],
    ['＂同志国＂', ['"同志国"']],
    ['連携 -"with others"', ['連携', '-"with others"']],
    ['同盟国"同志国"', ['同盟国', '"同志国"']],
    ['連携 OR 協力', ['連携|協力']],
    ['連携 OR 協力 OR 支援 日本', ['連携|協力|支援', '日本']],
    ['日本 連携 ＯＲ 協力', ['日本', '連携|協力']],
    ['連携 or 協力', ['連携', 'or', '協力']],
    ['"OR"', ['"OR"']],
    ['like-minded', ['like-minded']],
    ['「同志国」', ['"同志国"']],
    ['『同志国』との連携', ['"同志国"', 'との連携']],
    ['〝同志国〟', ['"同志国"']],
    ['「同志国', ['「同志国']],
    ['同志国」と', ['同志国」と']],
    ['「同志国 連携', ['「同志国', '連携']],
    ['-「同志国」 連携', ['連携', '-"同志国"']],
    ['連携 AND 協力', ['連携', '協力']],
    ['連携 NOT 協力', ['連携', '-協力']],
    ['連携 AND NOT 協力', ['連携', '-協力']],
    ['連携 OR 協力 NOT 支援', ['連携|協力', '-支援']],
    ['連携 NOT "with others"', ['連携', '-"with others"']],
    ['"AND"', ['"AND"']],
    ['連携 and not 協力', ['連携', 'and', 'not', '協力']],
    ['、', ['、']],
    ['(a)', ['(a)']],
    ['deter*', ['deter*']],
    ['"*"', ['"*"']],
    ['連携*', ['連携*']],
    ['𠮷野家', ['𠮷野家']],
  ])('%s', (text, terms) => expect(asked(parseQuery(text))).toEqual(terms));

  it.each(['', '  ', '\u3000', '\n\t', '\u0000'])('%j asks nothing', (text) => expect(parseQuery(text)).toEqual({ kind: 'empty' }));

  it.each<[string, QueryProblem['kind'], number, number]>([
    ['"like-minded', 'unclosedQuote', 0, 12],
    ['日本 ""', 'emptyQuote', 3, 5],
    ['日本 - 協力', 'loneMinus', 3, 4],
    ['OR 協力', 'orWithoutLeft', 0, 2],
    ['連携 OR', 'orWithoutRight', 3, 5],
    ['連携 OR OR 協力', 'orWithoutRight', 3, 5],
    ['連携 OR -協力', 'orWithMinus', 3, 5],
    ['-連携 OR 協力', 'orWithMinus', 4, 6],
    ['連携 OR NOT 協力', 'orWithMinus', 3, 5],
    ['NOT 連携 OR 協力', 'orWithMinus', 7, 9],
    ['AND 協力', 'andWithoutLeft', 0, 3],
    ['連携 AND', 'andWithoutRight', 3, 6],
    ['連携 NOT', 'notWithoutRight', 3, 6],
    ['NOT 連携', 'onlyUnwanted', 0, 6],
    ['-連携', 'onlyUnwanted', 0, 3],
    ['日本 \ufe0f', 'unsearchable', 3, 4],
    ['*', 'bareAsterisk', 0, 1],
    ['日本 -＊', 'bareAsterisk', 4, 5],
    ['deter* **', 'bareAsterisk', 7, 9],
    ['like-*', 'bareAsterisk', 0, 6],
    ["*'s", 'bareAsterisk', 0, 3],
    ['日本\ud842', 'malformed', 2, 3],
    ['\udfb7日本', 'malformed', 0, 1],
    ['あ'.repeat(maxQueryLength + 1), 'tooLong', maxQueryLength, maxQueryLength + 1],
    [Array.from({ length: maxTerms + 1 }, () => 'a').join(' '), 'tooMany', maxTerms * 2, maxTerms * 2 + 1],
  ])('%s: %s', (text, kind, start, end) => expect(parseQuery(text)).toEqual({ kind: 'problem', problem: { kind, at: { start, end } } }));

  it('reads as much as it says it does', () => {
    expect(parseQuery('あ'.repeat(maxQueryLength)).kind).toBe('query');
    expect(parseQuery(Array.from({ length: maxTerms }, () => 'a').join(' ')).kind).toBe('query');
  });

  it('never throws, and every place it names lies in the query', () => {
    const pieces = fc.constantFrom('連携', '"', '“', '”', '-', '－', ' ', '\u3000', 'OR', '｜', '𠮷', '\ud842', 'ﾊﾞ', '\u0000', 'like-minded', '*', "'", '(', '\ufe00');
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')));
    fc.assert(fc.property(text, (query) => {
      const parsed = parseQuery(query);
      const inside = ({ start, end }: { start: number; end: number }) => {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(query.length);
      };
      if (parsed.kind === 'problem') inside(parsed.problem.at);
      if (parsed.kind !== 'query') return;
      const terms = [...parsed.query.wanted.flat(), ...parsed.query.unwanted];
      expect(parsed.query.wanted.length).toBeGreaterThan(0);
      for (const { at, text: words, quoted } of terms) {
        inside(at);
        if (!quoted) expect(query.slice(at.start, at.end)).toBe(words);
      }
    }), { numRuns: 500 });
  });
});
