import { expect, it } from 'vitest';
import { uprightDigits } from './upright-digits';

const shown = (text: string) => uprightDigits(text).map(({ span, as }) => `${text.slice(span.start, span.end)} ${as}`);

it.each([
  ['22年', ['22 tcy']],
  ['2022年', ['2022 up']],
  ['25年12月', ['25 tcy', '12 tcy']],
  ['第5巻第2号', ['5 tcy', '2 tcy']],
  ['2025年、2つの', ['2025 up', '2 tcy']],
  ['第100回', ['100 up']],
  ['人口は12345人', []],
  ['1.5倍', []],
  ['10,000人', []],
  ['午前9:30', []],
  ['F15とF-35、P3C', []],
  ['HA/DR', []],
  ['２２年', []],
  ['第3.', ['3 tcy']],
])('%s', (text, digits) => {
  expect(shown(text)).toEqual(digits);
});
