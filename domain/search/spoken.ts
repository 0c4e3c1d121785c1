import { readingOfForm } from '../japanese/reading-of-form';
import type { PartOfSpeech } from '../japanese/token';
import type { Span } from '../text/span';
import { readingKey } from './readings';
import type { SearchToken } from './unit';

/** Words that are looked for by how they are read; particles and auxiliaries would answer half of all Latin words (to, made, no). */
const silent: readonly PartOfSpeech[] = ['particle', 'auxiliary', 'unknown'];
/** Parts of speech that make one word with the next, as in 防衛｜協力. */
const joining: readonly PartOfSpeech[] = ['noun', 'proper-noun', 'number', 'prefix', 'suffix', 'adjectival-noun'];
const longestRun = 4;
const maxReadingLength = 32;
/** Ways to say nouns that stand together: several of them may have other readings. */
const mostWays = 16;

/** A word, or some that stand together, as it is said. */
export interface Spoken {
  readonly key: string;
  readonly span: Span;
}

/** What is said in one breath with the next: a noun, or a noun in a compound. */
interface Atom { readonly span: Span; readonly readings: readonly string[]; readonly joins: boolean }

/**
 * All that a text can be found under by its readings, the other ones of a word too: words, their dictionary forms, nouns in compounds, and nouns
 * that stand together.
 */
export function spokenWords(tokens: readonly SearchToken[], gaps: readonly number[]): Spoken[] {
  const words = tokens.flatMap(({ partOfSpeech, surface, lemma, reading, lemmaReading, otherReadings, isSuru, span }) => {
    if (silent.includes(partOfSpeech)) return [];
    const inDictionary = [lemmaReading, ...otherReadings.map((other) => readingOfForm(surface, other, lemma))];
    const own = [reading, ...otherReadings, ...inDictionary, ...inDictionary.map((said) => (isSuru ? said?.slice(0, -2) : null))].flatMap((said) => (said ? [said] : []));
    return [...new Set(own.map(readingKey))].map((key) => ({ key, span }));
  });
  const known = (reading: string | null) => (reading === null ? [] : [reading]);
  const atoms = tokens.flatMap(({ parts, span, reading, otherReadings, partOfSpeech }): Atom[] => {
    const joins = joining.includes(partOfSpeech);
    return joins && parts.length > 0 ? parts.map((part) => ({ span: part.span, readings: known(part.reading), joins })) : [{ span, readings: [...known(reading), ...otherReadings], joins }];
  });
  return [...words, ...atoms.flatMap((_, index) => runsFrom(atoms, index, gaps))].filter(({ key }) => key.length <= maxReadingLength);
}

function runsFrom(atoms: readonly Atom[], index: number, gaps: readonly number[]): Spoken[] {
  const first = atoms[index];
  if (!first) return [];
  const runs: Spoken[] = [];
  let keys = [''];
  let { start: end } = first.span;
  for (const { span, readings, joins } of atoms.slice(index, index + longestRun)) {
    if (!joins || readings.length === 0 || span.start !== end || (span !== first.span && gaps.includes(end))) break;
    const said = [...new Set(readings.map(readingKey))];
    keys = keys.flatMap((key) => said.map((each) => key + each)).slice(0, mostWays);
    ({ end } = span);
    for (const key of keys) runs.push({ key, span: { start: first.span.start, end } });
  }
  return runs;
}

/** The dictionary forms that a word is found under. */
export function lemmasOf({ lemma, isSuru }: SearchToken): string[] {
  return isSuru && lemma !== 'する' && lemma.endsWith('する') ? [lemma, lemma.slice(0, -2)] : [lemma];
}
