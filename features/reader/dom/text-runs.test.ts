import { describe, expect, it } from 'vitest';
import { characterAt, offsetOf, stretchesOf, textOf, wordAt, type Run } from './text-runs';

const own = (text: string): Run => ({ text, own: true });
const other = (text: string): Run => ({ text, own: false });

/** An address, ruby over two words of three, and a gap before the end. */
const runs = [other('4.3'), own('協力'), other('（'), other('きょうりょく'), other('）'), own('を'), own('進'), other('すす'), own('め'), other('［…］'), own('た𩸽。')];

describe('the text that a page prints', () => {
  it('leaves out addresses, readings and the signs of gaps', () => {
    expect(textOf(runs)).toBe('協力を進めた𩸽。');
  });

  it.each([
    ['before the first character', 1, 0, 0],
    ['inside of a word', 1, 1, 1],
    ['after the last character of a word', 1, 2, 2],
    ['in an address', 0, 2, 0],
    ['in a reading, after its word', 3, 4, 2],
    ['after a reading', 5, 0, 2],
    ['in the sign of a gap', 9, 1, 5],
    ['after a gap', 10, 1, 6],
    ['after a character of two units', 10, 3, 8],
  ])('answers a place %s', (_, run, at, offset) => {
    expect(offsetOf(runs, run, at)).toBe(offset);
  });

  it.each([
    ['協力', [0, 2], ['協力']],
    ['進めた, across a reading and a gap', [3, 6], ['進', 'め', 'た']],
    ['力を, from inside of a run', [1, 3], ['力', 'を']],
    ['𩸽', [6, 8], ['𩸽']],
    ['nothing', [3, 3], []],
  ])('finds %s again', (_, [start = 0, end = 0], expected) => {
    const found = stretchesOf(runs, { start, end });
    expect(found.map(({ run, from, to }) => runs[run]?.text.slice(from, to))).toEqual(expected);
  });

  it('leads back from each place to where it came from', () => {
    const text = textOf(runs);
    for (let offset = 0; offset < text.length; offset += 1) {
      const [stretch] = stretchesOf(runs, { start: offset, end: offset + 1 });
      expect(stretch && offsetOf(runs, stretch.run, stretch.from)).toBe(offset);
    }
  });
});

it.each([
  ['ab', 0, [0, 1]], ['ab', 1, [1, 2]], ['ab', 2, null], ['ab', -1, null], ['', 0, null],
  ['の𩸽は', 1, [1, 3]], ['の𩸽は', 2, [1, 3]], ['の𩸽は', 3, [3, 4]], ['\ud867', 0, [0, 1]], ['\ude3dあ', 0, [0, 1]],
] as const)('the character of %j at %i', (text, offset, span) => {
  expect(characterAt(text, offset)).toEqual(span && { start: span[0], end: span[1] });
});

describe('the word at a character', () => {
  const words = [{ span: { start: 0, end: 2 } }, { span: { start: 2, end: 3 } }, { span: { start: 4, end: 6 } }];
  it.each([[0, 0], [1, 0], [2, 1], [3, -1], [4, 2], [5, 2], [6, -1]])('%i: %i', (offset, index) => {
    expect(wordAt(words, offset)).toBe(index);
  });
});
