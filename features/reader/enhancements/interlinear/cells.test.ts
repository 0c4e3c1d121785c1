import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsOf } from './cells';

/** Words of a text, each where it stands first after the one before. */
function wordsIn(text: string, words: readonly string[]) {
  let at = 0;
  return words.map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { word, span: { start, end: at } };
  });
}

const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

it.each([
  ['日本と同志国', ['日本', 'と', '同志国'], [], ['日本', 'と', '同志国']],
  ['「相互に」協議し、対応する。', ['相互', 'に', '協議し', '対応する'], [], ['「相互', 'に」', '協議し、', '対応する。']],
  ['──（『海』）', ['海'], [], ['──（『海』）']],
  ['𩸽の港', ['𩸽', 'の', '港'], [], ['𩸽', 'の', '港']],
  ['法の支配へ', ['法', 'の', '支配', 'へ'], ['法の支配'], ['法の支配', 'へ']],
  ['（……）', [], [], ['（……）']],
  ['', [], [], []],
])('divides %s', (text, words, whole, expected) => {
  expect(cellsOf(text, wordsIn(text, words), whole.map((part) => spanOf(text, part))).map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
});

it('gives every word to one cell, in order', () => {
  const text = '法の支配へ、また';
  const cells = cellsOf(text, wordsIn(text, ['法', 'の', '支配', 'へ', 'また']), [spanOf(text, '法の支配')]);
  expect(cells.map(({ words }) => words.map(({ word }) => word))).toEqual([['法', 'の', '支配'], ['へ'], ['また']]);
});

it('leaves nothing out and prints nothing twice', () => {
  const piece = fc.tuple(fc.stringMatching(/^[あ-ん漢字]{1,3}$/), fc.stringMatching(/^[「」、。 ]{0,2}$/));
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.stringMatching(/^[「（]{0,2}$/), (pieces, before) => {
    let text = before;
    const words = pieces.map(([word, after]) => {
      const span = { start: text.length, end: text.length + word.length };
      text += word + after;
      return { span };
    });
    const cells = cellsOf(text, words, []);
    expect(cells.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    expect(cells.flatMap((cell) => cell.words)).toEqual(words);
  }));
});
