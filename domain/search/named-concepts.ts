import type { Concept } from '../glossary/concept';
import { foldQuery } from './fold';
import type { Query } from './query';
import { readingKey, shortReading } from './readings';

/**
 * The concepts that a query names: its words as a whole, or one of them. By a label, or by its reading in kana or in
 * Latin letters (`kana` makes kana of these).
 */
export function namedConcepts({ wanted }: Query, concepts: readonly Concept[], kana: (latin: string) => readonly string[]): Concept[] {
  const terms = wanted.flat().map(({ text }) => foldQuery(text));
  const whole = terms.join(' ');
  const names = new Set([...terms, whole]);
  const said = new Set(terms.flatMap((term) => [readingKey(term), ...kana(term)]));
  const short = new Set(terms.flatMap((term) => kana(term)).filter((reading) => shortReading(reading).length === reading.length).map(shortReading));
  return concepts.filter(({ labels }) => labels.some(({ text, reading }) => {
    if (names.has(foldQuery(text))) return true;
    if (reading === null) return false;
    const key = readingKey(reading);
    return said.has(key) || short.has(shortReading(key));
  }));
}
