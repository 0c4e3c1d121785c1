import { identityOf, keyOf } from '@/domain/study/known/word';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { parseReadings, printReadings, readingsKey } from './known-readings';
import { readStored, writeStored } from './device-storage';
import { loadWordFile } from './word-file';
import { printedWords } from './printed-words';
import { data, states } from '../contract/markup';

const keyOfWord = (word: PanelWord) => keyOf(identityOf(word));

/** Readings that a person knows: they are hidden wherever the word stands, in every text, on this device. */
export function hideReadings(root: HTMLElement, file: WordFile): void {
  const known = parseReadings(readStored(readingsKey));
  for (const { word, ranges } of printedWords(root, file)) {
    const isKnown = known.has(keyOfWord(word));
    for (const range of ranges) range.startContainer.parentElement?.closest('ruby')?.classList.toggle(states.knownReading, isKnown);
  }
}

/** The same, for a page of which nothing is loaded yet. */
export async function hideKnownReadings(root: HTMLElement): Promise<void> {
  hideReadings(root, await loadWordFile(root.dataset[data.edition] ?? ''));
}

/** Whether the reader hides the reading of a word. */
export function isReadingHidden(word: PanelWord): boolean {
  return parseReadings(readStored(readingsKey)).has(keyOfWord(word));
}

/** Hides the reading of a word, or shows it again, wherever the word stands. */
export function toggleReading(root: HTMLElement, word: PanelWord, file: WordFile): void {
  const known = parseReadings(readStored(readingsKey));
  const key = keyOfWord(word);
  if (!known.delete(key)) known.add(key);
  writeStored(readingsKey, printReadings(known));
  hideReadings(root, file);
}
