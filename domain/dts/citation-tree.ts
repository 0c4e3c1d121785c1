import type { Language } from '../text/language';
import type { Outline } from './outline';

/** A part of a text that can be cited: a paragraph, by its number, or a segment, by its address. */
export interface CitableUnit {
  readonly identifier: string;
  readonly level: 1 | 2;
  readonly parent: string | null;
  readonly citeType: 'paragraph' | 'segment';
  /** Of a paragraph under a heading: the heading. */
  readonly title: string | null;
}

/** The kinds of units, as each resource declares them. */
export const citeStructure = [{ citeType: 'paragraph', citeStructure: [{ citeType: 'segment' }] }] as const;

/** The citable units of one language, in document order, each before what is in it. What has no words in the language is not there. */
export function citationTree(outline: Outline, language: Language): CitableUnit[] {
  return outline.flatMap(({ number, segments }): CitableUnit[] => {
    const own = segments.filter(({ languages }) => languages.includes(language));
    if (own.length === 0) return [];
    const parent = String(number);
    return [
      { identifier: parent, level: 1, parent: null, citeType: 'paragraph', title: own[0]?.heading?.[language] ?? null },
      ...own.map(({ address }): CitableUnit => ({ identifier: address, level: 2, parent, citeType: 'segment', title: null })),
    ];
  });
}

/** The place of a unit's last descendant in the tree; its own where it has none. */
export function lastWithin(tree: readonly CitableUnit[], index: number): number {
  const level = tree[index]?.level ?? 0;
  let last = index;
  while ((tree[last + 1]?.level ?? 0) > level) last += 1;
  return last;
}
