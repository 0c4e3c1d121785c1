import type { WordState } from './change';
import { identityOf, isVocabulary, kanjiOf, keyOf } from './word';
import type { PanelWord } from '../word-file';

/** The words of a text that one can know, each once, and its kanji. */
export interface Vocabulary {
  /** How often each word stands in the text, by `keyOf`. */
  readonly words: ReadonlyMap<string, number>;
  readonly kanji: readonly string[];
}

type VocabularyToken = Pick<PanelWord, 'surface' | 'lemma' | 'lemmaReading' | 'conjugation' | 'certainty' | 'partOfSpeech' | 'atGap' | 'reading'>;

export function vocabularyOfText(tokens: Iterable<VocabularyToken>): Vocabulary {
  const words = new Map<string, number>();
  const kanji = new Set<string>();
  for (const token of tokens) {
    for (const one of kanjiOf(token.surface)) kanji.add(one);
    if (!isVocabulary(token)) continue;
    const key = keyOf(identityOf(token));
    words.set(key, (words.get(key) ?? 0) + 1);
  }
  return { words, kanji: [...kanji] };
}

/** How much of a text a person knows. Words that they ignore are not counted at all. */
export interface Share {
  /** Different words. */
  readonly words: { readonly known: number; readonly learning: number; readonly all: number };
  /** The same, each as often as it stands in the text. */
  readonly running: { readonly known: number; readonly all: number };
  readonly kanji: { readonly known: number; readonly all: number };
}

/** A word with what is said of it. */
export interface StatedWord {
  readonly word: { readonly lemma: string };
  readonly state: WordState | null;
}

/** A kanji is known that stands in a known word, of this text or another. `states` by `keyOf`. */
export function shareOf({ words, kanji }: Vocabulary, states: ReadonlyMap<string, StatedWord>): Share {
  const count = { known: 0, learning: 0, all: 0 };
  const running = { known: 0, all: 0 };
  for (const [key, times] of words) {
    const state = states.get(key)?.state ?? null;
    if (state === 'ignored') continue;
    count.all += 1;
    running.all += times;
    if (state === 'learning') count.learning += 1;
    if (state !== 'known') continue;
    count.known += 1;
    running.known += times;
  }
  const knownKanji = new Set([...states.values()].flatMap(({ word, state }) => (state === 'known' ? kanjiOf(word.lemma) : [])));
  return { words: count, running, kanji: { known: kanji.filter((one) => knownKanji.has(one)).length, all: kanji.length } };
}

/** Whole percent; 100 only where nothing is missing, 0 only where nothing is known. */
export function percentOf({ known, all }: { readonly known: number; readonly all: number }): number {
  if (known === 0 || all === 0) return 0;
  if (known === all) return 100;
  return Math.min(99, Math.max(1, Math.round((known / all) * 100)));
}
