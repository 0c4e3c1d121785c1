import { isKanji, withVowel } from '../japanese/kana';
import { wordClasses, type WordClass } from '../japanese/inflection/forms';

/** Set where the dictionary names no part of speech and the classes follow from the word's looks. */
export const guessedClasses = 1 << wordClasses.length;

export function classBit(wordClass: WordClass): number {
  return 1 << wordClasses.indexOf(wordClass);
}

const patterns: readonly (readonly [RegExp, WordClass])[] = [
  [/^v1(-|$)/, 'ichidan'],
  [/^v5/, 'godan'],
  [/^vs(-|$)/, 'suru'],
  [/^vk$/, 'kuru'],
  [/^vz$/, 'zuru'],
  [/^(adj-ix?|aux-adj)$/, 'adjective'],
  [/^adj-na$/, 'adjectival-noun'],
  [/^cop(-da)?$/, 'copula'],
];

const known = new Map<string, number>();

function bitsOfTag(tag: string): number {
  let bits = known.get(tag);
  if (bits === undefined) {
    bits = patterns.reduce((sum, [pattern, wordClass]) => (pattern.test(tag) ? sum | classBit(wordClass) : sum), 0);
    if (known.size < 1000) known.set(tag, bits);
  }
  return bits;
}

/** How an entry inflects, from its parts of speech (JMdict's names, which EDICT and Yomitan share). Bits of `classBit`. */
export function classesOf(partsOfSpeech: Iterable<string>): number {
  let bits = 0;
  for (const tag of partsOfSpeech) bits |= bitsOfTag(tag);
  return bits;
}

/**
 * How a word inflects, for a dictionary without parts of speech: an English gloss that
 * begins with "to" makes it a verb. Where two classes look alike (切る, 着る) it is both.
 */
export function guessClasses(writing: string, reading: string, glosses: readonly string[]): number {
  const isVerb = glosses.some((gloss) => /^(\([^)]*\) ?)*to \w/.test(gloss));
  const last = writing.at(-1) ?? '';
  if (isVerb && writing.endsWith('する')) return classBit('suru') | guessedClasses;
  if (isVerb && writing.endsWith('ずる')) return classBit('zuru') | guessedClasses;
  if (isVerb && (writing.endsWith('来る') || reading === 'くる')) return classBit('kuru') | guessedClasses;
  if (isVerb && last === 'る') {
    const before = reading.at(-2) ?? '';
    const front = before !== '' && (withVowel(before, 'i') === before || withVowel(before, 'e') === before);
    return (front ? classBit('ichidan') : 0) | classBit('godan') | guessedClasses;
  }
  if (isVerb && last !== '' && withVowel(last, 'u') === last) return classBit('godan') | guessedClasses;
  if (!isVerb && last === 'い' && reading.at(-1) === 'い' && isKanji(writing.at(0) ?? '')) return classBit('adjective') | guessedClasses;
  const characters = [...writing];
  return characters.length > 1 && characters.every(isKanji) ? classBit('suru') | guessedClasses : 0;
}
