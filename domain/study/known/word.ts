import { isKanji } from '../../japanese/kana';
import { vocabularyOf, type PartOfSpeech, type Token } from '../../japanese/token';

/** What makes a word this word, and not another one that is written or read alike. */
export interface WordIdentity {
  /** The dictionary form; without する (`vocabularyOf`). */
  readonly lemma: string;
  /** Of the dictionary form, kana; null where it is not known. */
  readonly reading: string | null;
  readonly partOfSpeech: PartOfSpeech;
}

type IdentifiedToken = Pick<Token, 'lemma' | 'lemmaReading' | 'conjugation' | 'certainty' | 'partOfSpeech'>;

/** 策定 and 策定する are one word. */
export function identityOf(token: IdentifiedToken): WordIdentity {
  const vocabulary = vocabularyOf(token);
  return { ...vocabulary, partOfSpeech: vocabulary.lemma === token.lemma ? token.partOfSpeech : 'noun' };
}

/** The same for the same word, and different for any two. */
export function keyOf({ lemma, reading, partOfSpeech }: WordIdentity): string {
  return `${partOfSpeech}\t${lemma}\t${reading ?? ''}`;
}

const grammar: ReadonlySet<PartOfSpeech> = new Set(['particle', 'auxiliary', 'number', 'unknown']);

/**
 * Whether a person can say that they know it: particles and auxiliaries are grammar, numbers are read by rule,
 * and a piece beside a gap without a reading may be no word at all.
 */
export function isVocabulary({ partOfSpeech, atGap, reading }: Pick<Token, 'partOfSpeech' | 'atGap' | 'reading'>): boolean {
  return !grammar.has(partOfSpeech) && !(atGap && reading === null);
}

/** Each once, in the order in which they first stand. */
export function kanjiOf(text: string): string[] {
  return [...new Set(text)].filter((character) => isKanji(character) && /\p{Script=Han}/u.test(character) && character !== '々');
}
