import type { StudyContent } from '@/domain/study/study';
import type { EditionContent } from '@/domain/text/edition';
import type { PackageRemainder } from '@/domain/text/package-remainder';
import { openSqlite } from './database';
import { storeConcepts, type ConceptChanges, type ConceptImport } from './import-concepts';
import { insertEditionRows, insertOccurrences, type OnStep } from './import-edition';
import { prepareInsert } from './import-rows';
import { storedInstant } from './prisma-values';
import { bumpVersion } from './publication';
import { forgetIndexed, indexWork } from './search/index-editions';
import { deleteWords, insertGrammar, insertWords, type WordsBySegment } from './import-words';
import type { Sqlite } from './sqlite';

/** What is to be stored: an edition without its number, and the glossary it was read with. */
export interface Import extends Pick<ConceptImport, 'concepts' | 'sharing' | 'onConflict' | 'removesGone'> {
  readonly content: EditionContent;
  readonly study: StudyContent;
  readonly remainder: PackageRemainder;
  /** Version of the analyser. */
  /** What the words were made with (`Edition.analysis`). */
  readonly analysis: string;
  /** Null where `needsTokens` says that they are stored, or not wanted. */
  readonly words: WordsBySegment | null;
  readonly digest: string;
  readonly glossaryDigest: string;
  /** Whether it is known to be an earlier edition of the work: then it is stored only where none is later. */
  readonly earlier?: boolean;
}

export type Stored =
  /** The database had all of it. */
  | { readonly kind: 'unchanged'; readonly number: number }
  /** The text is the latest edition's; concepts, occurrences or words were brought up to date. */
  | { readonly kind: 'glossary-updated'; readonly number: number; readonly concepts: ConceptChanges; readonly occurrences: boolean; readonly words: boolean }
  | { readonly kind: 'published'; readonly number: number; readonly concepts: ConceptChanges }
  /** An earlier edition, which the database has (`number`) or, having a later one, does not take (null): nothing was stored. */
  | { readonly kind: 'earlier'; readonly number: number | null; readonly latest: number }
  /** An older edition has exactly this text: refused, nothing was stored. */
  | { readonly kind: 'older-edition'; readonly number: number; readonly latest: number };

interface EditionRow { readonly id: number; readonly number: number; readonly digest: string; readonly date: string; readonly glossary: string; readonly analysis: string }

type Identity = Pick<Import, 'digest' | 'glossaryDigest' | 'analysis' | 'earlier'> & {
  readonly content: Pick<EditionContent, 'date'> & { readonly work: { readonly slug: string } };
};

/** Whether storing will need the words: not where they are stored already, nor where the edition would be refused. */
export function needsTokens(entry: Identity): boolean {
  const sqlite = openSqlite();
  try {
    const { latest, same } = findEdition(sqlite, entry);
    if (leftOut(sqlite, entry)) return false;
    return !same || (same === latest && isStale(same, entry));
  } finally {
    sqlite.close();
  }
}

/** Stores an import in one transaction: all of it, or nothing. */
export function storeImport(entry: Import, now: Date, onStep: OnStep): Stored {
  const sqlite = openSqlite();
  try {
    return sqlite.transaction(() => {
      const stored = leftOut(sqlite, entry) ?? store(sqlite, entry, now, onStep);
      if (stored.kind !== 'earlier' && stored.kind !== 'older-edition') indexWork(sqlite, entry.content.work.slug);
      return stored;
    }).immediate();
  } finally {
    sqlite.close();
  }
}

function store(sqlite: Sqlite, entry: Import, now: Date, onStep: OnStep): Stored {
  const { content, glossaryDigest } = entry;
  const { latest, same } = findEdition(sqlite, entry);
  if (same && latest && same !== latest) return { kind: 'older-edition', number: same.number, latest: latest.number };
  const workId = workOf(sqlite, content.work.slug);
  const glossary = { ...entry, work: content.work.slug };

  if (same) {
    // Of an edition that was stored before it was kept; its digest covers it, so that it is the same.
    sqlite.prepare('UPDATE "Edition" SET "remainder" = ? WHERE "id" = ? AND "remainder" IS NULL').run(JSON.stringify(entry.remainder), same.id);
    const occurrences = same.glossary !== glossaryDigest;
    // The old occurrences go first, so that concepts only they refer to can go.
    if (occurrences) sqlite.prepare('DELETE FROM "Occurrence" WHERE "editionId" = ?').run(same.id);
    const changes = storeConcepts(sqlite, workId, glossary);
    const words = isStale(same, entry);
    if (occurrences) insertOccurrences(sqlite, same.id, content.occurrences, segmentIds(sqlite, same.id));
    if (words) renewWords(sqlite, same.id, entry);
    if (!words && changes.added + changes.changed + changes.removed === 0) return { kind: 'unchanged', number: same.number };
    bumpVersion(sqlite, now);
    return { kind: 'glossary-updated', number: same.number, concepts: changes, occurrences, words };
  }

  const changes = storeConcepts(sqlite, workId, glossary);
  const number = (latest?.number ?? 0) + 1;
  const editionId = insertEdition(sqlite, workId, entry, number, now);
  const segments = insertEditionRows(sqlite, editionId, content, onStep);
  insertGrammar(sqlite, editionId, entry.study.grammar, segments);
  insertWords(sqlite, wordsOf(entry), segments);
  bumpVersion(sqlite, now);
  return { kind: 'published', number, concepts: changes };
}

/** What is said of an earlier edition where a later one is there; null where the import goes on. */
function leftOut(sqlite: Sqlite, entry: Identity): Stored | null {
  const { latest, same } = findEdition(sqlite, entry);
  if (!entry.earlier || !latest || same === latest) return null;
  return same || latest.date >= entry.content.date ? { kind: 'earlier', number: same?.number ?? null, latest: latest.number } : null;
}

function findEdition(sqlite: Sqlite, { content, digest }: Identity): { latest: EditionRow | undefined; same: EditionRow | undefined } {
  const editions = sqlite.prepare<[string], EditionRow>(
    'SELECT "Edition"."id", "number", "digest", "date", "glossary", "analysis" FROM "Edition" JOIN "Work" ON "Work"."id" = "workId" WHERE "slug" = ? ORDER BY "number"',
  ).all(content.work.slug);
  return { latest: editions.at(-1), same: editions.find((edition) => edition.digest === digest) };
}

/** Words rest on the text, the glossary, the analyser and the readings that are confirmed. */
function isStale(edition: EditionRow, { glossaryDigest, analysis }: Identity): boolean {
  return edition.glossary !== glossaryDigest || edition.analysis !== analysis;
}

function wordsOf({ words }: Import): WordsBySegment {
  if (!words) throw new Error('The database changed while the package was read. Import it again.');
  return words;
}

/** The row of a work, made where there is none. */
function workOf(sqlite: Sqlite, slug: string): number {
  return sqlite.prepare<[string], number>('SELECT "id" FROM "Work" WHERE "slug" = ?').pluck().get(slug) ?? prepareInsert(sqlite, 'Work', 'slug')(slug);
}

function insertEdition(sqlite: Sqlite, workId: number, { content, remainder, digest, glossaryDigest, analysis }: Import, number: number, now: Date): number {
  const { work, summary, date } = content;
  const edition = prepareInsert(
    sqlite, 'Edition', 'workId', 'number', 'digest', 'glossary', 'analysis', 'record', 'summaryJa', 'summaryEn', 'date', 'publishedAt', 'remainder',
  );
  return edition(workId, number, digest, glossaryDigest, analysis, JSON.stringify(work), summary.ja, summary.en, date, storedInstant(now), JSON.stringify(remainder));
}

function renewWords(sqlite: Sqlite, editionId: number, entry: Import): void {
  deleteWords(sqlite, editionId);
  insertWords(sqlite, wordsOf(entry), segmentIds(sqlite, editionId));
  forgetIndexed(sqlite, editionId);
  sqlite.prepare('UPDATE "Edition" SET "glossary" = ?, "analysis" = ?, "remainder" = ? WHERE "id" = ?')
    .run(entry.glossaryDigest, entry.analysis, JSON.stringify(entry.remainder), editionId);
}

function segmentIds(sqlite: Sqlite, editionId: number): Map<string, number> {
  const rows = sqlite.prepare<[number], { id: number; address: string }>('SELECT "id", "address" FROM "Segment" WHERE "editionId" = ?').all(editionId);
  return new Map(rows.map(({ id, address }) => [address, id]));
}
