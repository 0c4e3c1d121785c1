import type { Language } from '../text/language';

/** A segment without its words. */
export interface OutlineSegment {
  readonly address: string;
  /** In which it has words. */
  readonly languages: readonly Language[];
  /** Its words where it is a heading; null for all others. */
  readonly heading: Readonly<Record<Language, string | null>> | null;
}

/** The paragraphs of an edition, in their order. */
export type Outline = readonly { readonly number: number; readonly segments: readonly OutlineSegment[] }[];
