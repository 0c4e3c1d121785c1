import type { ApparatusEntry } from '../apparatus/apparatus';
import type { Witness } from '../apparatus/witness';
import type { Occurrence } from '../glossary/concept';
import type { Emphasis } from './emphasis';
import type { Bilingual, Language } from './language';
import type { PlacedSpan, Span } from './span';
import type { Work } from './work';

export const sectionKinds = ['header', 'lead', 'body'] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const segmentRoles = [
  'prose', 'heading', 'series', 'number', 'title', 'subtitle',
  'label', 'name', 'affiliation', 'biography',
] as const;
export type SegmentRole = (typeof segmentRoles)[number];

/** A reading (hiragana) that stands over a span of the Japanese text. */
export interface Reading {
  readonly span: Span;
  readonly reading: string;
  /** The witness line that prints it, or null where it is the editors'. */
  readonly witnessLine: number | null;
}

/** About a sentence. A language is null where its words stand in another segment of the bead, or nowhere. */
export interface Segment {
  /** `paragraph.segment`, see `address.ts`. */
  readonly address: string;
  readonly role: SegmentRole;
  readonly text: Readonly<Record<Language, string | null>>;
  readonly readings: readonly Reading[];
  /** Stressed words of the Japanese, by their places; left out where there are none, so that such texts keep their digest. */
  readonly emphasis?: readonly Emphasis[];
}

export interface Paragraph {
  readonly number: number;
  readonly segments: readonly Segment[];
}

export interface Section {
  readonly kind: SectionKind;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * An alignment bead: the segments whose Japanese answers the segments whose
 * English stands opposite (1:1, 1:n, n:1). An empty side has no partner, on purpose.
 */
export interface Bead {
  readonly ja: readonly string[];
  readonly en: readonly string[];
}

/** Words of one bead that answer each other, e.g. 抑止 and deterrence. */
export interface PhraseLink {
  readonly ja: readonly PlacedSpan[];
  readonly en: readonly PlacedSpan[];
}

/** A remark of the editors. */
export interface Note {
  readonly place: PlacedSpan;
  readonly text: Bilingual;
}

/** What an import makes of a text package, before it has a number. */
export interface EditionContent {
  readonly work: Work;
  /** What changed, or what this edition is; one sentence. */
  readonly summary: Bilingual;
  /** ISO date the editors gave this edition. */
  readonly date: string;
  readonly sections: readonly Section[];
  readonly beads: readonly Bead[];
  readonly phraseLinks: readonly PhraseLink[];
  readonly notes: readonly Note[];
  readonly occurrences: readonly Occurrence[];
  readonly witness: Witness | null;
  readonly apparatus: readonly ApparatusEntry[];
}

/** A published edition: it never changes; a correction is a new edition. */
export interface Edition extends EditionContent {
  /** 1, 2, 3 … inside its work. */
  readonly number: number;
  /** The number of the work's newest edition. */
  readonly latest: number;
  /** SHA-256 (hex) over the canonical form of the content. */
  readonly digest: string;
  /** ISO instant of the import. */
  readonly publishedAt: string;
}

/** The segments of all sections in the order of the text. */
export function segmentsOf({ sections }: Pick<EditionContent, 'sections'>): readonly Segment[] {
  return sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments);
}

export function segmentsByAddress(edition: Pick<EditionContent, 'sections'>): ReadonlyMap<string, Segment> {
  return new Map(segmentsOf(edition).map((segment) => [segment.address, segment]));
}
