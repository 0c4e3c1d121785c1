import type Sqlite from 'better-sqlite3';
import type { Concept } from '@/domain/glossary/concept';
import type { EditionContent } from '@/domain/text/edition';
import { openSqlite } from './database';
import { storeConcepts, type ConceptChanges } from './import-concepts';
import { insertEditionRows, insertOccurrences, type OnStep } from './import-edition';
import { insertInto, storedInstant } from './import-rows';

/** What is to be stored: an edition without its number, and the glossary it was read with. */
export interface Import {
  readonly content: EditionContent;
  readonly digest: string;
  readonly concepts: readonly Concept[];
  readonly glossaryDigest: string;
  /** Whether other texts use the glossary too, so that concepts gone from it may be removed. */
  readonly glossaryIsShared: boolean;
}

export type Stored =
  /** The database had all of it. */
  | { readonly kind: 'unchanged'; readonly number: number }
  /** The text is the latest edition's; concepts or occurrences were brought up to date. */
  | { readonly kind: 'glossary-updated'; readonly number: number; readonly concepts: ConceptChanges; readonly occurrences: boolean }
  | { readonly kind: 'published'; readonly number: number; readonly concepts: ConceptChanges }
  /** An older edition has exactly this text: refused, nothing was stored. */
  | { readonly kind: 'older-edition'; readonly number: number; readonly latest: number };

interface EditionRow { readonly id: number; readonly number: number; readonly digest: string; readonly glossary: string }

/** Stores an import in one transaction: all of it, or nothing. */
export function storeImport(entry: Import, now: Date, onStep: OnStep): Stored {
  const sqlite = openSqlite();
  try {
    return sqlite.transaction(() => store(sqlite, entry, now, onStep)).immediate();
  } finally {
    sqlite.close();
  }
}

function store(sqlite: Sqlite.Database, entry: Import, now: Date, onStep: OnStep): Stored {
  const { content, digest, concepts, glossaryDigest } = entry;
  const editions = sqlite.prepare<[string], EditionRow>(
    'SELECT "Edition"."id", "number", "digest", "glossary" FROM "Edition" JOIN "Work" ON "Work"."id" = "workId" WHERE "slug" = ? ORDER BY "number"',
  ).all(content.work.slug);
  const latest = editions.at(-1);
  const same = editions.find((edition) => edition.digest === digest);
  if (same && latest && same !== latest) return { kind: 'older-edition', number: same.number, latest: latest.number };

  if (same) {
    const occurrences = same.glossary !== glossaryDigest;
    // The old occurrences go first, so that concepts only they refer to can go.
    if (occurrences) sqlite.prepare('DELETE FROM "Occurrence" WHERE "editionId" = ?').run(same.id);
    const changes = storeConcepts(sqlite, concepts, entry.glossaryIsShared);
    if (occurrences) renewOccurrences(sqlite, same.id, content, glossaryDigest);
    if (!occurrences && changes.added + changes.changed + changes.removed === 0) return { kind: 'unchanged', number: same.number };
    raiseVersion(sqlite, now);
    return { kind: 'glossary-updated', number: same.number, concepts: changes, occurrences };
  }

  const changes = storeConcepts(sqlite, concepts, entry.glossaryIsShared);
  const number = (latest?.number ?? 0) + 1;
  insertEditionRows(sqlite, insertEdition(sqlite, entry, number, now), content, onStep);
  raiseVersion(sqlite, now);
  return { kind: 'published', number, concepts: changes };
}

function insertEdition(sqlite: Sqlite.Database, { content, digest, glossaryDigest }: Import, number: number, now: Date): number {
  const { work, summary, date } = content;
  const workId = sqlite.prepare<[string], number>('SELECT "id" FROM "Work" WHERE "slug" = ?').pluck().get(work.slug)
    ?? insertInto(sqlite, 'Work', 'slug')(work.slug);
  const edition = insertInto(
    sqlite, 'Edition', 'workId', 'number', 'digest', 'glossary', 'record', 'summaryJa', 'summaryEn', 'date', 'publishedAt',
  );
  return edition(workId, number, digest, glossaryDigest, JSON.stringify(work), summary.ja, summary.en, date, storedInstant(now));
}

function renewOccurrences(sqlite: Sqlite.Database, editionId: number, { occurrences }: EditionContent, glossaryDigest: string): void {
  const rows = sqlite.prepare<[number], { id: number; address: string }>('SELECT "id", "address" FROM "Segment" WHERE "editionId" = ?').all(editionId);
  insertOccurrences(sqlite, editionId, occurrences, new Map(rows.map(({ id, address }) => [address, id])));
  sqlite.prepare('UPDATE "Edition" SET "glossary" = ? WHERE "id" = ?').run(glossaryDigest, editionId);
}

function raiseVersion(sqlite: Sqlite.Database, now: Date): void {
  sqlite.prepare(
    'INSERT INTO "Publication" ("id", "version", "changedAt") VALUES (1, 1, ?) ON CONFLICT ("id") DO UPDATE SET "version" = "version" + 1, "changedAt" = excluded."changedAt"',
  ).run(storedInstant(now));
}
