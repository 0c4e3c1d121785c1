import type { PlacedSpan } from '../text/span';
import type { ApparatusEntry } from './apparatus';
import type { Witness } from './witness';

/** A stretch of a derived segment, and the witness line it comes from (null where it was supplied). */
export interface DerivedPiece {
  /** UTF-16 offsets in the segment's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number | null;
}

/**
 * Derives the edition's text, by segment address, from the witness's lines and
 * the apparatus alone. `wordsAt` gives what the editors put at a place of a
 * `corrected` or `supplied` entry. Segments nothing stands in are not in the map.
 */
export function deriveEdition(
  witness: Witness,
  apparatus: readonly ApparatusEntry[],
  wordsAt: (entry: ApparatusEntry, place: PlacedSpan) => string,
): Map<string, DerivedPiece[]> {
  const derived = new Map<string, DerivedPiece[]>();
  const put = (address: string, piece: DerivedPiece) => {
    const pieces = derived.get(address);
    if (pieces) pieces.push(piece);
    else derived.set(address, [piece]);
  };
  const emended = new Set<string>();
  for (const entry of apparatus) {
    for (const [index, place] of entry.places.entries()) {
      const received = entry.received[index];
      if (received) emended.add(`${received.line}:${received.span.start}`);
      if (entry.kind === 'corrected' || entry.kind === 'supplied') {
        put(place.address, { ...place.span, text: wordsAt(entry, place), line: received?.line ?? null });
      }
    }
  }
  for (const line of witness.lines) {
    for (const use of line.uses) {
      if (use.as !== 'text' || emended.has(`${line.number}:${use.lineSpan.start}`)) continue;
      const text = line.text.slice(use.lineSpan.start, use.lineSpan.end);
      put(use.address, { ...use.textSpan, text, line: line.number });
    }
  }
  for (const pieces of derived.values()) pieces.sort((a, b) => a.start - b.start);
  return derived;
}

/** The text that the pieces of a segment make. */
export function joinPieces(pieces: readonly DerivedPiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
