import type { DictionaryEntry } from '@/domain/dictionary/entry';
import { readKanjiData } from '@/server/dictionaries/formats/kanji-data';
import { seeded } from '@/domain/algorithms/seeded';

export interface Word { readonly text: string; readonly reading: string }

/** The words that generated sentences are made of, in an order that the seed gives. */
export interface Vocabulary {
  /** Of two kanji. */
  readonly nouns: readonly Word[];
  readonly english: readonly string[];
}

const size = 20_000;

export function readVocabulary(seed: number): Vocabulary {
  const entries: DictionaryEntry[] = [];
  readKanjiData({ entry: (entry) => entries.push(entry), kanji: () => undefined, meta: () => undefined }, () => undefined);
  const random = seeded(seed);
  const shuffled = <T>(list: readonly T[]) => list.map((value) => ({ value, key: random() })).sort((a, b) => a.key - b.key).map(({ value }) => value).slice(0, size);
  const nouns = entries.flatMap(({ writings, readings }): Word[] => {
    const [text, reading] = [writings[0]?.text ?? '', readings[0]?.text ?? ''];
    return /^\p{Script=Han}{2}$/u.test(text) && reading !== '' ? [{ text, reading }] : [];
  });
  const english = new Set(entries.flatMap(({ senses }) => senses.flatMap(({ glosses }) => glosses.flatMap((gloss) => gloss.match(/\b[a-z]{3,12}\b/g) ?? []))));
  return { nouns: shuffled(nouns), english: shuffled([...english]) };
}
