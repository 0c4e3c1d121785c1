import { expect, it } from 'vitest';
import { unbreakableSpans } from './unbreakable';

it.each([
  ['The demand for HA/DR is high.', ['HA/DR']],
  ['海［…］HA/DRの需要', ['HA/DR']],
  ['R&D and J-ALERT, C/O', ['R&D', 'J-ALERT', 'C/O']],
  ['an E-2D or F-35A', ['E-2D', 'F-35A']],
  ['UN/ECE/WTO', ['UN/ECE/WTO']],
  ['and/or, his/her', []],
  ['Japan/Australia cooperation', []],
  ['https://example.org/A/B', []],
  ['1997/4/1 and 24/7', []],
  ['Indo-Pacific, U.S.-Japan, X-', []],
  ['', []],
])('%s', (text, wanted) => {
  expect(unbreakableSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
});
