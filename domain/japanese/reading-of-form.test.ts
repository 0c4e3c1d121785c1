import { expect, it } from 'vitest';
import { readingOfForm } from './reading-of-form';

it.each([
  ['開いて', 'ひらいて', '開く', 'ひらく'], ['行った', 'おこなった', '行う', 'おこなう'], ['市場', 'しじょう', '市場', 'しじょう'], ['策定し', 'さくていし', '策定', 'さくてい'],
  ['市場', 'しじょう', '広場', null], ['きれい', 'きれい', 'きれる', null], ['行って', 'おこなう', '行く', null], ['辛い', 'からい', '辛かった', 'からかった'],
])('%s as %s: %s as %s', (surface, reading, form, expected) => {
  expect(readingOfForm(surface, reading, form)).toBe(expected);
});
