import { identityOf, kanjiOf, keyOf } from '@/domain/study/known/word';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { parseReadings, printReadings, readingsKey } from '../along/known-readings';
import { readKept, writeKept } from '../along/kept';
import { element } from '../settings/element';
import { loadWordFile, type PanelMessages } from './load';
import { printedWords } from './printed';

const hidden = 'mine';
const keyOfWord = (word: PanelWord) => keyOf(identityOf(word));

/** Readings that a person knows: they are hidden wherever the word stands, in every text, on this device. */
export function hideReadings(root: HTMLElement, file: WordFile): void {
  const known = parseReadings(readKept(readingsKey));
  for (const { word, ranges } of printedWords(root, file)) {
    const isKnown = known.has(keyOfWord(word));
    for (const range of ranges) range.startContainer.parentElement?.closest('ruby')?.classList.toggle(hidden, isKnown);
  }
}

/** The same, for a page of which nothing is loaded yet. */
export async function hideKnownReadings(root: HTMLElement): Promise<void> {
  hideReadings(root, await loadWordFile(root.dataset.edition ?? ''));
}

/** A button that hides the reading of a word, or shows it again; none where there is nothing to hide. */
export function readingSwitch(root: HTMLElement, word: PanelWord, file: WordFile, words: PanelMessages): HTMLElement[] {
  if (word.reading === null || kanjiOf(word.surface).length === 0) return [];
  const key = keyOfWord(word);
  const button = element('button', { type: 'button', className: 'ask' }, words.knowReading);
  const isKnown = () => parseReadings(readKept(readingsKey)).has(key);
  const refresh = () => button.setAttribute('aria-pressed', String(isKnown()));
  button.addEventListener('click', () => {
    const known = parseReadings(readKept(readingsKey));
    if (!known.delete(key)) known.add(key);
    writeKept(readingsKey, printReadings(known));
    hideReadings(root, file);
    refresh();
  });
  refresh();
  return [button];
}
