import { toHiragana, toKatakana } from '@/domain/japanese/kana';
import type { Token } from '@/domain/japanese/token';
import type { Analysed } from './analyser';
import { commonText } from './fold-text';
import { isInflecting } from './morpheme-context';
import type { ReadingOverride } from './overrides';

/** What a text has read so far: a reading that is given once holds for the same word later on. The latest holds. */
export class GivenReadings {
  /** Hiragana, by dictionary form. */
  private readonly lemmas = new Map<string, string>();
  private readonly words = new Map<string, ReadingOverride>();

  /** The words that do not inflect, as they are written. */
  get overrides(): Iterable<ReadingOverride> {
    return this.words.values();
  }

  /** Remembers the words that have a reading of the editors' above them. */
  note(tokens: readonly Token[]): void {
    for (const { readingFrom, certainty, surface, reading, lemma, lemmaReading, conjugation } of tokens) {
      if (readingFrom !== 'editors' || certainty !== 'reviewed' || reading === null) continue;
      if (!conjugation || conjugation.wordClass === 'adjectival-noun') this.words.set(surface, { text: surface, reading, from: 'text', person: false });
      else if (lemmaReading !== null) this.lemmas.set(lemma, lemmaReading);
    }
  }

  /** Gives forms of verbs and adjectives the readings that were noted, unless what stands beside a word decided its reading. */
  apply(morphemes: readonly Analysed[]): Analysed[] {
    return morphemes.map((morpheme) => {
      const lemmaReading = isInflecting(morpheme) && !isRuled(morpheme) ? this.lemmas.get(morpheme.lemma) : undefined;
      const reading = lemmaReading === undefined ? null : readAsLemma(commonText(morpheme.surface), morpheme.lemma, lemmaReading);
      return reading === null ? morpheme : { ...morpheme, reading: toKatakana(reading), from: 'text', rivals: [], others: [] };
    });
  }
}

/** Whether what stands beside a morpheme decides how it is read. */
export function isRuled({ from, isByDefault }: Pick<Analysed, 'from' | 'isByDefault'>): boolean {
  return from === 'rule' && !isByDefault;
}

/** The words of a segment that have a reading above them, for where they stand again behind it. */
export function readingsWithin(text: string, readings: readonly { readonly span: { readonly start: number; readonly end: number }; readonly reading: string }[]): ReadingOverride[] {
  return readings.flatMap(({ span, reading }): ReadingOverride[] => {
    const word = text.slice(span.start, span.end);
    const isAgain = /\p{Script=Han}.*\p{Script=Han}/u.test(word) && text.includes(word, span.end);
    return isAgain ? [{ text: word, reading: toHiragana(reading), from: 'text', person: false, since: span.end }] : [];
  });
}

/** The reading of a form from that of its dictionary form: 溢れ of 溢れる, あふれる. Null where its kanji are others. */
export function readAsLemma(form: string, lemma: string, lemmaReading: string): string | null {
  const end = lemma.search(/[^\p{Script=Han}々]*$/u);
  const tail = lemma.slice(end);
  if (form.slice(0, end) !== lemma.slice(0, end) || !lemmaReading.endsWith(tail)) return null;
  return lemmaReading.slice(0, lemmaReading.length - tail.length) + form.slice(end);
}
