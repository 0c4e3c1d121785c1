import type { Concept } from './concept';
import { toHiragana } from './kana-order';

/**
 * Text as the filter compares it: NFKC, small letters without accents, hiragana,
 * and without spaces and punctuation (ー stays: it is said).
 */
export function foldForFilter(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');
  return toHiragana(plain.normalize('NFC')).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** All names of a concept in both languages with their readings, folded, one a word. */
export function filterText(concept: Concept): string {
  const names = concept.labels.flatMap(({ text, reading }) => (reading === null ? [text] : [text, reading]));
  return [...new Set(names.map(foldForFilter))].join(' ');
}

/** Whether each word of what was typed stands in one of the concept's names. An empty question is answered by all. */
export function matchesFilter(folded: string, typed: string): boolean {
  return typed.split(/[\s\u3000]+/u).map(foldForFilter).every((word) => folded.includes(word));
}
