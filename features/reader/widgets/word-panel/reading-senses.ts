import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { toHiragana } from '@/domain/japanese/kana';
import { vocabularyOf } from '@/domain/japanese/token';
import { readingOfForm } from '@/domain/japanese/reading-of-form';
import type { PanelWord } from '@/domain/study/word-file';
import { wholeMatches } from './look-up';

/** Senses that are given for one reading; the dictionary has the rest. */
const maxSenses = 2;

interface SenseOfReading {
  /** The dictionary whose words these are. */
  readonly dictionary: string;
  readonly glosses: string;
}

/** What the dictionaries say of each reading of a word, as far as they do. */
export function sensesByReading(word: PanelWord, readings: readonly string[], { matches }: LookUpAnswer): ReadonlyMap<string, SenseOfReading> {
  const { lemma } = vocabularyOf(word);
  const whole = wholeMatches(lemma, matches);
  return new Map(readings.flatMap((reading) => {
    const found = sensesOf(lemma, toHiragana(readingOfForm(word.surface, reading, lemma) ?? reading), whole);
    return found ? [[reading, found] as const] : [];
  }));
}

/** The first senses of a word (dictionary form) in a reading; null where no entry has it. Exported for its test. */
export function sensesOf(lemma: string, reading: string, matches: readonly Pick<LookUpMatch, 'dictionary' | 'entry'>[]): SenseOfReading | null {
  for (const { dictionary, entry: { readings, senses } } of matches) {
    const form = readings.find(({ text, of }) => toHiragana(text) === reading && (of.length === 0 || of.includes(lemma)));
    if (!form) continue;
    const own = senses.filter(({ of, glosses }) => glosses.length > 0 && (of.length === 0 || of.includes(lemma) || of.includes(form.text)));
    if (own.length > 0) return { dictionary, glosses: own.slice(0, maxSenses).map(({ glosses }) => glosses.slice(0, 3).join(', ')).join('; ') };
  }
  return null;
}
