import { foldWord } from '../japanese/fold';
import type { DictionaryEntry, EntryForm } from './entry';

/** One way in which an entry is found. */
export interface IndexForm {
  /** Folded, see `fold`. */
  readonly text: string;
  /** How likely the entry is meant where it is so written; higher is likelier, 0 for nothing known. */
  readonly score: number;
}

const rareForms = new Set(['iK', 'ik', 'oK', 'ok', 'rK', 'rk', 'sK', 'sk', 'io', 'outdated', 'rarely-used']);
const popular = 100;
const usuallyKana = 40;
const rare = -50;

/** Marks of the common words: the lists they are in, and their place in the newspapers (nf01 to nf48, 500 words each). */
export function priorityOf(tags: readonly string[]): number {
  let score = 0;
  for (const tag of tags) {
    if (/^(news1|ichi1|spec1|gai1|P|popular)$/.test(tag)) score = Math.max(score, popular);
    else if (/^(news2|ichi2|spec2|gai2)$/.test(tag)) score = Math.max(score, popular / 2);
  }
  const rank = tags.flatMap((tag) => /^nf(\d\d)$/.exec(tag)?.[1] ?? [])[0];
  return score + (rank === undefined ? 0 : 49 - Number(rank));
}

/** Every writing and reading of an entry, each once. `base` is added to the score of each. */
export function indexForms(entry: DictionaryEntry, base = 0): IndexForm[] {
  const inKana = entry.senses.some((sense) => sense.tags.includes('uk'));
  const found = new Map<string, number>();
  const add = ({ text, tags }: EntryForm, extra: number) => {
    const key = foldWord(text);
    const score = base + extra + priorityOf(tags) + (tags.some((tag) => rareForms.has(tag)) ? rare : 0);
    found.set(key, Math.max(score, found.get(key) ?? -Infinity));
  };
  for (const writing of entry.writings) add(writing, 0);
  for (const reading of entry.readings) add(reading, entry.writings.length > 0 && inKana ? usuallyKana : 0);
  return [...found].map(([text, score]) => ({ text, score }));
}
