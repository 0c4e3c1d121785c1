import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { vocabularyOf } from '@/domain/japanese/token';
import type { PanelWord } from '@/domain/study/word-file';

/** A question to the dictionaries, and what became of it. */
export type LookUp = { readonly status: 'idle' | 'asking' | 'failed' } | { readonly status: 'answered'; readonly answer: LookUpAnswer };

/** What the dictionaries have of a word, the best entry and its best sense first. Throws where no answer comes. `word` is what `lemma` is the dictionary form of, where that is one word. */
export async function askDictionary(lemma: string, word: PanelWord | null): Promise<LookUpAnswer> {
  const query = new URLSearchParams({ text: lemma });
  if (word) {
    const { partOfSpeech, detail, conjugation } = word;
    const { reading } = vocabularyOf(word);
    query.set('partOfSpeech', partOfSpeech);
    for (const [name, value] of Object.entries({ detail, wordClass: conjugation?.wordClass ?? null, reading })) if (value) query.set(name, value);
  }
  const response = await fetch(`/api/v1/look-up?${query.toString()}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as LookUpAnswer;
}

/** Asks, and shows each state of the question. */
export async function lookUp(lemma: string, word: PanelWord | null, show: (lookUp: LookUp) => void): Promise<void> {
  show({ status: 'asking' });
  try {
    show({ status: 'answered', answer: await askDictionary(lemma, word) });
  } catch (error) {
    console.warn('The dictionary did not answer:', error);
    show({ status: 'failed' });
  }
}

/** Entries of the whole word, the likeliest first. */
export function wholeMatches(lemma: string, matches: readonly LookUpMatch[]): readonly LookUpMatch[] {
  return matches.filter(({ end }) => end === lemma.length);
}
