import type { Occurrence } from '@/domain/glossary/concept';
import { parseAddress } from '@/domain/text/address';
import type { EditionContent } from '@/domain/text/edition';
import type { PlacedSpan } from '@/domain/text/span';
import { languages } from '@/domain/text/language';
import { requireId } from './import-concepts';
import { prepareInsert } from './import-rows';
import type { Sqlite } from './sqlite';

/** Called now and then with how many of how many segments are written. */
export type OnStep = (done: number, total: number) => void;

/** Writes everything below one edition's row but its words, and returns the segments' ids by address. The caller holds the transaction. */
export function insertEditionRows(sqlite: Sqlite, editionId: number, content: EditionContent, onStep: OnStep): ReadonlyMap<string, number> {
  const segments = insertText(sqlite, editionId, content, onStep);
  insertAlignment(sqlite, editionId, content, segments);
  insertNotes(sqlite, editionId, content, segments);
  insertWitness(sqlite, editionId, content, segments);
  insertApparatus(sqlite, editionId, content, segments);
  insertOccurrences(sqlite, editionId, content.occurrences, segments);
  return segments;
}

function insertText(sqlite: Sqlite, editionId: number, { sections }: EditionContent, onStep: OnStep): Map<string, number> {
  const section = prepareInsert(sqlite, 'Section', 'editionId', 'ordinal', 'kind');
  const paragraph = prepareInsert(sqlite, 'Paragraph', 'editionId', 'sectionId', 'number');
  const segment = prepareInsert(sqlite, 'Segment', 'editionId', 'paragraphId', 'number', 'address', 'role');
  const text = prepareInsert(sqlite, 'SegmentText', 'segmentId', 'language', 'text');
  const reading = prepareInsert(sqlite, 'Reading', 'segmentId', 'start', 'end', 'reading', 'witnessLine');
  const emphasis = prepareInsert(sqlite, 'Emphasis', 'segmentId', 'start', 'end', 'mark');
  const ids = new Map<string, number>();
  const total = sections.flatMap((one) => one.paragraphs).reduce((sum, one) => sum + one.segments.length, 0);
  for (const [ordinal, { kind, paragraphs }] of sections.entries()) {
    const sectionId = section(editionId, ordinal, kind);
    for (const { number, segments } of paragraphs) {
      const paragraphId = paragraph(editionId, sectionId, number);
      for (const one of segments) {
        const id = segment(editionId, paragraphId, parseAddress(one.address)?.segment ?? 0, one.address, one.role);
        ids.set(one.address, id);
        for (const language of languages) {
          const words = one.text[language];
          if (words !== null) text(id, language, words);
        }
        for (const { span, reading: kana, witnessLine } of one.readings) reading(id, span.start, span.end, kana, witnessLine);
        for (const { span, mark } of one.emphasis ?? []) emphasis(id, span.start, span.end, mark);
        if (ids.size % 500 === 0) onStep(ids.size, total);
      }
    }
  }
  return ids;
}

function insertAlignment(
  sqlite: Sqlite, editionId: number, { beads, phraseLinks }: EditionContent, segments: ReadonlyMap<string, number>,
): void {
  const bead = prepareInsert(sqlite, 'Bead', 'editionId', 'ordinal');
  const member = prepareInsert(sqlite, 'BeadMember', 'beadId', 'segmentId', 'language', 'ordinal');
  for (const [ordinal, one] of beads.entries()) {
    const id = bead(editionId, ordinal);
    for (const language of languages) {
      for (const [index, address] of one[language].entries()) member(id, requireId(segments, address), language, index);
    }
  }
  const link = prepareInsert(sqlite, 'PhraseLink', 'editionId', 'ordinal');
  const span = prepareInsert(sqlite, 'PhraseLinkSpan', 'linkId', 'segmentId', 'language', 'start', 'end');
  for (const [ordinal, one] of phraseLinks.entries()) {
    const id = link(editionId, ordinal);
    for (const place of [...one.ja, ...one.en]) span(id, ...placed(place, segments));
  }
}

function insertNotes(sqlite: Sqlite, editionId: number, { notes }: EditionContent, segments: ReadonlyMap<string, number>): void {
  const note = prepareInsert(sqlite, 'Note', 'editionId', 'ordinal', 'segmentId', 'language', 'start', 'end', 'textJa', 'textEn');
  for (const [ordinal, { place, text }] of notes.entries()) note(editionId, ordinal, ...placed(place, segments), text.ja, text.en);
}

function insertWitness(sqlite: Sqlite, editionId: number, { witness }: EditionContent, segments: ReadonlyMap<string, number>): void {
  if (!witness) return;
  const head = prepareInsert(sqlite, 'Witness', 'editionId', 'siglum', 'language', 'titleJa', 'titleEn', 'descriptionJa', 'descriptionEn', 'sha256');
  const line = prepareInsert(sqlite, 'WitnessLine', 'witnessId', 'number', 'row', 'text', 'repeats');
  const use = prepareInsert(sqlite, 'LineUse', 'lineId', 'segmentId', 'as', 'lineStart', 'lineEnd', 'textStart', 'textEnd');
  const { siglum, language, title, description, sha256 } = witness;
  const witnessId = head(editionId, siglum, language, title.ja, title.en, description.ja, description.en, sha256);
  for (const { number, row, text, repeats, uses } of witness.lines) {
    const lineId = line(witnessId, number, row, text, repeats);
    for (const { address, as, lineSpan, textSpan } of uses) {
      use(lineId, requireId(segments, address), as, lineSpan.start, lineSpan.end, textSpan.start, textSpan.end);
    }
  }
}

function insertApparatus(
  sqlite: Sqlite, editionId: number, { apparatus, witness }: EditionContent, segments: ReadonlyMap<string, number>,
): void {
  const entry = prepareInsert(
    sqlite, 'ApparatusEntry', 'editionId', 'ordinal', 'name', 'kind', 'certainty',
    'responsibleJa', 'responsibleEn', 'reasonJa', 'reasonEn', 'extentUnit', 'extentQuantity',
  );
  const place = prepareInsert(sqlite, 'ApparatusPlace', 'entryId', 'ordinal', 'role', 'segmentId', 'language', 'start', 'end');
  const received = prepareInsert(sqlite, 'ApparatusReceived', 'entryId', 'ordinal', 'line', 'start', 'end', 'whole', 'repeats');
  const lengthOf = (number: number) => witness?.lines[number - 1]?.text.length ?? 0;
  for (const [ordinal, one] of apparatus.entries()) {
    const id = entry(
      editionId, ordinal, one.id, one.kind, one.certainty, one.responsible.ja, one.responsible.en,
      one.reason.ja, one.reason.en, one.extent?.unit ?? null, one.extent?.quantity ?? null,
    );
    for (const [index, span] of one.places.entries()) place(id, index, 'place', ...placed(span, segments));
    for (const [index, span] of one.restingOn.entries()) place(id, index, 'resting', ...placed(span, segments));
    for (const [index, { line, span }] of one.received.entries()) received(id, index, line, span.start, span.end, 0, null);
    for (const [index, line] of one.lines.entries()) {
      received(id, one.received.length + index, line, 0, lengthOf(line), 1, one.repeats[index] ?? null);
    }
  }
}

/** Writes an edition's occurrences; `segments` are the ids by address. */
export function insertOccurrences(
  sqlite: Sqlite, editionId: number, occurrences: readonly Occurrence[], segments: ReadonlyMap<string, number>,
): void {
  const concepts = new Map(sqlite.prepare<[], { slug: string; id: number }>('SELECT "slug", "id" FROM "Concept"').all().map((row) => [row.slug, row.id]));
  const occurrence = prepareInsert(sqlite, 'Occurrence', 'editionId', 'conceptId', 'segmentId', 'language', 'start', 'end');
  for (const { concept, place } of occurrences) occurrence(editionId, requireId(concepts, concept), ...placed(place, segments));
}

function placed({ address, language, span }: PlacedSpan, segments: ReadonlyMap<string, number>) {
  return [requireId(segments, address), language, span.start, span.end] as const;
}
