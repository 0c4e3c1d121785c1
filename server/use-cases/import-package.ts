import { createHash } from 'node:crypto';
import type { ConflictRule } from '@/domain/glossary/concept-owners';
import type { ConfirmedReading } from '@/domain/text/package-remainder';
import type { PackageFolders } from '@/server/text-package/files/folder';
import type { Problem } from '@/server/text-package/problems/problem';
import { silent, type Progress } from '@/server/text-package/progress';
import { isGood, readPackage, type GoodPackage } from '@/server/text-package/read-package';
import { analysisVersion } from '@/server/analyser/version';
import { studyWords, type StudiedWords } from '@/server/importers/tokenize-edition';
import { lacksWords, storeImport, type Stored } from '@/server/repositories/import-store';
import { readSiteGlossary } from '@/server/repositories/site-glossary';

/** What a package holds, counted. */
export interface PackageCounts {
  readonly segments: number;
  readonly links: number;
  readonly notes: number;
  readonly occurrences: number;
  readonly senses: number;
  readonly grammar: number;
  readonly concepts: number;
  readonly witnessLines: number;
  readonly apparatus: number;
}

/** What an editor may want to look at: no faults. */
export type StudyReport = Pick<StudiedWords, 'withoutSense' | 'doubtful' | 'folded'>;

export type Outcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly count: number }
  | { readonly kind: 'checked'; readonly work: string; readonly counts: PackageCounts; readonly keptOfOthers: readonly string[]; readonly study: StudyReport; readonly canonical: object; readonly digest: string }
  | { readonly kind: 'stored'; readonly work: string; readonly counts: PackageCounts; readonly keptOfOthers: readonly string[]; readonly stored: Stored };

export interface ImportOptions {
  /** Says what is wrong and stores nothing. */
  readonly checkOnly: boolean;
  readonly now: Date;
  readonly progress?: Progress;
  /** The package is an earlier edition of its work: it is stored only where none is later. */
  readonly earlier?: boolean;
  /** What is done where the package has a concept of others otherwise than the site; `refuse` where nothing is said. */
  readonly onConflict?: ConflictRule;
  /** Whether concepts that are gone from the package's glossary are removed where nothing refers to them. */
  readonly removesGone?: boolean;
  /** Of a file in another format: how its problems are told, and what no rule of packages could notice. */
  told?(problem: Problem): Problem;
  check?(read: GoodPackage): readonly Problem[];
}

/** What words are made with: the analyser, and the readings that an editor confirms. */
function analysisOf(readings: readonly ConfirmedReading[]): string {
  const confirmed = readings.map(({ place: { address, span }, reading }) => `${address} ${span.start}-${span.end} ${reading}`).join('\n');
  return analysisVersion() + (confirmed === '' ? '' : `+readings.${createHash('sha256').update(confirmed).digest('hex').slice(0, 16)}`);
}

/**
 * Reads a package and, where nothing is wrong with it, stores it. The analyser is
 * loaded only where words have to be made, or to be checked.
 */
export async function importPackage(folders: PackageFolders, {
  checkOnly, now, progress = silent, earlier = false, onConflict = 'refuse', removesGone = false, told = (problem) => problem, check = () => [],
}: ImportOptions): Promise<Outcome> {
  const result = readPackage(folders, progress, { site: readSiteGlossary(), onConflict });
  if (!isGood(result)) return { kind: 'problems', problems: result.problems.map(told), count: result.count };
  const noticed = check(result);
  if (noticed.length > 0) return { kind: 'problems', problems: noticed, count: noticed.length };
  const { content, concepts, study, keptOfOthers } = result;
  const work = content.work.slug;
  const counts: PackageCounts = {
    segments: content.sections.flatMap((section) => section.paragraphs).reduce((sum, paragraph) => sum + paragraph.segments.length, 0),
    links: content.phraseLinks.length,
    notes: content.notes.length,
    occurrences: content.occurrences.length,
    senses: study.senses.length,
    grammar: study.grammar.length,
    concepts: concepts.length,
    witnessLines: content.witness?.lines.length ?? 0,
    apparatus: content.apparatus.length,
  };
  const entry = { ...result, earlier, onConflict, removesGone, analysis: analysisOf(study.readings) };
  const wanted = checkOnly || lacksWords(entry);
  const studied = wanted ? await studyWords(result, progress) : null;
  if (studied && 'problems' in studied) return { kind: 'problems', problems: studied.problems.map(told), count: studied.count };
  if (checkOnly) return { kind: 'checked', work, counts, keptOfOthers, study: { withoutSense: study.senses.length > 0 ? studied?.withoutSense ?? [] : [], doubtful: studied?.doubtful ?? [], folded: studied?.folded ?? new Map() }, canonical: result.canonical, digest: result.digest };
  progress.phase('store');
  const stored = storeImport({ ...entry, words: studied?.words ?? null }, now, (done, total) => progress.step(done, total));
  return { kind: 'stored', work, counts, keptOfOthers, stored };
}
