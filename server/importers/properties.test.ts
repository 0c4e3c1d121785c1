import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveEdition, joinPieces } from '@/domain/apparatus/derive';
import type { PlacedSpan } from '@/domain/text/edition';
import { memoryFolders } from './testing/memory-folder';
import { printPackage, type Model, type Piece } from './testing/print-package';
import { isGood, readPackage } from './read-package';

/** Japanese, Latin, signs of the notation, surrogate pairs, combining marks, variation selectors, spaces. */
const characters = [...'港漁船風がのを、。「」ゝーアA1 　<>{}|｜《》^\\→…#=+%-', '𠮷', '𩸽', 'か\u309a', '葛\u{e0100}'];
const japanese = (minLength: number) => fc.array(fc.constantFrom(...characters), { minLength, maxLength: 12 })
  .map((list) => list.join('').normalize('NFC'))
  .filter((words) => words.trim() !== '' && !/^[\u3099\u309a]/.test(words));

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('words' as const), words: japanese(1) }) },
  fc.record({ kind: fc.constantFrom('supplied' as const, 'surplus' as const), words: japanese(1) }),
  fc.tuple(japanese(1), japanese(1)).filter(([sic, words]) => sic !== words)
    .map(([sic, words]): Piece => ({ kind: 'corrected', sic, words })),
  fc.constant<Piece>({ kind: 'gap' }),
);
const segment = fc.record({
  ja: fc.array(piece, { minLength: 1, maxLength: 6 })
    // A word first, so that no witness line and no segment is white space only.
    .map((pieces): Piece[] => [{ kind: 'words', words: '初めの句' }, ...pieces]),
  en: fc.constantFrom('English words.', 'A < b | c', 'x^2 \\ {y}', 'ends in a space '),
});
const model: fc.Arbitrary<Model> = fc.record({
  paragraphs: fc.array(fc.array(segment, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  lineLength: fc.integer({ min: 2, max: 20 }),
  repeated: fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { maxLength: 3 }),
  moved: fc.integer({ min: 0, max: 5 }),
}).filter((candidate) => printPackage(candidate)['witness/ocr.txt']?.split('\n').slice(0, -1).every((line) => line.trim() !== '') ?? false);

const textOf = (pieces: readonly Piece[]) => pieces.map((one) => ('words' in one && one.kind !== 'surplus' ? one.words : '')).join('');

function read(files: Record<string, string>) {
  const result = readPackage(memoryFolders(files));
  if (!isGood(result)) throw new Error(JSON.stringify(result.problems, null, 1));
  return result;
}

describe('any package', { timeout: 60_000 }, () => {
  it('is read as it was meant, and its edition follows from witness and apparatus', () => {
    fc.assert(fc.property(model, (meant) => {
      const { content } = read(printPackage(meant));
      const segments = content.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.segments);
      expect(segments.map(({ text }) => text.ja)).toEqual(meant.paragraphs.flat().map(({ ja }) => textOf(ja)));
      const textAt = new Map(segments.map(({ address, text }) => [address, text.ja ?? '']));
      const wordsAt = (_: unknown, { address, span }: PlacedSpan) => textAt.get(address)?.slice(span.start, span.end) ?? '';
      if (!content.witness) throw new Error('no witness');
      const derived = deriveEdition(content.witness, content.apparatus, wordsAt);
      for (const [address, text] of textAt) expect(joinPieces(derived.get(address) ?? [])).toBe(text);
    }), { numRuns: 200 });
  });

  it('has every character of its witness used once, or on a repeated line', () => {
    fc.assert(fc.property(model, (meant) => {
      const { content } = read(printPackage(meant));
      for (const line of content.witness?.lines ?? []) {
        const spans = line.uses.map(({ lineSpan }) => lineSpan).sort((a, b) => a.start - b.start);
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBe(end);
          end = span.end;
        }
        expect(end).toBe(line.repeats === null ? line.text.length : 0);
      }
    }), { numRuns: 100 });
  });

  it('shows what was received at each place of an entry', () => {
    fc.assert(fc.property(model, (meant) => {
      const { content } = read(printPackage(meant));
      const sics = content.apparatus.filter(({ kind }) => kind === 'corrected').map(({ received }) => {
        const [only] = received;
        return content.witness?.lines[(only?.line ?? 0) - 1]?.text.slice(only?.span.start, only?.span.end);
      });
      expect(sics).toEqual(meant.paragraphs.flat().flatMap(({ ja }) => ja).flatMap((one) => (one.kind === 'corrected' ? [one.sic] : [])));
    }), { numRuns: 60 });
  });

  it('has a digest that comments and the breaking of lines do not change, and every letter does', () => {
    fc.assert(fc.property(model, (meant) => {
      const files = printPackage(meant);
      const { digest } = read(files);
      const commented = { ...files, 'text.txt': `% A remark\n\n${files['text.txt']}% Another\n` };
      expect(read(commented).digest).toBe(digest);
      const other = { ...files, 'text.txt': files['text.txt']?.replace(/^en: /m, 'en: X') ?? '' };
      expect(read(other).digest).not.toBe(digest);
    }), { numRuns: 40 });
  });
});
