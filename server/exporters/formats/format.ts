import type { Concept } from '@/domain/glossary/concept';
import type { EditionHead, PageOptions, ParagraphPage, ReceivedEntry, ReceivedLine } from '@/domain/text/edition-pages';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import type { Passage } from '@/domain/text/passage';
import type { GrammarPoint } from '@/domain/study/grammar';
import type { StatedSense } from '@/domain/study/sense';

/** What a file of the glossary is made from. */
export interface GlossarySource {
  /** Of an edition those that occur in it, by slug. */
  readonly concepts: readonly Concept[];
  /** The address of this site, without a slash at its end. */
  readonly siteUrl: string;
}

/**
 * An edition, or a passage of it, to be written. What grows with its length comes piece by piece and may be asked for
 * more than once; of a passage there are only the segments it touches, with what answers them.
 */
export interface ExportSource extends GlossarySource {
  readonly head: EditionHead;
  readonly passage: Passage | null;
  /** With the requested parts of the analysis (`ParagraphPage.found`, `words`). */
  paragraphs(options?: PageOptions): AsyncIterable<ParagraphPage>;
  /** Every line of the witness, and every entry of the apparatus; both empty for a passage, whose pages bring what they need. */
  receivedLines(): AsyncIterable<ReceivedLine>;
  entries(): AsyncIterable<ReceivedEntry>;
  /** What the package besides says; null for a passage, and where the edition was imported before all of it was kept. */
  package(): Promise<PackageParts | null>;
}

export interface PackageParts {
  readonly remainder: PackageRemainder;
  /** The whole glossary. */
  readonly glossary: readonly Concept[];
  readonly grammar: readonly GrammarPoint[];
  senses(): AsyncIterable<StatedSense>;
}

export type ExportChunk = string | Uint8Array;

/** What a format lets one choose, by parameter of the URL; the first value is taken where nothing is said. */
export type ExportChoices = Readonly<Record<string, readonly string[]>>;
export type ExportOptions = Readonly<Record<string, string>>;

interface Format {
  /** Its file in URLs is `id.extension`. */
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  /** Stands before the extension in the name of a saved file, where another format has the same extension. */
  readonly fileMark?: string;
  readonly contentType: string;
}

/** A format for texts: one file each, named in `formats.ts` and nowhere else. */
export interface ExportFormat extends Format {
  /** `edition` alone where a part would be no whole: a package, a book. */
  readonly of: readonly ('edition' | 'passage')[];
  readonly choices: ExportChoices;
  /** Whether it cannot be written without `ExportSource.package`. */
  readonly needsPackage?: true;
  /** Whether it has a passage of characters to the character (`ParagraphPage.shown`). Where segments are whole elements, they stay whole. */
  readonly exact?: true;
  /** Whether it says more where there is `ExportSource.package`. */
  readonly readsPackage?: true;
  write(source: ExportSource, chosen: ExportOptions): Iterable<ExportChunk> | AsyncIterable<ExportChunk>;
}

/** A format for the glossary. */
export interface GlossaryFormat extends Format {
  write(source: GlossarySource): Iterable<ExportChunk> | AsyncIterable<ExportChunk>;
}
