import type { Concept } from '@/domain/glossary/concept';
import { conflictsWith, type ConflictRule, type Importer, type SiteGlossary } from '@/domain/glossary/concept-owners';
import type { PlacedConcept } from './glossary';
import type { Problems } from '../problems/problem';

/** What a package's glossary meets on the site. */
export interface GlossaryRules {
  readonly site: SiteGlossary;
  readonly onConflict: ConflictRule;
}

/** For reading a package by itself. */
export const emptySite: GlossaryRules = { site: { concepts: new Map(), works: new Set() }, onConflict: 'refuse' };

/**
 * The concepts a text is read with: those of its package, but where another's concept of the site says something else, what the rule
 * says. `keep` takes the site's; so the terms of the text are found by its labels.
 */
export function resolveConflicts(
  read: readonly PlacedConcept[], importer: Importer, { site, onConflict }: GlossaryRules, problems: Problems,
): { readonly concepts: readonly Concept[]; readonly keptFromSite: readonly string[] } {
  const conflicts = new Set(conflictsWith(read.map(({ concept }) => concept), importer, site));
  const concepts = read.map(({ concept, place }) => {
    const there = conflicts.has(concept) ? site.concepts.get(concept.slug) : undefined;
    if (!there || onConflict === 'replace') return concept;
    if (onConflict === 'keep') return there.concept;
    problems.add('concept-of-others', place, { concept: concept.slug, works: there.keepers.join(', ') || '–' });
    return concept;
  });
  return { concepts, keptFromSite: onConflict === 'keep' ? [...conflicts].map(({ slug }) => slug) : [] };
}
