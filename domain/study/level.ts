/**
 * Levels of the Japanese-Language Proficiency Test, the easiest first. There have
 * been no official lists since 2010: levels of kanji are the usual estimates.
 */
export const levels = ['N5', 'N4', 'N3', 'N2', 'N1'] as const;
export type Level = (typeof levels)[number];

/** Of a word: `beyond` has a kanji that no list has. */
export const wordLevels = [...levels, 'beyond'] as const;
export type WordLevel = (typeof wordLevels)[number];

/** Of Japanese schools, the easiest first: the six grades of elementary school, then what secondary school adds (常用漢字). */
export const grades = ['grade1', 'grade2', 'grade3', 'grade4', 'grade5', 'grade6', 'secondary'] as const;
export type Grade = (typeof grades)[number];

/** Of a word: `beyond` has a kanji that no school teaches. */
export type WordGrade = Grade | 'beyond';

/** What lists say of a kanji: level 5 (N5) to 1 (N1); grade 1 to 6, 8 for secondary school, more for names. Null where no list has it. */
export interface KanjiRank {
  readonly jlpt: number | null;
  readonly grade: number | null;
}

/**
 * Kanji of the elementary grades that the lists of levels have lost. Those of secondary school that no list has came
 * to the 常用漢字 in 2010, after the last lists: they are N1.
 */
const missingLevels: Readonly<Record<string, number>> = { 分: 5, 身: 3, 無: 3, 的: 3, 可: 3, 畑: 2, 里: 1, 孝: 1 };

/** The level of a kanji, 5 (N5) to 1 (N1), with the gaps of the lists filled; null for one that no school teaches either. */
export function kanjiLevel(kanji: string, { jlpt, grade }: KanjiRank): number | null {
  return jlpt ?? (Object.hasOwn(missingLevels, kanji) ? missingLevels[kanji] : undefined) ?? (grade !== null && grade <= 8 ? 1 : null);
}

/** What lists of words say of a word (its dictionary form, and the reading in kana where it is known); null where none has it. */
export type ListedLevel = (lemma: string, reading: string | null) => Level | null;

/**
 * The level of a word as it stands in a text: by a list of words where one has it, otherwise by its kanji. Numbers in
 * digits are read by everyone who reads numbers at all: N5. Null for other words without kanji.
 */
export function levelOfWord(word: { readonly surface: string; readonly lemma: string; readonly reading: string | null }, listed: ListedLevel, levelOf: (kanji: string) => number | null): WordLevel | null {
  if (isNumber(word.surface)) return 'N5';
  return listed(word.lemma, word.reading) ?? levelByKanji(word.surface, levelOf) ?? levelByKanji(word.lemma, levelOf);
}

/** 2022, １０, 1.5. */
const isNumber = (word: string) => /^[\d０-９][\d０-９.,．，]*$/u.test(word);

/**
 * The level of a word's hardest kanji: what is known where no list of words is.
 * Null for a word without kanji. `levelOf` gives a kanji's level, 5 (N5) to 1 (N1),
 * or null where no list has it.
 */
export function levelByKanji(word: string, levelOf: (kanji: string) => number | null): WordLevel | null {
  const kanji = kanjiIn(word);
  if (kanji.length === 0) return null;
  const hardest = Math.min(...kanji.map((character) => levelOf(character) ?? 0));
  return levels.find((level) => level === `N${hardest}`) ?? 'beyond';
}

/** The grade in which a word's last kanji is taught; a number in digits is of the first; null for other words without kanji. `gradeOf` gives a kanji's `KanjiRank.grade`. */
export function gradeByKanji(word: string, gradeOf: (kanji: string) => number | null): WordGrade | null {
  if (isNumber(word)) return 'grade1';
  const kanji = kanjiIn(word);
  if (kanji.length === 0) return null;
  const last = Math.max(...kanji.map((character) => gradeOf(character) ?? Infinity));
  if (last > 6) return last <= 8 ? 'secondary' : 'beyond';
  return grades[last - 1] ?? 'beyond';
}

const kanjiIn = (word: string) => word.match(/\p{Script=Han}/gu)?.filter((character) => character !== '々') ?? [];
