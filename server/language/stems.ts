import lemmatizer from 'wink-lemmatizer';
import stem from 'wink-porter2-stemmer';
import { americanSpelling } from '@/domain/search/spelling';

/** Words whose stems are remembered; a language has not many more that are in use. */
const maxWords = 50_000;
const remembered = new Map<string, readonly string[]>();

/**
 * The stems that an English word (folded, American) is found under: its own, and those of the words it may be a form of
 * (brought: bring). cooperate, cooperates and cooperation have one.
 */
export function stemsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  const { verb, noun, adjective } = lemmatizer;
  const stems = [...new Set([word, verb(word), noun(word), adjective(word)].map((form) => stem(americanSpelling(form))))];
  if (remembered.size >= maxWords) remembered.clear();
  remembered.set(word, stems);
  return stems;
}
