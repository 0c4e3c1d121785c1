import type { ApparatusEntry, LineSpan } from '@/domain/apparatus/apparatus';
import type { PlacedSpan } from '@/domain/text/span';
import { otherLanguage, type Language } from '@/domain/text/language';
import type { SourceApparatus, SourceEntry } from '../apparatus';
import type { Beads } from '../text/beads';
import type { Collation } from './collate';
import type { Problems } from '../problems/problem';
import { isText, type Mark, type TextSection } from '../text/read-text';

interface FoundMarks {
  readonly places: { readonly place: PlacedSpan; readonly mark: Mark; readonly received: LineSpan | null }[];
  readonly resting: { readonly place: PlacedSpan; readonly mark: Mark }[];
}

/** The entries with their places, and the editors' text at each place. */
export interface AssembledApparatus {
  readonly entries: readonly ApparatusEntry[];
  wordsAt(entry: ApparatusEntry, place: PlacedSpan): string;
}

/** Joins the entries of `apparatus.yaml` with the signs that name them. */
export function assembleApparatus(
  sections: readonly TextSection[], apparatus: SourceApparatus, collation: Collation,
  beads: Beads, language: Language, problems: Problems,
): AssembledApparatus {
  const found = collectMarks(sections, apparatus, collation, language, problems);
  const words = new Map<PlacedSpan, string>();
  for (const { places } of found.values()) for (const { place, mark } of places) words.set(place, mark.words);
  const unread = new Set(sections.flatMap((section) => section.segments).flatMap((segment) => segment.unreadEntries));
  const entries = [...apparatus.entries.values()].map((entry): ApparatusEntry => {
    const marks = found.get(entry.id) ?? { places: [], resting: [] };
    if (!unread.has(entry.id)) {
      checkUse(entry, marks, problems);
      checkResting(entry, marks, beads, language, problems);
    }
    return {
      id: entry.id, kind: entry.kind, certainty: entry.certainty, responsible: entry.responsible, reason: entry.reason,
      places: [...marks.places.map(({ place }) => place), ...transposedPlaces(entry, collation, language)],
      restingOn: marks.resting.map(({ place }) => place),
      received: marks.places.flatMap(({ received }) => received ?? []),
      lines: entry.lines, repeats: entry.repeats, extent: entry.extent,
    };
  });
  return { entries, wordsAt: (_, place) => words.get(place) ?? '' };
}

/** Where the text takes up lines that stand elsewhere in the witness: an empty span before each run of them. */
function transposedPlaces(entry: SourceEntry, collation: Collation, language: Language): PlacedSpan[] {
  if (entry.kind !== 'transposed') return [];
  const lines = new Set(entry.lines);
  return collation.starts.flatMap(({ line, address, at }, index): PlacedSpan[] => {
    const before = collation.starts[index - 1]?.line;
    if (!lines.has(line) || (before !== undefined && lines.has(before))) return [];
    return [{ address, language, span: { start: at, end: at } }];
  });
}

function collectMarks(
  sections: readonly TextSection[], apparatus: SourceApparatus, collation: Collation, language: Language, problems: Problems,
): Map<string, FoundMarks> {
  const found = new Map<string, FoundMarks>();
  const of = (id: string) => {
    const there = found.get(id) ?? { places: [], resting: [] };
    found.set(id, there);
    return there;
  };
  for (const segment of sections.flatMap((section) => section.segments)) {
    for (const side of [language, otherLanguage(language)]) {
      const field = segment.fields[side];
      if (!isText(field)) continue;
      for (const mark of field.marks) {
        for (const id of mark.ids) {
          const entry = apparatus.entries.get(id);
          if (!entry) {
            problems.add('unknown-entry', mark.place, { id });
            continue;
          }
          const place = { address: segment.address, language: side, span: mark.span };
          const kind = mark.kind === 'resting' ? null : mark.kind;
          if (kind !== null && kind !== entry.kind) problems.add('kind-differs', mark.place, { id, sign: kind, kind: entry.kind });
          if (side === language) of(id).places.push({ place, mark, received: collation.received.get(mark) ?? null });
          else of(id).resting.push({ place, mark });
        }
      }
    }
  }
  return found;
}

function checkUse(entry: SourceEntry, { places }: FoundMarks, problems: Problems): void {
  const whole = entry.lines.length > 0;
  if (!whole && entry.kind !== 'transposed' && places.length === 0) problems.add('entry-unused', entry.place, { id: entry.id });
  const first = places[0];
  if (whole && entry.kind === 'surplus' && first) problems.add('entry-of-lines-in-text', first.mark.place, { id: entry.id });
}

/** Words of the translation have to show what rests on supplied, corrected or lost text, in the same bead. */
function checkResting(entry: SourceEntry, { places, resting }: FoundMarks, beads: Beads, language: Language, problems: Problems): void {
  const beadOf = (place: PlacedSpan) => beads.of.get(place.address);
  const held = new Set(places.map(({ place }) => beadOf(place)));
  const shown = new Set(resting.map(({ place }) => beadOf(place)));
  if (places.length > 0) {
    for (const { place, mark } of resting) {
      if (!held.has(beadOf(place))) problems.add('rests-elsewhere', mark.place, { id: entry.id });
    }
  }
  if (entry.kind === 'surplus' || entry.kind === 'transposed') return;
  const told = new Set<number | undefined>();
  for (const { place, mark } of places) {
    const bead = beadOf(place);
    const partners = bead === undefined ? [] : beads.list[bead]?.[otherLanguage(language)] ?? [];
    if (shown.has(bead) || told.has(bead) || partners.length === 0) continue;
    told.add(bead);
    problems.add('nothing-rests', mark.place, { id: entry.id, language: otherLanguage(language) });
  }
}
