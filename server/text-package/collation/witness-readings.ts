import type { LineUse } from '@/domain/apparatus/witness';
import { isKanaWords } from '@/domain/text/characters';
import type { Reading } from '@/domain/text/edition';
import { overlaps, type Span } from '@/domain/text/span';
import { findPlace } from '../annotations/find-words';
import type { SourceApparatus, WitnessReading } from '../apparatus';
import type { Problems } from '../problems/problem';
import { isText, type FieldText, type TextSegment } from '../text/read-text';
import type { SourceWitness } from '../witness';

/** Readings that the witness prints as lines of their own. */
export interface WitnessReadings {
  /** All readings of a segment, the editors' and the witness's, by address; only where the witness has some. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly uses: ReadonlyMap<number, readonly LineUse[]>;
}

interface Part { readonly line: Span; readonly text: Span }

export function readWitnessReadings(
  apparatus: SourceApparatus, segments: ReadonlyMap<string, TextSegment>, witness: SourceWitness, problems: Problems,
): WitnessReadings {
  const readings = new Map<string, readonly Reading[]>();
  const uses = new Map<number, LineUse[]>();
  for (const reading of apparatus.readings) {
    const segment = segments.get(reading.address);
    if (!segment) {
      problems.add('unknown-address', reading.wordsPlace, { address: reading.address });
      continue;
    }
    const field = segment.fields.ja;
    const line = witness.line(reading.line);
    if (!isText(field) || !line) continue;
    const span = findPlace(field, reading.words, 'ja', reading.wordsPlace, segment.address, problems);
    if (!span) continue;
    if (!isKanaWords(line.text)) {
      problems.add('not-kana', reading.place, { key: 'line', value: line.text });
      continue;
    }
    const there = readings.get(segment.address) ?? field.readings;
    const parts = matchParts(reading, line.text, span, field, there);
    if (!parts) {
      problems.add('reading-differs', reading.wordsPlace, { line: reading.line, text: line.text });
      continue;
    }
    const own = parts.map((part): Reading => (
      { span: part.text, reading: line.text.slice(part.line.start, part.line.end), witnessLine: reading.line }
    ));
    const others = there.filter((other) => !own.some((part) => overlaps(part.span, other.span)));
    readings.set(segment.address, [...others, ...own].sort((a, b) => a.span.start - b.span.start));
    uses.set(reading.line, parts.map((part): LineUse => (
      { address: segment.address, lineSpan: part.line, textSpan: part.text, as: 'reading' }
    )));
  }
  return { readings, uses };
}

/**
 * Which part of the line stands over which words: the readings in text.txt where
 * there are some (they have to say the same), else one for each word between spaces.
 */
function matchParts(reading: WitnessReading, line: string, span: Span, field: FieldText, there: readonly Reading[]): Part[] | null {
  const kana = splitAtSpaces(line, 0);
  const inside = there.filter((other) => overlaps(other.span, span));
  if (inside.length > 0) {
    const fits = inside.length === kana.length
      && inside.every((other, index) => {
        const part = kana[index];
        return part && other.witnessLine === null && other.span.start >= span.start && other.span.end <= span.end
          && line.slice(part.start, part.end) === other.reading;
      });
    return fits ? inside.map((other, index) => ({ line: kana[index] ?? { start: 0, end: 0 }, text: other.span })) : null;
  }
  const words = splitAtSpaces(field.text.slice(span.start, span.end), span.start);
  if (words.length === kana.length) return kana.map((part, index) => ({ line: part, text: words[index] ?? span }));
  return [{ line: { start: 0, end: line.length }, text: span }];
}

function splitAtSpaces(text: string, offset: number): Span[] {
  return Array.from(text.matchAll(/[^ \u3000]+/g), (match) => ({ start: offset + match.index, end: offset + match.index + match[0].length }));
}
