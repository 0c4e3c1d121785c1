import { expect, it } from 'vitest';
import { rubyOfSegment } from './ruby-of-segment';

const ruby = (start: number, end: number, reading: string) => ({ span: { start, end }, reading });

// 小熊は位置付け
const tokens = [
  { ruby: [ruby(0, 1, 'お'), ruby(1, 2, 'ぐま')] },
  { ruby: [] },
  { ruby: [ruby(3, 4, 'い'), ruby(4, 5, 'ち'), ruby(5, 6, 'づ')] },
];

it('takes ruby from the words where the editors give none', () => {
  expect(rubyOfSegment({ readings: [] }, tokens)).toEqual(tokens.flatMap((token) => token.ruby));
});

it('lets the editors’ readings win, also over a part of a word’s', () => {
  const readings = [
    { ...ruby(4, 5, 'チ'), witnessLine: null },
    { ...ruby(0, 2, 'おぐま'), witnessLine: 6 },
  ];
  expect(rubyOfSegment({ readings }, tokens)).toEqual([ruby(0, 2, 'おぐま'), ruby(3, 4, 'い'), ruby(4, 5, 'チ'), ruby(5, 6, 'づ')]);
});
