import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '@/domain/text/edition';
import { deriveEdition, joinPieces } from '@/domain/apparatus/derive';
import type { PlacedSpan } from '@/domain/text/span';
import { memoryFolders } from './testing/memory-folder';
import { arbitraryPackage } from './testing/arbitrary-package';
import { printPackage, type Piece } from './testing/print-package';
import { isValid, readPackage } from './read-package';

const textOf = (pieces: readonly Piece[]) => pieces.map((one) => ('words' in one && one.kind !== 'surplus' ? one.words : '')).join('');

function read(files: Record<string, string>) {
  const result = readPackage(memoryFolders(files));
  if (!isValid(result)) throw new Error(JSON.stringify(result.problems, null, 1));
  return result;
}

describe('any package', { timeout: 60_000 }, () => {
  it('is read as it was meant, and its edition follows from witness and apparatus', () => {
    fc.assert(fc.property(arbitraryPackage, (meant) => {
      const { content } = read(printPackage(meant));
      const segments = segmentsOf(content);
      expect(segments.map(({ text }) => text.ja)).toEqual(meant.paragraphs.flat().map(({ ja }) => textOf(ja)));
      const textAt = new Map(segments.map(({ address, text }) => [address, text.ja ?? '']));
      const wordsAt = (_: unknown, { address, span }: PlacedSpan) => textAt.get(address)?.slice(span.start, span.end) ?? '';
      if (!content.witness) throw new Error('no witness');
      const derived = deriveEdition(content.witness, content.apparatus, wordsAt);
      for (const [address, text] of textAt) expect(joinPieces(derived.get(address) ?? [])).toBe(text);
    }), { numRuns: 200 });
  });

  it('has every character of its witness used once, or on a repeated line', () => {
    fc.assert(fc.property(arbitraryPackage, (meant) => {
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
    fc.assert(fc.property(arbitraryPackage, (meant) => {
      const { content } = read(printPackage(meant));
      const sics = content.apparatus.filter(({ kind }) => kind === 'corrected').map(({ received }) => {
        const [only] = received;
        return content.witness?.lines[(only?.line ?? 0) - 1]?.text.slice(only?.span.start, only?.span.end);
      });
      expect(sics).toEqual(meant.paragraphs.flat().flatMap(({ ja }) => ja).flatMap((one) => (one.kind === 'corrected' ? [one.sic] : [])));
    }), { numRuns: 60 });
  });

  it('has a digest that comments and the breaking of lines do not change, and every letter does', () => {
    fc.assert(fc.property(arbitraryPackage, (meant) => {
      const files = printPackage(meant);
      const { digest } = read(files);
      const commented = { ...files, 'text.txt': `% A remark\n\n${files['text.txt']}% Another\n` };
      expect(read(commented).digest).toBe(digest);
      const other = { ...files, 'text.txt': files['text.txt']?.replace(/^en: /m, 'en: X') ?? '' };
      expect(read(other).digest).not.toBe(digest);
    }), { numRuns: 40 });
  });
});
