import type { Bead } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import type { Problems } from '../problems/problem';
import { isText, type TextSection } from './read-text';

/** The beads of the alignment, and which one each segment belongs to. */
export interface Beads {
  readonly list: readonly Bead[];
  /** Index in `list` by address. */
  readonly of: ReadonlyMap<string, number>;
}

/** A segment opens a bead unless one of its languages stands in the segment above (`^`). */
export function readBeads(sections: readonly TextSection[], problems: Problems): Beads {
  const list: Record<Language, string[]>[] = [];
  const of = new Map<string, number>();
  for (const section of sections) {
    let paragraph: number | null = null;
    for (const segment of section.segments) {
      const joins = languages.filter((language) => segment.fields[language] === 'above');
      const above = paragraph === segment.paragraph ? list.at(-1) : undefined;
      for (const language of joins) {
        if (!above) problems.add('nothing-above', segment.place, { address: segment.address, language });
        else if (above[language].length === 0) problems.add('no-words-above', segment.place, { address: segment.address, language });
      }
      if (joins.length === 0 || !above) list.push({ ja: [], en: [] });
      const bead = list.at(-1);
      for (const language of languages) {
        const state = segment.fields[language];
        if (bead && (isText(state) || state === 'broken')) bead[language].push(segment.address);
      }
      of.set(segment.address, list.length - 1);
      paragraph = segment.paragraph;
    }
  }
  return { list, of };
}
