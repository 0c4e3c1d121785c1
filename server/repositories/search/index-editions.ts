import 'server-only';
import { indexTerms, indexVersion } from '@/domain/search/index-terms';
import { readingKey } from '@/domain/search/readings';
import { countWords } from '@/domain/search/vocabulary';
import { openSqlite } from '../database';
import { stemsOf } from '@/server/language/stems';
import { unitReader } from './units';
import type { Sqlite } from '../sqlite';

interface Stale { readonly id: number; readonly isLatest: number }

/** Editions whose terms are missing, of another version, or of the other kind since a newer edition came. */
const staleEditions = `
  SELECT "e"."id", "e"."number" = "newest"."number" AS "isLatest" FROM "Edition" AS "e"
  JOIN (SELECT "workId", max("number") AS "number" FROM "Edition" GROUP BY "workId") AS "newest" ON "newest"."workId" = "e"."workId"
  LEFT JOIN "SearchEdition" AS "s" ON "s"."editionId" = "e"."id"
  WHERE ("s"."editionId" IS NULL OR "s"."version" <> ? OR "s"."isLatest" <> ("e"."number" = "newest"."number"))`;

/** Makes the editions of a work findable as they are now. The caller holds the transaction. */
export function indexWork(sqlite: Sqlite, slug: string): void {
  const stale = sqlite.prepare<[number, string], Stale>(`${staleEditions} AND "e"."workId" = (SELECT "id" FROM "Work" WHERE "slug" = ?)`);
  for (const edition of stale.all(indexVersion, slug)) indexEdition(sqlite, edition);
}

/** To be called where an edition's words were made anew: `indexWork` then takes them in. */
export function forgetIndexed(sqlite: Sqlite, editionId: number): void {
  sqlite.prepare('DELETE FROM "SearchEdition" WHERE "editionId" = ?').run(editionId);
}

/** Makes everything findable that is not, from what the database holds: each edition in a transaction. Returns how many were taken in. */
export function indexMissing(): number {
  const sqlite = openSqlite();
  try {
    const stale = sqlite.prepare<[number], Stale>(`${staleEditions} ORDER BY "e"."id"`);
    let done = 0;
    // Asked again before each: an import may have done it meanwhile.
    const next = sqlite.transaction(() => {
      const edition = stale.get(indexVersion);
      if (edition) indexEdition(sqlite, edition);
      return edition !== undefined;
    });
    while (next.immediate()) done += 1;
    // In one piece, it is asked in half the time.
    if (done > 0) sqlite.exec(`INSERT INTO "SearchIndex" ("SearchIndex") VALUES ('optimize')`);
    return done;
  } finally {
    sqlite.close();
  }
}

function indexEdition(sqlite: Sqlite, { id, isLatest }: Stale): void {
  const beads = sqlite.prepare<[number], number>('SELECT "id" FROM "Bead" WHERE "editionId" = ? ORDER BY "id"').pluck().all(id);
  const remove = sqlite.prepare('DELETE FROM "SearchIndex" WHERE "rowid" = ?');
  const insert = sqlite.prepare('INSERT INTO "SearchIndex" ("rowid", "terms") VALUES (?, ?)');
  const unitOf = unitReader(sqlite);
  const units = beads.map((bead) => {
    const unit = unitOf(bead, true);
    remove.run(bead);
    insert.run(bead, indexTerms(unit, stemsOf, isLatest === 0));
    return { en: unit.en };
  });
  indexWords(sqlite, id, isLatest === 1, units);
  indexLemmas(sqlite, id, isLatest === 1);
  sqlite.prepare(`
    INSERT INTO "SearchEdition" ("editionId", "version", "isLatest") VALUES (?, ?, ?)
    ON CONFLICT ("editionId") DO UPDATE SET "version" = excluded."version", "isLatest" = excluded."isLatest"`).run(id, indexVersion, isLatest);
}

/** The English words, of which letters can be looked for. `SearchWord` follows by itself. */
function indexWords(sqlite: Sqlite, editionId: number, isLatest: boolean, units: Parameters<typeof countWords>[0]): void {
  const words = countWords(units).map(({ written, key, count }) => (key === written ? [written, count] : [written, count, key]));
  sqlite.prepare('DELETE FROM "SearchVocabulary" WHERE "editionId" = ?').run(editionId);
  sqlite.prepare('INSERT INTO "SearchVocabulary" ("editionId", "isLatest", "words") VALUES (?, ?, ?)').run(editionId, Number(isLatest), JSON.stringify(words));
}

/** Words that say something: what the search suggests. */
function indexLemmas(sqlite: Sqlite, editionId: number, isLatest: boolean): void {
  sqlite.prepare('DELETE FROM "SearchLemma" WHERE "editionId" = ?').run(editionId);
  if (!isLatest) return;
  const rows = sqlite.prepare<[number], { lemma: string; reading: string | null; count: number }>(`
    SELECT "lemma", "lemmaReading" AS "reading", count(*) AS "count" FROM "Token" JOIN "Segment" ON "Segment"."id" = "Token"."segmentId"
    WHERE "Segment"."editionId" = ? AND "partOfSpeech" NOT IN ('particle', 'auxiliary', 'unknown', 'number', 'prefix', 'suffix')
    GROUP BY "lemma", "lemmaReading"`).all(editionId);
  const insert = sqlite.prepare(`
    INSERT INTO "SearchLemma" ("editionId", "lemma", "reading", "count") VALUES (?, ?, ?, ?)
    ON CONFLICT ("editionId", "lemma", "reading") DO UPDATE SET "count" = "count" + excluded."count"`);
  for (const { lemma, reading, count } of rows) if (lemma.length > 1) insert.run(editionId, lemma, readingKey(reading ?? ''), count);
}
