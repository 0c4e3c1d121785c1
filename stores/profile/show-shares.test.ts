import { expect, it } from 'vitest';
import { wordingOf } from './show-shares';

const share = { words: { known: 2, learning: 1, all: 3 }, running: { known: 5, all: 8 }, kanji: { known: 4, all: 9 } };

it.each([
  ['{percent}% {known}/{all} {learning} {kanji}/{allKanji}', share, '62% 2/3 1 4/9'],
  ['{percent}%', { ...share, running: { known: 0, all: 0 } }, '0%'],
  ['{other}', share, '{other}'],
])('%s', (wording, of, expected) => {
  expect(wordingOf(of, wording)).toBe(expected);
});
