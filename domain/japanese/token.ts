import type { Span } from '../text/span';
import type { Ruby } from './furigana/ruby';
import type { FormStep, WordClass } from './inflection/forms';

export const partsOfSpeech = [
  'noun', 'proper-noun', 'pronoun', 'number', 'verb', 'adjective', 'adjectival-noun', 'adnominal', 'adverb', 'conjunction',
  'interjection', 'particle', 'auxiliary', 'prefix', 'suffix', 'unknown',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

export const partOfSpeechDetails = [
  // nouns: takes する; may stand as an adverb; こと, もの, ため; names
  'suru', 'adverbial', 'formal', 'place', 'person', 'organisation',
  // numbers
  'counted',
  // particles
  'case', 'topic', 'adnominal', 'parallel', 'conjunctive', 'limiting', 'final', 'quotative', 'nominaliser', 'compound',
] as const;
export type PartOfSpeechDetail = (typeof partOfSpeechDetails)[number];

/** The smallest piece that the analyser tells apart: 進め, られ, て, いる. */
export interface Morpheme {
  /** UTF-16 units of the segment's text. */
  readonly span: Span;
  readonly surface: string;
  readonly lemma: string;
  /** Kana; null where it is not known. */
  readonly reading: string | null;
  readonly partOfSpeech: PartOfSpeech;
  readonly detail: PartOfSpeechDetail | null;
}

export interface Conjugation {
  readonly wordClass: WordClass;
  /** From the dictionary form to the form in the text; empty for the dictionary form. Null where no rule explains the form. */
  readonly steps: readonly FormStep[] | null;
}

/** Who says how a word is read. */
export const readingSources = ['analyser', 'number', 'project', 'glossary', 'editors'] as const;
export type ReadingSource = (typeof readingSources)[number];

/**
 * A word as a reader sees it: a verb with its auxiliaries (進められている), a compound
 * of the dictionary or the glossary (防衛協力), a number with its counter (2022年).
 * Particles stand alone. Tokens ascend and do not overlap; punctuation and spaces
 * are between them. A token never reaches across a gap of the text.
 */
export interface Token {
  /** UTF-16 units of the segment's NFC text. */
  readonly span: Span;
  readonly surface: string;
  /** The dictionary form. */
  readonly lemma: string;
  readonly lemmaReading: string | null;
  /** Kana: hiragana, but katakana where the text has katakana or Latin letters. Null where it is not certain. */
  readonly reading: string | null;
  readonly readingFrom: ReadingSource | null;
  /** Over kanji, digits and Latin letters; spans in the segment's text. Over a part of the word where only that part is certain (国 in B国, which has no reading); empty where nothing takes ruby. */
  readonly ruby: readonly Ruby[];
  readonly partOfSpeech: PartOfSpeech;
  readonly detail: PartOfSpeechDetail | null;
  /** Null for words that do not inflect. */
  readonly conjugation: Conjugation | null;
  /** Two or more, or the word itself. */
  readonly morphemes: readonly Morpheme[];
  /** Text is lost right before or after it: it may be a piece of a word. */
  readonly atGap: boolean;
}

/** What a dictionary is asked, and what a reader gets to know: 策定する and 策定 are one word there. */
export function vocabularyOf(token: Pick<Token, 'lemma' | 'lemmaReading' | 'conjugation'>): { readonly lemma: string; readonly reading: string | null } {
  const { lemma, lemmaReading, conjugation } = token;
  if (conjugation?.wordClass !== 'suru' || lemma === 'する') return { lemma, reading: lemmaReading };
  return { lemma: lemma.slice(0, -2), reading: lemmaReading?.slice(0, -2) ?? null };
}
