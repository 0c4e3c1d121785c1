import 'server-only';
import { existsSync } from 'node:fs';
import type { Concept, Label } from '@/domain/glossary/concept';
import type { OwnedConcept, SiteGlossary } from '@/domain/glossary/concept-owners';
import { databaseUrl, openSqlite } from './database';
import { databaseFile } from './database-file';
import type { Sqlite } from './sqlite';

/** The glossary of the database as it is; empty where there is no database yet, or one from before keepers were noted. */
export function readSiteGlossary(): SiteGlossary {
  if (!existsSync(databaseFile(databaseUrl()))) return { concepts: new Map(), works: new Set() };
  const sqlite = openSqlite();
  try {
    const isThere = sqlite.prepare('SELECT 1 FROM sqlite_master WHERE "name" = \'ConceptKeeper\'').get() !== undefined;
    return isThere ? siteGlossary(sqlite) : { concepts: new Map(), works: new Set() };
  } finally {
    sqlite.close();
  }
}

/** The same inside of a transaction. */
export function siteGlossary(sqlite: Sqlite): SiteGlossary {
  const works = sqlite.prepare<[], string>('SELECT "slug" FROM "Work" WHERE "id" IN (SELECT "workId" FROM "Edition")').pluck().all();
  return { concepts: keptConcepts(sqlite), works: new Set(works) };
}

interface StoredConcept {
  readonly id: number;
  readonly slug: string;
  readonly category: string;
  readonly definitionJa: string;
  readonly definitionEn: string;
  readonly source: string | null;
  readonly sourceNoteJa: string | null;
  readonly sourceNoteEn: string | null;
}

function keptConcepts(sqlite: Sqlite): Map<string, OwnedConcept> {
  const labels = sqlite.prepare<[number], Label>('SELECT "language", "kind", "text", "reading" FROM "Label" WHERE "conceptId" = ? ORDER BY "ordinal"');
  const related = sqlite.prepare<[number], string>('SELECT "slug" FROM "ConceptRelation" JOIN "Concept" ON "Concept"."id" = "toId" WHERE "fromId" = ? ORDER BY "ordinal"').pluck();
  const keepers = sqlite.prepare<[number], string>('SELECT "slug" FROM "ConceptKeeper" JOIN "Work" ON "Work"."id" = "workId" WHERE "conceptId" = ? ORDER BY "slug"').pluck();
  return new Map(sqlite.prepare<[], StoredConcept>('SELECT * FROM "Concept" ORDER BY "slug"').all().map((row) => [row.slug, {
    keepers: keepers.all(row.id),
    concept: {
      slug: row.slug,
      category: row.category as Concept['category'],
      labels: labels.all(row.id),
      definition: { ja: row.definitionJa, en: row.definitionEn },
      related: related.all(row.id),
      source: row.source,
      sourceNote: row.sourceNoteJa === null || row.sourceNoteEn === null ? null : { ja: row.sourceNoteJa, en: row.sourceNoteEn },
    },
  }]));
}
