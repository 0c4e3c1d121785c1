import 'server-only';
import type { DictionaryHeader } from '@/domain/dictionary/dictionary';
import { writeEntry, type DictionaryEntry } from '@/domain/dictionary/entry';
import { indexForms } from '@/domain/dictionary/index-forms';
import type { DictionaryKanji } from '@/domain/dictionary/kanji';
import type { DictionaryMeta } from '@/domain/dictionary/meta';
import { openSqlite } from './database';
import { storedInstant } from './prisma-values';
import { bumpVersion } from './publication';
import type { Sqlite, Statement } from './sqlite';

export interface DictionaryCounts {
  readonly entries: number;
  readonly kanji: number;
  readonly metas: number;
}

/** What was there under the name before: its revision, or null. */
export interface StoredResult extends DictionaryCounts {
  readonly replaced: string | null;
}

/** SQLite's page cache, in KiB: bounds the memory of an import. */
const cacheSize = 64_000;

/**
 * Takes a dictionary as it is read, beside the database: in temporary tables, which SQLite
 * keeps in a file of its own. Nobody waits meanwhile, and a file that turns out to be bad
 * leaves no trace. `commit` moves all of it in one transaction.
 */
export class DictionaryStaging {
  private readonly sqlite: Sqlite;
  private readonly insertEntry: Statement<[number, string]>;
  private readonly insertForm: Statement<[string, number, number, number]>;
  private readonly insertKanji: Statement<[string, string]>;
  private readonly insertMeta: Statement<[string, string, string]>;
  private entries = 0;

  constructor() {
    this.sqlite = openSqlite();
    this.sqlite.pragma('temp_store = FILE');
    this.sqlite.exec(`
      CREATE TEMP TABLE "stagedEntry" ("id" INTEGER PRIMARY KEY, "body" TEXT NOT NULL);
      CREATE TEMP TABLE "stagedForm" ("text" TEXT NOT NULL, "entry" INTEGER NOT NULL, "classes" INTEGER NOT NULL, "score" INTEGER NOT NULL);
      CREATE TEMP TABLE "stagedKanji" ("character" TEXT PRIMARY KEY, "body" TEXT NOT NULL);
      CREATE TEMP TABLE "stagedMeta" ("kind" TEXT NOT NULL, "text" TEXT NOT NULL, "body" TEXT NOT NULL);
    `);
    this.sqlite.pragma(`temp.cache_size = -${cacheSize}`);
    this.sqlite.pragma(`main.cache_size = -${cacheSize}`);
    this.insertEntry = this.sqlite.prepare('INSERT INTO "stagedEntry" VALUES (?, ?)');
    this.insertForm = this.sqlite.prepare('INSERT INTO "stagedForm" VALUES (?, ?, ?, ?)');
    this.insertKanji = this.sqlite.prepare('INSERT OR REPLACE INTO "stagedKanji" VALUES (?, ?)');
    this.insertMeta = this.sqlite.prepare('INSERT INTO "stagedMeta" VALUES (?, ?, ?)');
    // Touches temporary tables alone, so it locks nothing.
    this.sqlite.exec('BEGIN');
  }

  entry(entry: DictionaryEntry, classes: number, score = 0): void {
    this.entries += 1;
    this.insertEntry.run(this.entries, writeEntry(entry));
    for (const form of indexForms(entry, score)) this.insertForm.run(form.text, this.entries, classes, Math.round(form.score));
  }

  kanji(character: string, kanji: DictionaryKanji): void {
    this.insertKanji.run(character, JSON.stringify(kanji));
  }

  meta({ kind, text, body }: DictionaryMeta): void {
    this.insertMeta.run(kind, text, JSON.stringify(body));
  }

  counts(): DictionaryCounts {
    const count = (table: string) => this.sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
    return { entries: this.entries, kanji: count('stagedKanji'), metas: count('stagedMeta') };
  }

  /** Puts what was taken in the place of the dictionary of that name, if there is one: all of it, or nothing. */
  commit(header: DictionaryHeader, digest: string, now: Date): StoredResult {
    this.sqlite.exec('COMMIT');
    const counts = this.counts();
    return this.sqlite.transaction((): StoredResult => {
      const replaced = this.sqlite.prepare<[string], string>('SELECT "revision" FROM "Dictionary" WHERE "name" = ?').pluck().get(header.name) ?? null;
      deleteDictionary(this.sqlite, header.name, now);
      const id = this.insertDictionary(header, digest, now, counts);
      this.move(id);
      // Levels of words stand in the pages of texts.
      if (counts.metas > 0) bumpVersion(this.sqlite, now);
      return { ...counts, replaced };
    }).immediate();
  }

  /** Lets go of everything; to be called in any case. */
  close(): void {
    this.sqlite.close();
  }

  private insertDictionary(header: DictionaryHeader, digest: string, now: Date, { entries, kanji, metas }: DictionaryCounts): number {
    const { name, title, kind, revision, language, licence, attribution, url } = header;
    const { lastInsertRowid } = this.sqlite.prepare(`
      INSERT INTO "Dictionary" ("name", "title", "kind", "revision", "digest", "language", "licence", "attribution", "url", "importedAt", "entryCount", "kanjiCount", "metaCount")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    `).run(name, title, kind, revision, digest, language, licence, attribution, url, storedInstant(now), entries, kanji, metas);
    return Number(lastInsertRowid);
  }

  private move(id: number): void {
    const base = this.sqlite.prepare<[], number>('SELECT coalesce(max("id"), 0) FROM "DictionaryEntry"').pluck().get() ?? 0;
    const run = (sql: string, ...values: number[]) => this.sqlite.prepare<number[]>(sql).run(...values);
    run('INSERT INTO "DictionaryEntry" ("id", "dictionaryId", "body") SELECT "id" + ?, ?, "body" FROM "stagedEntry"', base, id);
    // In the order of the key: pages are written once each.
    run(
      'INSERT INTO "DictionaryForm" ("text", "entryId", "dictionaryId", "classes", "score") SELECT "text", "entry" + ?, ?, "classes", "score" FROM "stagedForm" ORDER BY "text", "entry"',
      base, id,
    );
    run('INSERT INTO "DictionaryKanji" ("dictionaryId", "character", "body") SELECT ?, "character", "body" FROM "stagedKanji" ORDER BY "character"', id);
    run('INSERT INTO "DictionaryMeta" ("dictionaryId", "kind", "text", "body") SELECT ?, "kind", "text", "body" FROM "stagedMeta" ORDER BY "text"', id);
  }
}

/** Its rows go by the cascade of the foreign keys: one pass over each table. */
function deleteDictionary(sqlite: Sqlite, name: string, now: Date): boolean {
  const metas = sqlite.prepare<[string], number>('SELECT "metaCount" FROM "Dictionary" WHERE "name" = ?').pluck().get(name) ?? 0;
  if (metas > 0) bumpVersion(sqlite, now);
  return sqlite.prepare('DELETE FROM "Dictionary" WHERE "name" = ?').run(name).changes > 0;
}

/** Whether there was such a dictionary. */
export function removeDictionary(name: string, now: Date): boolean {
  const sqlite = openSqlite();
  try {
    return sqlite.transaction(() => deleteDictionary(sqlite, name, now)).immediate();
  } finally {
    sqlite.close();
  }
}
