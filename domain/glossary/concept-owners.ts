import type { Concept } from './concept';

/** A concept as the site has it, and the works whose glossaries brought it: those alone change it. */
export interface OwnedConcept {
  readonly concept: Concept;
  /** Names of works; none where the concept was stored before this was noted. */
  readonly keepers: readonly string[];
}

/** The site's glossary, as an import has to respect it. */
export interface SiteGlossary {
  /** By name. */
  readonly concepts: ReadonlyMap<string, OwnedConcept>;
  /** Names of the works that have editions. */
  readonly works: ReadonlySet<string>;
}

/** Who imports: a work, and the works whose packages share its glossary folder (the work may be among them). */
export interface Importer {
  readonly work: string;
  readonly sharing: readonly string[];
}

/** What is done with a concept that is another's on the site and that the package has otherwise. */
export const conflictRules = ['refuse', 'keep', 'replace'] as const;
export type ConflictRule = (typeof conflictRules)[number];

/** Whether two concepts of one name say the same. */
export function hasSameContent(a: Concept, b: Concept): boolean {
  return formOf(a) === formOf(b);
}

function formOf({ category, labels, definition, related, source, sourceNote }: Concept): string {
  const ordered = labels.map(({ language, kind, text, reading }) => [language, kind, text, reading]);
  return JSON.stringify([category, ordered, definition.ja, definition.en, related, source, sourceNote?.ja, sourceNote?.en]);
}

/**
 * Whether a concept of the site is the importer's own: all works that brought it share the importer's glossary. One that nobody is
 * known to have brought belongs to any work that the site knew already.
 */
export function isOwn({ keepers }: OwnedConcept, { work, sharing }: Importer, works: ReadonlySet<string>): boolean {
  if (keepers.length === 0) return works.has(work);
  return keepers.every((keeper) => keeper === work || sharing.includes(keeper));
}

/** The importer's concepts that are others' on the site, and say something else there. */
export function conflictsWith(concepts: readonly Concept[], importer: Importer, { concepts: kept, works }: SiteGlossary): Concept[] {
  return concepts.filter((concept) => {
    const there = kept.get(concept.slug);
    return there !== undefined && !hasSameContent(there.concept, concept) && !isOwn(there, importer, works);
  });
}
