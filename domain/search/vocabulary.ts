import type { ReadWord } from '../japanese/okurigana';
import { crossesBreak } from '../text/words';
import { englishWords } from './english';
import type { WordPattern } from './pattern';
import type { SearchUnit } from './unit';
import type { MatchWay } from './match-way';

/** An English word of the texts. */
export interface VocabularyWord {
  /** Folded, as it is spelled there, without a possessive 's. */
  readonly written: string;
  /** What the index has it under: in its American spelling. */
  readonly key: string;
  /** How often it stands in the texts. */
  readonly count: number;
}

/** What the plan asks of the texts that are searched. */
export interface Vocabulary {
  /** Whether a text has what this way leads to. */
  readonly has: (way: MatchWay) => boolean;
  /** The English words that fit a pattern, as they are spelled or as Americans spell them, the most frequent first; null where they are more than `most`. */
  readonly fitting: (pattern: WordPattern, most: number) => readonly VocabularyWord[] | null;
  /** How the texts spell an English word, by its key. */
  readonly spellings: (key: string) => readonly string[];
  /** The Japanese words, as texts write them, whose dictionary form begins with this character. */
  readonly lemmas: (beginning: string) => readonly ReadWord[];
}

/** The English words that the index finds in some units. */
export function countWords(units: Iterable<Pick<SearchUnit, 'en'>>): VocabularyWord[] {
  const counts = new Map<string, { key: string; count: number }>();
  for (const { en } of units) {
    for (const { text, gaps } of en) {
      for (const { written, key, span } of englishWords(text)) {
        if (crossesBreak(span, gaps)) continue;
        const known = counts.get(written);
        if (known) known.count += 1;
        else counts.set(written, { key, count: 1 });
      }
    }
  }
  return [...counts].map(([written, { key, count }]) => ({ written, key, count }));
}
