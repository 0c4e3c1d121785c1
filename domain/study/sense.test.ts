import { expect, it } from 'vitest';
import { shortGloss } from './sense';

it.each([
  ['deterrence: making an attack not worth it', 'deterrence'],
  ['grow, increase', 'grow, increase'],
  ['12:30', '12:30'],
])('says in few words: %s', (gloss, short) => {
  expect(shortGloss(gloss)).toBe(short);
});
