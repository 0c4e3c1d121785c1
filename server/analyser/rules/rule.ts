import type { Analysed } from '../analyser';

/** How a word is read beside certain other words. The tables in this folder have one rule a line, and the first that holds wins. */
export interface ReadingRule extends RuleConditions {
  /** As written, in whole morphemes laid end to end. With `inflects`, the dictionary form: the rule holds for every form of it (辛い, 辛く, 辛かっ). */
  readonly word: string;
  readonly inflects?: true;
  /** Hiragana, of `word`. Several: doubtful, the likeliest first. Empty: nobody can know, and the word is left unread. */
  readonly readings: readonly string[];
  /**
   * A sentence with the reading behind the word, or behind the kanji that an inflecting word begins with:
   * 人気《ひとけ》のない夜道, このカレーは辛《から》かった. Doubtful readings have a slash between them.
   */
  readonly example: string;
}

/** All that are given must hold. Texts are of the word's sentence: at most `nearby` characters before and after, `reach` to either side for the whole. */
export interface RuleConditions {
  /** Tested on the text before the word; end it with $. */
  readonly before?: RegExp;
  /** Tested on the text behind the word, which for `inflects` is the text behind the form; begin it with ^. */
  readonly after?: RegExp;
  readonly sentence?: RegExp;
  /** Must not be found in the sentence. */
  readonly not?: RegExp;
  /** IPADIC's parts of speech (名詞,サ変接続,*) of the morpheme before, after, and of the word's own first; '' where there is none. */
  readonly beforeKind?: RegExp;
  readonly afterKind?: RegExp;
  readonly ofKind?: RegExp;
  /** The dictionary form in the text, where the reading decides which verb it is: 行っ is of 行く or of 行う. */
  readonly lemma?: string;
  /** IPADIC's part of speech of the word, where the reading decides it: 大分 is a place (おおいた) or an adverb (だいぶ). */
  readonly pos?: Analysed['pos'];
}

export const maxNearby = 30;
export const maxContext = 60;

const listOf = (readings: string): string[] => (readings === '' ? [] : readings.split('/'));

/** A word that stays as it is. Readings with a slash between them are doubtful. */
export const rule = (word: string, readings: string, conditions: RuleConditions, example: string): ReadingRule => (
  { word, readings: listOf(readings), ...conditions, example }
);

/** A verb or adjective, in any of its forms. */
export const inflected = (word: string, readings: string, conditions: RuleConditions, example: string): ReadingRule => (
  { word, inflects: true, readings: listOf(readings), ...conditions, example }
);

/** The reading where no rule before it holds. */
export const fallback = (word: string, readings: string, example: string): ReadingRule => rule(word, readings, {}, example);

/** Whether a rule looks at nothing beside its word: its reading is the commoner one, no more. */
export const isDefault = ({ before, after, sentence, beforeKind, afterKind, ofKind }: ReadingRule): boolean => (
  [before, after, sentence, beforeKind, afterKind, ofKind].every((condition) => condition === undefined)
);
