import { describe, expect, it } from 'vitest';
import type { Span } from '../text/span';
import type { Quotation } from './quotation';
import { groupRenderings, renderingsOf } from './renderings';

/** A sentence in both languages; `marks` are words of the Japanese, links pairs of words. */
function quotation(ja: string, en: string, marks: readonly string[], links: readonly (readonly [string, string])[], address = '1.1'): Quotation {
  const span = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    work: { slug: 'column', title: { ja: '欄', en: 'Column' } }, edition: 1, address,
    segments: {
      ja: [{ address, text: ja, marks: marks.map((words) => span(ja, words)), interventions: [] }], en: [{ address, text: en, marks: [], interventions: [] }],
    },
    links: links.map(([one, other]) => ({
      ja: one.split('+').map((words) => ({ address, language: 'ja', span: span(ja, words) })), en: other.split('+').map((words) => ({ address, language: 'en', span: span(en, words) })),
    })),
  };
}
const kinds = (given: Quotation) => renderingsOf(given).map(({ kind, words }) => `${kind} ${words}`);

describe('renderingsOf', () => {
  it('takes the link of the very words', () => expect(kinds(quotation('連携する', 'collaborate now', ['連携'], [['連携', 'collaborate']]))).toEqual(['exact collaborate']));
  it('passes over the signs that a link takes in', () => {
    expect(kinds(quotation('「連携」する', '“work” together', ['連携'], [['「連携」', '“work”']]))).toEqual(['exact “work”']);
  });
  it('passes over the signs that the occurrence itself takes in', () => {
    expect(kinds(quotation('「連携」する', 'work together', ['「連携」する'], [['「連携」する', 'work together']]))).toEqual(['exact work together']);
  });
  it('joins links that cover the words together, in the order of the English', () => {
    expect(kinds(quotation('防衛協力', 'cooperation in defense', ['防衛協力'], [['防衛', 'defense'], ['協力', 'cooperation']]))).toEqual(['exact cooperation defense']);
  });
  it('says where the words are part of a longer link, the shortest of them', () => {
    expect(kinds(quotation('日米防衛協力', 'defense ties with Japan', ['協力'], [['日米防衛協力', 'defense ties with Japan'], ['防衛協力', 'defense ties']]))).toEqual(['wider defense ties']);
  });
  it('does not guess where no link covers them', () => {
    expect(kinds(quotation('防衛協力', 'defense cooperation', ['防衛協力'], [['防衛', 'defense']]))).toEqual(['unlinked ']);
    expect(kinds(quotation('防衛協力', 'defense cooperation', ['防衛協力'], []))).toEqual(['unlinked ']);
  });
  it('takes all parts of a link in several pieces', () => {
    expect(kinds(quotation('大別する', 'divided, then, into two', ['大別'], [['大別', 'divided+into two']]))).toEqual(['exact divided into two']);
  });
});

it('counts renderings, the most frequent first, and what no link covers at the end', () => {
  const one = (english: string, address: string) => quotation('連携する', `${english} x`, ['連携'], [['連携', english]], address);
  const groups = groupRenderings([
    one('Collaboration', '0.1'), quotation('連携', 'Linkage', ['連携'], [], '1.1'), one('cooperation', '1.2'), one('the collaboration', '1.3'), one('collaboration', '2.1'),
  ]);
  expect(groups.map(({ kind, words, count, quotations }) => [kind, words, count, quotations.map(({ address }) => address)])).toEqual([
    ['exact', 'collaboration', 3, ['0.1', '1.3', '2.1']], ['exact', 'cooperation', 1, ['1.2']], ['unlinked', '', 1, ['1.1']],
  ]);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(5);
});
