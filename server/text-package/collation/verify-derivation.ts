import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { deriveEdition, joinPieces, type DerivedPiece } from '@/domain/apparatus/derive';
import type { Witness } from '@/domain/apparatus/witness';
import type { AssembledApparatus } from './assemble-apparatus';
import type { Problems, Place } from '../problems/problem';
import { isText, type FieldText, type TextSection } from '../text/read-text';
import type { SourceWitness } from '../witness';

/**
 * Derives the edition from witness and apparatus and compares it with what was
 * typed, character by character. Returns the lines that differ.
 */
export function verifyDerivation(
  sections: readonly TextSection[], witness: Witness, source: SourceWitness, apparatus: AssembledApparatus,
  unclear: ReadonlySet<number>, problems: Problems,
): Set<number> {
  const differing = new Set<number>();
  const derived = deriveEdition(witness, apparatus.entries, (entry: ApparatusEntry, place) => apparatus.wordsAt(entry, place));
  const segments = sections.flatMap((section) => section.segments);
  const ambiguous = repeated(segments.map(({ address }) => address));
  for (const segment of segments) {
    const field = segment.fields[witness.language];
    if (!isText(field) || ambiguous.has(segment.address)) continue;
    const before = problems.count;
    const pieces = derived.get(segment.address) ?? [];
    for (const piece of pieces) {
      if (piece.line !== null && (unclear.has(piece.line) || differing.has(piece.line))) continue;
      const at = firstDifference(field.text, piece);
      if (at !== null) report(field, piece, at);
    }
    if (before === 0 && problems.count === 0 && joinPieces(pieces) !== field.text) {
      problems.add('edition-not-derived', segment.place, { address: segment.address });
    }
  }
  return differing;

  function report(field: FieldText, piece: DerivedPiece, at: number): void {
    if (piece.line === null) return;
    differing.add(piece.line);
    const line = source.line(piece.line)?.text ?? '';
    const there = piece.text.slice(at - piece.start, at - piece.start + 10);
    const typed = field.text.slice(at, at + 10);
    const place = placeInField(field, at);
    if (there === '') problems.add('text-beyond-line', place, { line: piece.line, typed, text: line });
    else problems.add('text-not-from-witness', place, { line: piece.line, typed, there, text: line });
  }
}

/** Offset of the first character typed that is not what was derived; null where both are the same. */
function firstDifference(text: string, piece: DerivedPiece): number | null {
  const typed = text.slice(piece.start, piece.end);
  if (typed === piece.text) return null;
  let index = 0;
  while (index < typed.length && typed[index] === piece.text[index]) index += 1;
  return piece.start + index;
}

/** The place in the file of an offset of the text. */
function placeInField(field: FieldText, offset: number): Place {
  let at = 0;
  for (const token of field.tokens) {
    if (token.type !== 'words' && token.type !== 'supplied' && token.type !== 'corrected') continue;
    if (offset < at + token.words.length) return field.place(token.at + (token.type === 'words' ? offset - at : 0));
    at += token.words.length;
  }
  return field.place(0);
}

/** Values that stand more than once. */
function repeated(values: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return again;
}
