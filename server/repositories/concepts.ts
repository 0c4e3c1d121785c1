import 'server-only';
import { conceptCategories, type Concept, type Label } from '@/domain/glossary/concept';
import type { ConceptUse } from '@/domain/glossary/quotation';
import type { Prisma } from '@/generated/prisma/client';
import { database } from './database';
import { oneOf, storedLanguage } from './stored-values';
import { latestEditionIds } from './works';

const labelKinds = ['preferred', 'alternative', 'abbreviation'] as const satisfies readonly Label['kind'][];

// Relations are sorted here: asked to sort them, Prisma cannot split the list
// of ids it loads them by, and more than a thousand concepts would not load.
const conceptColumns = {
  slug: true, category: true, definitionJa: true, definitionEn: true,
  source: true, sourceNoteJa: true, sourceNoteEn: true,
  labels: { select: { ordinal: true, language: true, kind: true, text: true, reading: true } },
  relations: { select: { ordinal: true, to: { select: { slug: true } } } },
} as const satisfies Prisma.ConceptSelect;

type ConceptRow = Prisma.ConceptGetPayload<{ select: typeof conceptColumns }>;

function inOrder<Row extends { ordinal: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.ordinal - b.ordinal);
}

function toConcept(row: ConceptRow): Concept {
  return {
    slug: row.slug,
    category: oneOf(conceptCategories, row.category, 'category of a concept'),
    labels: inOrder(row.labels).map(({ language, kind, text, reading }) => ({
      language: storedLanguage(language), kind: oneOf(labelKinds, kind, 'kind of label'), text, reading,
    })),
    definition: { ja: row.definitionJa, en: row.definitionEn },
    related: inOrder(row.relations).map(({ to }) => to.slug),
    source: row.source,
    sourceNote: row.sourceNoteJa === null || row.sourceNoteEn === null
      ? null
      : { ja: row.sourceNoteJa, en: row.sourceNoteEn },
  };
}

async function findConcepts(where: Prisma.ConceptWhereInput): Promise<Concept[]> {
  const rows = await database().concept.findMany({ where, orderBy: { slug: 'asc' }, select: conceptColumns });
  return rows.map(toConcept);
}

/** The whole glossary, by slug. */
export async function listConcepts(): Promise<Concept[]> {
  return findConcepts({});
}

export async function listConceptSlugs(): Promise<string[]> {
  const rows = await database().concept.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

export async function readConcept(slug: string): Promise<Concept | null> {
  const row = await database().concept.findUnique({ where: { slug }, select: conceptColumns });
  return row && toConcept(row);
}

/** The concepts that this one names as related, by slug. */
export async function listRelatedConcepts(slug: string): Promise<Concept[]> {
  return findConcepts({ relatedFrom: { some: { from: { slug } } } });
}

/** The concepts that occur in an edition, and those they name as related, by slug. */
export async function listConceptsOfEdition(work: string, edition: number): Promise<Concept[]> {
  const occurring = {
    occurrences: { some: { edition: { number: edition, work: { slug: work } } } },
  } satisfies Prisma.ConceptWhereInput;
  return findConcepts({ OR: [occurring, { relatedFrom: { some: { from: occurring } } }] });
}

/** How often each concept occurs in the newest editions of all works; concepts that never do are left out. */
export async function countConceptUses(): Promise<ConceptUse[]> {
  const newest = new Set(await latestEditionIds());
  const [concepts, rows] = await Promise.all([
    database().concept.findMany({ select: { id: true, slug: true } }),
    database().occurrence.groupBy({ by: ['conceptId', 'editionId'], _count: true }),
  ]);
  const counts = new Map<number, number>();
  for (const { conceptId, editionId, _count } of rows) if (newest.has(editionId)) counts.set(conceptId, (counts.get(conceptId) ?? 0) + _count);
  return concepts.flatMap(({ id, slug }) => {
    const occurrences = counts.get(id) ?? 0;
    return occurrences === 0 ? [] : [{ concept: slug, occurrences }];
  });
}
