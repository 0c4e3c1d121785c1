import { expect, it } from 'vitest';
import type { ReadingChoice } from './choice';
import { writeChoices, writeChoice } from './notation';

it.each([
  ['市場', 'しじょう', '｜市場《しじょう》'], ['行って', 'おこなって', '｜行《おこな》って'], ['食べ物', 'たべもの', '｜食《た》べ｜物《もの》'],
  ['日の日', 'のののの', '｜日の日《のののの》'], ['人気', 'ひとけ', '｜人気《ひとけ》'], ['a|市', 'えーし', '｜a\\|市《えーし》'],
])('%s as %s is written %s', (surface, reading, written) => {
  expect(writeChoice(surface, reading)).toBe(written);
});

it('writes what was chosen by work and edition, in the order of the text', () => {
  const choice = (place: ReadingChoice['place'], reading: string | null, at: number): ReadingChoice => ({ place, reading, at, id: `${at}` });
  const here = (work: string, edition: number, address: string, surface: string, before = '', after = '') =>
    ({ scope: 'here' as const, work, edition, address, start: 0, end: surface.length, surface, before, after });
  expect(writeChoices([
    choice(here('sea', 1, '10.1', '市場', '朝の', 'を'), 'しじょう', 1), choice(here('sea', 1, '9.2', '他', '', 'の《船》'), 'ほか', 2), choice(here('sea', 2, '1.1', '他'), 'た', 3),
    choice(here('sea', 1, '1.1', '市場'), null, 4), choice({ scope: 'text', work: 'harbour', lemma: '開く', surface: '開いた' }, 'ひらいた', 5),
  ])).toBe('# harbour\n｜開《ひら》いた\n\n# sea/1\n9.2 ｜他《ほか》の\\《船\\》\n10.1 朝の｜市場《しじょう》を\n\n# sea/2\n1.1 ｜他《た》\n');
  expect(writeChoices([])).toBe('');
});
