import { foldWord } from '../japanese/fold';
import type { DictionaryEntry, EntryForm } from './entry';
import { isSearchOnly, markOf } from './marks';

/** One way in which an entry is found. */
export interface IndexForm {
  /** Folded, see `fold`. */
  readonly text: string;
  /** How likely the entry is meant where it is so written; higher is likelier, 0 for nothing known. */
  readonly score: number;
}

const popular = 100;
/** More than a place in the newspapers is worth: する is 為る rather than 刷る. */
const usuallyKana = 60;
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
  const inKana = entry.writings.length === 0 || (entry.senses[0]?.tags.includes('uk') ?? false);
  const found = new Map<string, number>();
  const add = ({ text, tags }: EntryForm, extra: number) => {
    const key = foldWord(text);
    const score = base + extra + priorityOf(tags) + (markOf(tags) !== null || isSearchOnly(tags) ? rare : 0);
    found.set(key, Math.max(score, found.get(key) ?? -Infinity));
  };
  for (const writing of entry.writings) add(writing, 0);
  for (const reading of entry.readings) add(reading, inKana ? usuallyKana : 0);
  return [...found].map(([text, score]) => ({ text, score }));
}
