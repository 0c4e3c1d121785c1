/**
 * Levels of the Japanese-Language Proficiency Test, the easiest first. There have
 * been no official lists since 2010: levels of kanji are the usual estimates.
 */
export const levels = ['N5', 'N4', 'N3', 'N2', 'N1'] as const;
export type Level = (typeof levels)[number];

/** Of a word: `beyond` has a kanji that no list has. */
export const wordLevels = [...levels, 'beyond'] as const;
export type WordLevel = (typeof wordLevels)[number];

/**
 * The level of a word's hardest kanji: what is known where no list of words is.
 * Null for a word without kanji. `levelOf` gives a kanji's level, 5 (N5) to 1 (N1),
 * or null where no list has it.
 */
export function levelByKanji(word: string, levelOf: (kanji: string) => number | null): WordLevel | null {
  const kanji = word.match(/\p{Script=Han}/gu)?.filter((character) => character !== '々') ?? [];
  if (kanji.length === 0) return null;
  const hardest = Math.min(...kanji.map((character) => levelOf(character) ?? 0));
  return levels.find((level) => level === `N${hardest}`) ?? 'beyond';
}
