/** Remarks shown beside a spelling or reading that is not the usual one. */
export const formMarks = ['irregular', 'old', 'rare'] as const;
export type FormMark = (typeof formMarks)[number];

const marks = new Map<string, FormMark>([
  ['iK', 'irregular'], ['ik', 'irregular'], ['io', 'irregular'],
  ['oK', 'old'], ['ok', 'old'], ['outdated', 'old'],
  ['rK', 'rare'], ['rk', 'rare'], ['rarely-used', 'rare'],
]);

/** By the remarks of a form, as JMdict, EDICT and Yomitan name them; null for a usual form. */
export function markOf(tags: readonly string[]): FormMark | null {
  for (const tag of tags) {
    const mark = marks.get(tag);
    if (mark !== undefined) return mark;
  }
  return null;
}

/** Forms that lead to an entry and are never shown: misspellings and mixtures that people type. */
export function isSearchOnly(tags: readonly string[]): boolean {
  return tags.includes('sK') || tags.includes('sk');
}
