import type { PartOfSpeech } from '../japanese/token';
import type { Span } from '../text/span';
import { readingKey } from './readings';
import type { SearchToken } from './unit';

/** Words that are looked for by how they are read; particles and auxiliaries would answer half of all Latin words (to, made, no). */
const silent: readonly PartOfSpeech[] = ['particle', 'auxiliary', 'unknown'];
/** Parts of speech that make one word with the next, as in 防衛｜協力. */
const joining: readonly PartOfSpeech[] = ['noun', 'proper-noun', 'number', 'prefix', 'suffix', 'adjectival-noun'];
const longestRun = 4;
const longestReading = 32;

/** A word, or some that stand together, as it is said. */
export interface Spoken {
  readonly key: string;
  readonly span: Span;
}

/** What is said in one breath with the next: a noun, or a noun in a compound. */
interface Atom { readonly span: Span; readonly reading: string | null; readonly joins: boolean }

/** All that a text can be found under by its readings: words, their dictionary forms, nouns in compounds, and nouns that stand together. */
export function spokenWords(tokens: readonly SearchToken[], gaps: readonly number[]): Spoken[] {
  const words = tokens.flatMap(({ partOfSpeech, reading, lemmaReading, isSuru, span }) => {
    if (silent.includes(partOfSpeech)) return [];
    const own = [reading, lemmaReading, isSuru ? lemmaReading?.slice(0, -2) : null].flatMap((said) => (said ? [said] : []));
    return [...new Set(own.map(readingKey))].map((key) => ({ key, span }));
  });
  const atoms = tokens.flatMap(({ parts, span, reading, partOfSpeech }): Atom[] => {
    const joins = joining.includes(partOfSpeech);
    return joins && parts.length > 0 ? parts.map((part) => ({ ...part, joins })) : [{ span, reading, joins }];
  });
  return [...words, ...atoms.flatMap((_, index) => runsFrom(atoms, index, gaps))].filter(({ key }) => key.length <= longestReading);
}

function runsFrom(atoms: readonly Atom[], index: number, gaps: readonly number[]): Spoken[] {
  const first = atoms[index];
  if (!first) return [];
  const runs: Spoken[] = [];
  let key = '';
  let { start: end } = first.span;
  for (const { span, reading, joins } of atoms.slice(index, index + longestRun)) {
    if (!joins || reading === null || span.start !== end || (span !== first.span && gaps.includes(end))) break;
    key += readingKey(reading);
    ({ end } = span);
    runs.push({ key, span: { start: first.span.start, end } });
  }
  return runs;
}

/** The dictionary forms that a word is found under. */
export function lemmasOf({ lemma, isSuru }: SearchToken): string[] {
  return isSuru && lemma !== 'する' && lemma.endsWith('する') ? [lemma, lemma.slice(0, -2)] : [lemma];
}
