import type { Concept } from '@/domain/glossary/concept';
import { conflictsWith, isOwn, hasSameContent, type ConflictRule, type Importer, type OwnedConcept } from '@/domain/glossary/concept-owners';
import { prepareInsert } from './import-rows';
import { siteGlossary } from './site-glossary';
import type { Sqlite } from './sqlite';

/** What an import made of the stored glossary. */
export interface ConceptChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The importer's own that are no longer in its glossary and stay at their addresses. */
  readonly standing: readonly string[];
  /** Of those, the ones that would not be removed even where it is asked for: editions or other concepts refer to them. */
  readonly needed: readonly string[];
  /** Others' concepts that were replaced because it was asked for. */
  readonly replaced: readonly string[];
}

/** A glossary to store, and what was decided about it. */
export interface ConceptImport extends Importer {
  readonly concepts: readonly Concept[];
  readonly onConflict: ConflictRule;
  /** Whether own concepts that are gone from the glossary are removed where nothing refers to them. */
  readonly removesGone: boolean;
}

/**
 * Writes the concepts that are new or differ; the work is noted as one that keeps them. No concept of others is changed unless
 * `onConflict` is `replace`, and none is removed unless `removesGone` says so.
 */
export function storeConcepts(sqlite: Sqlite, workId: number, entry: ConceptImport): ConceptChanges {
  const site = siteGlossary(sqlite);
  const conflicts = conflictsWith(entry.concepts, entry, site);
  if (conflicts.length > 0 && entry.onConflict !== 'replace') throw new Error('The database changed while the package was read. Import it again.');
  const ids = new Map(sqlite.prepare<[], { slug: string; id: number }>('SELECT "slug", "id" FROM "Concept"').all().map(({ slug, id }) => [slug, id]));
  const written = entry.concepts.filter((concept) => {
    const there = site.concepts.get(concept.slug);
    return !there || !hasSameContent(there.concept, concept);
  });
  const added = writeConcepts(sqlite, written, ids);
  noteKeepers(sqlite, workId, entry, new Set(conflicts), site.concepts, site.works, ids);
  return { added, changed: written.length - added, replaced: conflicts.map(({ slug }) => slug), ...settleGone(sqlite, entry, site.concepts, site.works, ids) };
}

function writeConcepts(sqlite: Sqlite, written: readonly Concept[], ids: Map<string, number>): number {
  const insert = prepareInsert(sqlite, 'Concept', 'slug', 'category', 'definitionJa', 'definitionEn', 'source', 'sourceNoteJa', 'sourceNoteEn');
  const update = sqlite.prepare('UPDATE "Concept" SET "category" = ?, "definitionJa" = ?, "definitionEn" = ?, "source" = ?, "sourceNoteJa" = ?, "sourceNoteEn" = ? WHERE "id" = ?');
  let added = 0;
  for (const concept of written) {
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
  return added;
}

function writeLabelsAndRelations(sqlite: Sqlite, concepts: readonly Concept[], ids: ReadonlyMap<string, number>): void {
  const dropLabels = sqlite.prepare('DELETE FROM "Label" WHERE "conceptId" = ?');
  const dropRelations = sqlite.prepare('DELETE FROM "ConceptRelation" WHERE "fromId" = ?');
  const label = prepareInsert(sqlite, 'Label', 'conceptId', 'ordinal', 'language', 'kind', 'text', 'reading');
  const relation = prepareInsert(sqlite, 'ConceptRelation', 'fromId', 'toId', 'ordinal');
  for (const concept of concepts) {
    const id = requireId(ids, concept.slug);
    dropLabels.run(id);
    dropRelations.run(id);
    for (const [ordinal, { language, kind, text, reading }] of concept.labels.entries()) label(id, ordinal, language, kind, text, reading);
    for (const [ordinal, related] of concept.related.entries()) relation(id, requireId(ids, related), ordinal);
  }
}

export function requireId(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`No row was written for ${name}`);
  return id;
}

/** A concept replaced against others belongs to the work alone from then on; a copy of another's concept stays the other's. */
function noteKeepers(
  sqlite: Sqlite, workId: number, entry: ConceptImport, replaced: ReadonlySet<Concept>, before: ReadonlyMap<string, OwnedConcept>, works: ReadonlySet<string>,
  ids: ReadonlyMap<string, number>,
): void {
  const forget = sqlite.prepare('DELETE FROM "ConceptKeeper" WHERE "conceptId" = ?');
  const note = sqlite.prepare('INSERT INTO "ConceptKeeper" ("conceptId", "workId") VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const concept of entry.concepts) {
    const there = before.get(concept.slug);
    if (replaced.has(concept)) forget.run(requireId(ids, concept.slug));
    else if (there && !isOwn(there, entry, works)) continue;
    note.run(requireId(ids, concept.slug), workId);
  }
}

/** What becomes of the importer's own concepts that its glossary no longer has. */
function settleGone(
  sqlite: Sqlite, entry: ConceptImport, before: ReadonlyMap<string, OwnedConcept>, works: ReadonlySet<string>, ids: ReadonlyMap<string, number>,
): Pick<ConceptChanges, 'removed' | 'standing' | 'needed'> {
  const current = new Set(entry.concepts.map(({ slug }) => slug));
  const gone = [...before.values()].filter((kept) => !current.has(kept.concept.slug) && kept.keepers.length > 0 && isOwn(kept, entry, works)).map(({ concept }) => concept.slug);
  const inUse = sqlite.prepare<[number], number>('SELECT 1 FROM "Occurrence" WHERE "conceptId" = ? LIMIT 1').pluck();
  const namedBy = sqlite.prepare<[number], string>('SELECT "slug" FROM "ConceptRelation" JOIN "Concept" ON "Concept"."id" = "fromId" WHERE "toId" = ?').pluck();
  // What stays keeps those it is related to.
  const going = new Set(gone.filter((slug) => inUse.get(requireId(ids, slug)) === undefined));
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const slug of [...going]) if (namedBy.all(requireId(ids, slug)).some((other) => !going.has(other))) going.delete(slug);
  }
  const needed = gone.filter((slug) => !going.has(slug));
  if (!entry.removesGone) return { removed: 0, standing: gone, needed };
  const remove = sqlite.prepare('DELETE FROM "Concept" WHERE "id" = ?');
  for (const slug of going) remove.run(requireId(ids, slug));
  return { removed: going.size, standing: needed, needed };
}
