import type { EditionContent } from '../text/edition';
import type { SegmentChange } from './compare-editions';

/** What can differ between editions besides the words: see `metadataChanges`. */
export const metadataParts = ['record', 'division', 'readings', 'alignment', 'notes', 'apparatus', 'witness'] as const;
export type MetadataPart = (typeof metadataParts)[number];

type Content = Pick<EditionContent, 'work' | 'sections' | 'beads' | 'phraseLinks' | 'notes' | 'apparatus' | 'witness'>;

/**
 * Which other parts of an edition are not as they were: the record; sections and the roles of segments; readings; alignment; the editors'
 * notes; what they say in the apparatus; the witness. An address that has moved is followed, and what only a segment has that was added
 * or removed is told with it; offsets are compared where the words around them are the same.
 */
export function metadataChanges(before: Content, after: Content, changes: readonly SegmentChange[]): MetadataPart[] {
  const [older, newer] = [partsOf(before, namesOf(changes, 'before')), partsOf(after, namesOf(changes, 'after'))];
  return metadataParts.filter((part) => JSON.stringify(older[part]) !== JSON.stringify(newer[part]));
}

/** One name in both editions for each segment that both have. */
interface Names {
  readonly kept: ReadonlyMap<string, string>;
  /** Those whose words are the same. */
  readonly unchanged: ReadonlySet<string>;
}

function namesOf(changes: readonly SegmentChange[], side: 'before' | 'after'): Names {
  const both = changes.filter(({ before, after }) => before !== null && after !== null);
  const name = (change: SegmentChange) => [change[side] ?? '', change.after ?? ''] as const;
  return { kept: new Map(both.map(name)), unchanged: new Set(both.filter(({ kind }) => kind !== 'changed').map((change) => change[side] ?? '')) };
}

function partsOf({ work, sections, beads, phraseLinks, notes, apparatus, witness }: Content, { kept, unchanged }: Names): Record<MetadataPart, unknown> {
  const segments = sections.flatMap(({ kind, paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.segments.map((segment) => ({ kind, ...segment }))));
  const isKept = (address: string) => kept.has(address);
  const named = (address: string) => kept.get(address);
  // Segments may stand in another order.
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  return {
    record: work,
    division: sorted(segments.filter(({ address }) => isKept(address)).map(({ address, kind, role }) => [named(address), kind, role])),
    readings: sorted(segments.filter(({ address }) => unchanged.has(address)).map(({ address, readings }) => [named(address), readings])),
    alignment: [
      sorted(beads.filter(({ ja, en }) => [...ja, ...en].every(isKept)).map(({ ja, en }) => [ja.map(named), en.map(named)])),
      sorted(phraseLinks.filter(({ ja, en }) => [...ja, ...en].every(({ address }) => unchanged.has(address)))
        .map(({ ja, en }) => [...ja, ...en].map(({ address, language, span }) => [named(address), language, span]))),
    ],
    notes: sorted(notes.filter(({ place }) => isKept(place.address)).map(({ place, text }) => [named(place.address), place.language, unchanged.has(place.address) ? place.span : null, text])),
    apparatus: sorted(apparatus.map(({ kind, certainty, responsible, reason }) => [kind, certainty, responsible, reason])),
    witness: witness && [witness.siglum, witness.language, witness.title, witness.description, witness.sha256, witness.lines.map(({ number, text }) => [number, text])],
  };
}
