import type { ReadingRule } from './rule';

/** The example of a rule, without its mark. */
export interface Example {
  readonly text: string;
  /** The marked characters of `text`. */
  readonly start: number;
  readonly end: number;
}

/** Reads the mark of an example. Throws where it does not stand behind the rule's word. */
export function exampleOf({ word, inflects, readings, example }: ReadingRule): Example {
  const marked = inflects ? word.replace(/[ぁ-ゖ]+$/u, '') : word;
  const mark = /《([^》]*)》/u.exec(example);
  const end = mark?.index ?? 0;
  const start = end - marked.length;
  if (!mark || example.slice(Math.max(0, start), end) !== marked) throw new Error(`The example of ${word} has no mark behind it: ${example}`);
  const said = inflects ? readings.map((reading) => reading.slice(0, reading.length - (word.length - marked.length))) : readings;
  if (mark[1] !== said.join('/')) throw new Error(`The example of ${word} is marked otherwise than the rule reads it: ${example}`);
  return { text: example.slice(0, end) + example.slice(end + mark[0].length), start, end };
}
