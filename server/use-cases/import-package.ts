import type { PackageFolders } from '@/server/importers/folder';
import type { Problem } from '@/server/importers/problem';
import { silent, type Progress } from '@/server/importers/progress';
import { isGood, readPackage } from '@/server/importers/read-package';
import { storeImport, type Stored } from '@/server/repositories/import-store';

/** What a package holds, counted. */
export interface PackageCounts {
  readonly segments: number;
  readonly links: number;
  readonly notes: number;
  readonly occurrences: number;
  readonly concepts: number;
  readonly witnessLines: number;
  readonly apparatus: number;
}

export type Outcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly count: number }
  | { readonly kind: 'checked'; readonly work: string; readonly counts: PackageCounts }
  | { readonly kind: 'stored'; readonly work: string; readonly counts: PackageCounts; readonly stored: Stored };

export interface ImportOptions {
  /** Says what is wrong and stores nothing. */
  readonly checkOnly: boolean;
  readonly now: Date;
  readonly progress?: Progress;
}

/** Reads a package and, where nothing is wrong with it, stores it. */
export function importPackage(folders: PackageFolders, { checkOnly, now, progress = silent }: ImportOptions): Outcome {
  const result = readPackage(folders, progress);
  if (!isGood(result)) return { kind: 'problems', problems: result.problems, count: result.count };
  const { content, concepts } = result;
  const work = content.work.slug;
  const counts: PackageCounts = {
    segments: content.sections.flatMap((section) => section.paragraphs).reduce((sum, paragraph) => sum + paragraph.segments.length, 0),
    links: content.phraseLinks.length,
    notes: content.notes.length,
    occurrences: content.occurrences.length,
    concepts: concepts.length,
    witnessLines: content.witness?.lines.length ?? 0,
    apparatus: content.apparatus.length,
  };
  if (checkOnly) return { kind: 'checked', work, counts };
  progress.phase('store');
  const stored = storeImport(result, now, (done, total) => progress.step(done, total));
  return { kind: 'stored', work, counts, stored };
}
