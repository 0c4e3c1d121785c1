import { createHash } from 'node:crypto';
import type { ConflictRule } from '@/domain/glossary/concept-owners';
import type { ConfirmedReading } from '@/domain/text/package-remainder';
import type { PackageFolders } from '@/server/text-package/files/folder';
import type { Problem } from '@/server/text-package/problems/problem';
import { noProgress, type Progress } from '@/server/text-package/progress';
import { isValid, readPackage, type ValidPackage } from '@/server/text-package/read-package';
import { analysisVersion } from '@/server/analyser/version';
import { tokenizeEdition, type TokenizedEdition } from '@/server/importers/tokenize-edition';
import { needsTokens, storeImport, type Stored } from '@/server/repositories/import-store';
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

/** Observations for the editor; none of them is an error. */
export type StudyReport = Pick<TokenizedEdition, 'withoutSense' | 'doubtful' | 'folded'>;

export type ImportOutcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly count: number }
  | { readonly kind: 'checked'; readonly work: string; readonly counts: PackageCounts; readonly keptFromSite: readonly string[]; readonly study: StudyReport; readonly canonical: object; readonly digest: string }
  | { readonly kind: 'stored'; readonly work: string; readonly counts: PackageCounts; readonly keptFromSite: readonly string[]; readonly stored: Stored };

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
  /** For a file in another format: maps problems to places in that file, and adds checks that no rule of packages covers. */
  mapProblem?(problem: Problem): Problem;
  check?(read: ValidPackage): readonly Problem[];
}

/** The version of everything tokens depend on: the analyser, and the readings that an editor confirms. */
function analysisOf(readings: readonly ConfirmedReading[]): string {
  const confirmed = readings.map(({ place: { address, span }, reading }) => `${address} ${span.start}-${span.end} ${reading}`).join('\n');
  return analysisVersion() + (confirmed === '' ? '' : `+readings.${createHash('sha256').update(confirmed).digest('hex').slice(0, 16)}`);
}

/**
 * Reads a package and, where nothing is wrong with it, stores it. The analyser is
 * loaded only where words have to be made, or to be checked.
 */
export async function importPackage(folders: PackageFolders, {
  checkOnly, now, progress = noProgress, earlier = false, onConflict = 'refuse', removesGone = false, mapProblem = (problem) => problem, check = () => [],
}: ImportOptions): Promise<ImportOutcome> {
  const result = readPackage(folders, progress, { site: readSiteGlossary(), onConflict });
  if (!isValid(result)) return { kind: 'problems', problems: result.problems.map(mapProblem), count: result.count };
  const noticed = check(result);
  if (noticed.length > 0) return { kind: 'problems', problems: noticed, count: noticed.length };
  const { content, concepts, study, keptFromSite } = result;
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
  const wanted = checkOnly || needsTokens(entry);
  const studied = wanted ? await tokenizeEdition(result, progress) : null;
  if (studied && 'problems' in studied) return { kind: 'problems', problems: studied.problems.map(mapProblem), count: studied.count };
  if (checkOnly) return { kind: 'checked', work, counts, keptFromSite, study: { withoutSense: study.senses.length > 0 ? studied?.withoutSense ?? [] : [], doubtful: studied?.doubtful ?? [], folded: studied?.folded ?? new Map() }, canonical: result.canonical, digest: result.digest };
  progress.phase('store');
  const stored = storeImport({ ...entry, words: studied?.words ?? null }, now, (done, total) => progress.step(done, total));
  return { kind: 'stored', work, counts, keptFromSite, stored };
}
