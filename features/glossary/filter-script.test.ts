import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForFilter, matchesFilter } from '@/domain/glossary/filter';
import { filterScript } from './filter-script';

const names = ['同志国 どうしこく like-minded countries', 'ヘリコプター helicopter', 'café société', 'HA/DR 人道支援・災害救援', 'パートナー ぱーとなー']
  .map((entry) => entry.split(' ').map(foldForFilter).join(' '));

/** Which of the lines, and whether their group, the script leaves shown for an address. */
function shown(search: string) {
  const lines = names.map((find) => ({ dataset: { find }, hidden: false }));
  const group = { hidden: false, querySelector: () => lines.find(({ hidden }) => !hidden) ?? null };
  const input = { value: '' };
  vm.runInNewContext(filterScript, {
    location: { search },
    URLSearchParams,
    document: {
      getElementById: (id: string) => (id === 'filter' ? input : null),
      querySelectorAll: (selector: string) => (selector === '[data-find]' ? lines : [group]),
    },
  });
  return { lines: lines.map(({ hidden }) => !hidden), group: !group.hidden, typed: input.value };
}

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('ドウシ', 'どうし　こく', 'Like minded', 'CAFÉ', 'ﾍﾘｺﾌﾟﾀｰ', 'ha dr', '・', 'ぱート', 'ない'),
  fc.array(fc.constantFrom('同', 'ど', 'う', 'カ', 'é', ' ', '　', 'ー', '/', 'n', 'が'), { maxLength: 6 }).map((each) => each.join('')),
);

describe('the script before the first paint', () => {
  it('shows the lines that the filter shows', () => {
    fc.assert(fc.property(typed, (text) => {
      const lines = names.map((find) => matchesFilter(find, text));
      expect(shown(`?${new URLSearchParams({ q: text })}`)).toEqual({ lines, group: lines.includes(true), typed: text });
    }), { numRuns: 500 });
  });

  it('leaves everything as it is without a question', () => {
    expect(shown('?view=x')).toEqual({ lines: names.map(() => true), group: true, typed: '' });
  });
});
