import type { ApparatusKind } from '../apparatus/apparatus';
import type { Language } from '../text/language';
import type { Work } from '../text/work';

/** A work as the library lists it: its newest edition, measured. */
export interface LibraryEntry {
  readonly work: Work;
  /** Number and ISO date of the newest edition. */
  readonly edition: number;
  readonly date: string;
  readonly segments: number;
  /** Unicode code points of all segments, in each language. */
  readonly characters: Readonly<Record<Language, number>>;
  readonly hasWitness: boolean;
  /** How many apparatus entries of each kind; kinds that do not occur are 0. */
  readonly apparatus: Readonly<Record<ApparatusKind, number>>;
}

/** An edition as a list of editions shows it. */
export interface EditionEntry {
  readonly number: number;
  /** ISO date the editors gave it. */
  readonly date: string;
  readonly summary: Readonly<Record<Language, string>>;
  /** SHA-256 (hex) over the canonical form of the content. */
  readonly digest: string;
  /** ISO instant of the import. */
  readonly publishedAt: string;
}

/** Japanese characters that an adult reads silently in a minute: the middle of what studies report (400–600). */
const charactersPerMinute = 500;

/** Whole minutes, at least 1, for `characters` characters of Japanese. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / charactersPerMinute));
}
