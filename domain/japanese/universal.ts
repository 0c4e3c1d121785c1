import type { Morpheme, PartOfSpeech, PartOfSpeechDetail } from './token';

/** The universal parts of speech (UPOS) of Universal Dependencies that are used here. */
export const universalTags = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const;
export type UniversalTag = (typeof universalTags)[number];

const tags: Readonly<Record<Exclude<PartOfSpeech, 'particle'>, UniversalTag>> = {
  noun: 'NOUN', 'proper-noun': 'PROPN', pronoun: 'PRON', number: 'NUM', verb: 'VERB', adjective: 'ADJ', 'adjectival-noun': 'ADJ',
  // この, その; 大きな and the like are few.
  adnominal: 'DET', adverb: 'ADV', conjunction: 'CCONJ', interjection: 'INTJ', auxiliary: 'AUX', prefix: 'NOUN', suffix: 'NOUN', unknown: 'X',
};

/** Particles that are no case markers: て, ば; ね, か; の of 読むの. */
const particles: Readonly<Partial<Record<PartOfSpeechDetail, UniversalTag>>> = { conjunctive: 'SCONJ', final: 'PART', nominaliser: 'SCONJ' };

type Kind = Pick<Morpheme, 'partOfSpeech' | 'detail'>;

/** Of a word as a reader sees it: 進められている is a verb. */
export function universalTagOf({ partOfSpeech, detail }: Kind): UniversalTag {
  if (partOfSpeech === 'particle') return (detail && particles[detail]) ?? 'ADP';
  return tags[partOfSpeech];
}

/**
 * Of one of its morphemes, by the habits of the Japanese treebanks: what a verb takes after it (られ, いる, 出す), and する after a noun, is an auxiliary;
 * parts of a name are a name.
 */
export function universalTagOfMorpheme(morpheme: Kind, index: number, word: Kind): UniversalTag {
  const own = universalTagOf(morpheme);
  if (index > 0 && own === 'VERB') return 'AUX';
  return word.partOfSpeech === 'proper-noun' && own === 'NOUN' ? 'PROPN' : own;
}

/** What stands between words: punctuation, or a sign that is written for itself. */
export function universalTagOfSign(sign: string): UniversalTag {
  if (/^\p{P}+$/u.test(sign)) return 'PUNCT';
  return /^[\p{S}\p{P}]+$/u.test(sign) ? 'SYM' : 'X';
}
