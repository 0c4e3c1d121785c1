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

/**
 * Who says how a word is read: the analyser, its second reader, the general dictionary, a rule for what stands beside the word, the rules for numbers,
 * the project's list, the glossary, the record of the text (its title and creators), a reading given earlier in the text, the editors where the word stands.
 */
export const readingSources = ['analyser', 'second-reader', 'dictionary', 'rule', 'number', 'project', 'glossary', 'record', 'text', 'editors'] as const;
export type ReadingSource = (typeof readingSources)[number];

/** How sure a reading is: read by a person, by a program that is seldom wrong there, or by one that may be. */
export const certainties = ['reviewed', 'certain', 'doubtful'] as const;
export type Certainty = (typeof certainties)[number];

/**
 * Why a reading is doubtful: a homograph that its sentence does not settle; another reading that is nearly as likely; several readings in the
 * dictionary; a second reader that reads otherwise; a word that no dictionary has, or whose characters the analyser often misreads.
 */
export const doubts = ['homograph', 'close', 'several', 'disagreement', 'unlisted'] as const;
export type Doubt = (typeof doubts)[number];

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
  /** Null where there is no reading. */
  readonly certainty: Certainty | null;
  /** Null where the reading is not doubtful. */
  readonly doubt: Doubt | null;
  /** How else the word may be read, the likeliest first, in hiragana; empty where nothing else is known. */
  readonly otherReadings: readonly string[];
  /** Whether the text may be cut into other words here. */
  readonly isCutDoubtful: boolean;
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

/**
 * What a dictionary is asked, and what a reader gets to know: 策定する and 策定 are one word there. The reading is null where it is not known or
 * doubtful: a doubtful one would ask for the wrong word and be learned.
 */
export function vocabularyOf(token: Pick<Token, 'lemma' | 'lemmaReading' | 'conjugation' | 'certainty'>): { readonly lemma: string; readonly reading: string | null } {
  const { lemma, conjugation } = token;
  const reading = token.certainty === 'doubtful' ? null : token.lemmaReading;
  if (conjugation?.wordClass !== 'suru' || lemma === 'する') return { lemma, reading };
  return { lemma: lemma.slice(0, -2), reading: reading?.slice(0, -2) ?? null };
}
