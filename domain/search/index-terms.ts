import type { Folded } from '../japanese/fold';
import { crossesBreak } from '../text/words';
import { englishWords } from './english';
import { foldText } from './fold';
import { shortReading } from './readings';
import { lemmasOf, spokenWords } from './spoken';
import type { SearchText, SearchUnit } from './unit';

/**
 * Kinds of index terms: two Japanese characters, one character, a dictionary form, a reading, a reading with short vowels
 * (where that differs), an English word, an English stem.
 */
export type TermKind = 'b' | 'u' | 'm' | 'r' | 'k' | 'w' | 's';

/** Raised where other terms are made of the same text, or more is kept of it, so that every database makes them anew. */
export const indexVersion = 4;

/** Stands where a phrase must not go on: at a gap, and between segments. */
const stop = 'g';
/** Before the terms of editions that are not the latest: they are passed over at no cost. */
const olderSign = 'x';

/** The stems that an English word (folded, American) is found under. */
export type Stems = (word: string) => readonly string[];

/**
 * A term as the index has it: its kind before its text, in which ASCII signs take their full width, so that the tokenizer
 * parts terms at spaces alone. No folded text has such characters.
 */
export function indexTerm(kind: TermKind, text: string, older = false): string {
  const encoded = text.replace(/[\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/g, (sign) => (
    sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
  ));
  return `${older ? olderSign : ''}${kind}${encoded}`;
}

/** All terms of a unit, in the order in which phrases ask for them, parted by spaces. */
export function indexTerms(unit: SearchUnit, stems: Stems, older: boolean): string {
  const terms: string[] = [];
  const others = new Set<string>();
  const other = (kind: TermKind, text: string) => others.add(indexTerm(kind, text, older));
  for (const { text, gaps, tokens } of unit.ja) {
    for (const run of continuousRuns(foldText(text), gaps)) {
      const characters = [...run];
      characters.forEach((character, at) => {
        other('u', character);
        const next = characters[at + 1];
        if (next !== undefined) terms.push(indexTerm('b', character + next, older));
      });
      terms.push(stop);
    }
    for (const token of tokens) for (const lemma of lemmasOf(token)) other('m', foldText(lemma).text);
    for (const { key } of spokenWords(tokens, gaps)) {
      other('r', key);
      const short = shortReading(key);
      if (short !== key) other('k', short);
    }
  }
  for (const text of unit.en) {
    let last = 0;
    for (const { key, span } of englishWords(text.text)) {
      const broken = crossesBreak(span, text.gaps);
      if (broken || text.gaps.some((gap) => gap >= last && gap <= span.start)) terms.push(stop);
      last = span.end;
      if (broken) continue;
      terms.push(indexTerm('w', key, older));
      for (const stem of stems(key)) other('s', stem);
    }
    terms.push(stop);
  }
  return [...terms, ...others].join(' ');
}

/** Where in a folded text its gaps are: between its characters, as a whole one takes in what belongs to it. */
export function cutsOf({ text, places }: Folded, gaps: SearchText['gaps']): number[] {
  return [...new Set(gaps)].sort((a, b) => a - b).map((gap) => {
    const at = places.findIndex((place) => place >= gap);
    return at === -1 ? text.length : at;
  });
}

/** A folded text cut at its gaps. */
export function continuousRuns(folded: Folded, gaps: SearchText['gaps']): string[] {
  const cuts = cutsOf(folded, gaps);
  return [0, ...cuts].map((from, index) => folded.text.slice(from, cuts[index] ?? folded.text.length)).filter((run) => run !== '');
}
