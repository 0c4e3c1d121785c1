import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceAt, speak, type Pronunciation } from './spoken';

const characters = fc.array(fc.constantFrom('日', '本', 'は', '𠮷', '𩸽', 'が', '、', '。', 'a', ' ', '9'), { maxLength: 24 });

/** A text with words to be said otherwise and gaps, none of them inside of a character. */
const segments = characters.chain((list) => {
  const edges = list.reduce<number[]>((all, one) => [...all, (all.at(-1) ?? 0) + one.length], [0]);
  const place = fc.constantFrom(...edges);
  const cuts = fc.uniqueArray(place, { maxLength: 8 }).map((all) => [...all].sort((a, b) => a - b));
  return fc.record({
    text: fc.constant(list.join('')),
    instead: fc.tuple(cuts, fc.array(fc.constantFrom('ニホン', 'く', '', '𠮟る', 'エイチ'), { minLength: 4, maxLength: 4 })).map(([at, says]): Pronunciation[] =>
      at.flatMap((start, index) => (index % 2 === 0 && at[index + 1] !== undefined ? [{ span: { start, end: at[index + 1] ?? start }, say: says[index / 2] ?? '' }] : []))),
    gaps: fc.array(place, { maxLength: 3 }),
    language: fc.constantFrom('ja' as const, 'en' as const),
  });
});

/** The character of which a unit is a part. */
function characterAt(text: string, offset: number): string {
  let end = 0;
  return [...text].find((character) => (end += character.length) > offset)!;
}

describe('what is said', () => {
  it('covers the text once, in order, and says every gap', () => {
    fc.assert(fc.property(segments, ({ text, instead, gaps, language }) => {
      const spoken = speak(text, language, instead, gaps);
      expect(spoken.pieces.map(({ start, end }) => spoken.text.slice(start, end)).join('')).toBe(spoken.text);
      const silent = instead.filter(({ say, span }) => say === '' && !gaps.some((at) => at > span.start && at < span.end));
      let at = 0;
      for (const { source } of spoken.pieces) {
        const skipped = silent.find(({ span }) => span.start === at && span.end === source.start);
        expect(skipped ? skipped.span.end : at).toBe(source.start);
        at = source.end;
      }
      expect(spoken.pieces.filter(({ source }) => source.start === source.end)).toHaveLength(new Set(gaps).size);
    }));
  });

  it('leads back to whole characters of the text, the same where it is said as written', () => {
    fc.assert(fc.property(segments, ({ text, instead, gaps, language }) => {
      const spoken = speak(text, language, instead, gaps);
      for (let offset = 0; offset < spoken.text.length; offset += 1) {
        const piece = spoken.pieces.find(({ start, end }) => start <= offset && offset < end)!;
        const source = sourceAt(spoken, offset);
        if (piece.source.start === piece.source.end) expect(source).toBeNull();
        else {
          const words = text.slice(source!.start, source!.end);
          expect(words.isWellFormed()).toBe(true);
          if (piece.asWritten) expect(words).toBe(characterAt(spoken.text, offset));
          else expect(source).toEqual(piece.source);
        }
      }
      expect(sourceAt(spoken, -1)).toBeNull();
      expect(sourceAt(spoken, spoken.text.length)).toBeNull();
    }));
  });

  it('reads the words around a gap as they stand', () => {
    const spoken = speak('同志国は連携を行った。', 'ja', [{ span: { start: 0, end: 3 }, say: 'ドウシコク' }], [2, 11]);
    expect(spoken.text).toBe('同志、欠落、国は連携を行った。、欠落、');
    expect(speak('the harbor', 'en', [], [3]).text).toBe('the, words lost,  harbor');
  });

  it('refuses what does not fit', () => {
    expect(() => speak('港', 'ja', [{ span: { start: 0, end: 2 }, say: 'みなと' }], [])).toThrow(RangeError);
    expect(() => speak('港町', 'ja', [{ span: { start: 0, end: 2 }, say: 'みなとまち' }, { span: { start: 1, end: 2 }, say: 'まち' }], [])).toThrow('does not fit');
  });
});
