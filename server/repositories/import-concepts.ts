import type Sqlite from 'better-sqlite3';
import type { Concept, Label } from '@/domain/glossary/concept';
import { insertInto } from './import-rows';

/** What an import made of the stored glossary. */
export interface ConceptChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** No longer in the glossary, but editions refer to them. */
  readonly kept: readonly string[];
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

/**
 * Writes the concepts that are new or differ. With `removeOthers`, concepts that
 * are not in the list are removed where no occurrence refers to them.
 */
export function storeConcepts(sqlite: Sqlite.Database, concepts: readonly Concept[], removeOthers: boolean): ConceptChanges {
  const stored = new Map(sqlite.prepare<[], StoredConcept>('SELECT * FROM "Concept"').all().map((row) => [row.slug, row]));
  const before = storedForms(sqlite, stored);
  const insert = insertInto(sqlite, 'Concept', 'slug', 'category', 'definitionJa', 'definitionEn', 'source', 'sourceNoteJa', 'sourceNoteEn');
  const update = sqlite.prepare('UPDATE "Concept" SET "category" = ?, "definitionJa" = ?, "definitionEn" = ?, "source" = ?, "sourceNoteJa" = ?, "sourceNoteEn" = ? WHERE "id" = ?');
  const ids = new Map([...stored.values()].map(({ slug, id }) => [slug, id]));
  const written: Concept[] = [];
  let added = 0;
  for (const concept of concepts) {
    if (before.get(concept.slug) === form(concept)) continue;
    written.push(concept);
    const id = ids.get(concept.slug);
    const columns = [
      concept.category, concept.definition.ja, concept.definition.en,
      concept.source, concept.sourceNote?.ja ?? null, concept.sourceNote?.en ?? null,
    ] as const;
    if (id !== undefined) update.run(...columns, id);
    else {
      ids.set(concept.slug, insert(concept.slug, ...columns));
      added += 1;
    }
  }
  writeLabelsAndRelations(sqlite, written, ids);
  const others = removeOthers ? removeUnused(sqlite, concepts, stored) : { removed: 0, kept: [] };
  return { added, changed: written.length - added, ...others };
}

function writeLabelsAndRelations(sqlite: Sqlite.Database, concepts: readonly Concept[], ids: ReadonlyMap<string, number>): void {
  const dropLabels = sqlite.prepare('DELETE FROM "Label" WHERE "conceptId" = ?');
  const dropRelations = sqlite.prepare('DELETE FROM "ConceptRelation" WHERE "fromId" = ?');
  const label = insertInto(sqlite, 'Label', 'conceptId', 'ordinal', 'language', 'kind', 'text', 'reading');
  const relation = insertInto(sqlite, 'ConceptRelation', 'fromId', 'toId', 'ordinal');
  for (const concept of concepts) {
    const id = idOf(ids, concept.slug);
    dropLabels.run(id);
    dropRelations.run(id);
    for (const [ordinal, { language, kind, text, reading }] of concept.labels.entries()) label(id, ordinal, language, kind, text, reading);
    for (const [ordinal, related] of concept.related.entries()) relation(id, idOf(ids, related), ordinal);
  }
}

export function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`No row was written for ${name}`);
  return id;
}

function removeUnused(sqlite: Sqlite.Database, concepts: readonly Concept[], stored: ReadonlyMap<string, StoredConcept>) {
  const current = new Set(concepts.map(({ slug }) => slug));
  const inUse = sqlite.prepare<[number], number>('SELECT 1 FROM "Occurrence" WHERE "conceptId" = ? LIMIT 1').pluck();
  const remove = sqlite.prepare('DELETE FROM "Concept" WHERE "id" = ?');
  const kept: string[] = [];
  let removed = 0;
  for (const { slug, id } of stored.values()) {
    if (current.has(slug)) continue;
    if (inUse.get(id) !== undefined) kept.push(slug);
    else removed += remove.run(id).changes;
  }
  return { removed, kept: kept.sort() };
}

/** One string for all that is stored of a concept, to tell whether it differs. */
function form({ category, labels, definition, related, source, sourceNote }: Omit<Concept, 'slug'>): string {
  const ordered = labels.map(({ language, kind, text, reading }) => [language, kind, text, reading]);
  return JSON.stringify([category, ordered, definition.ja, definition.en, related, source, sourceNote?.ja, sourceNote?.en]);
}

function storedForms(sqlite: Sqlite.Database, stored: ReadonlyMap<string, StoredConcept>): Map<string, string> {
  const labels = sqlite.prepare<[number], Label>('SELECT "language", "kind", "text", "reading" FROM "Label" WHERE "conceptId" = ? ORDER BY "ordinal"');
  const related = sqlite.prepare<[number], string>('SELECT "slug" FROM "ConceptRelation" JOIN "Concept" ON "Concept"."id" = "toId" WHERE "fromId" = ? ORDER BY "ordinal"').pluck();
  return new Map([...stored.values()].map((row) => [row.slug, form({
    category: row.category as Concept['category'],
    labels: labels.all(row.id),
    definition: { ja: row.definitionJa, en: row.definitionEn },
    related: related.all(row.id),
    source: row.source,
    sourceNote: row.sourceNoteJa === null || row.sourceNoteEn === null ? null : { ja: row.sourceNoteJa, en: row.sourceNoteEn },
  })]));
}
