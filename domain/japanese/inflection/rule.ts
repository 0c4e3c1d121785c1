import type { FormKey, WordClass } from './forms';

/**
 * Forms on which others are built, besides the dictionary's classes. `te` takes auxiliaries (書いている), `te-state` does not
 * (高くて, なくて): `final` takes nothing.
 */
export type FormClass = WordClass | 'te' | 'te-state' | 'ta' | 'masu' | 'stem' | 'negative-n' | 'negative-hen' | 'volitional' | 'final';

/** `inflected` at the end of a word goes back to `base`. */
export interface Rule {
  readonly inflected: string;
  readonly base: string;
  /** How the inflected form goes on inflecting; `final` does not. */
  readonly makes: FormClass;
  /** What the base is. */
  readonly of: FormClass;
  /** From the base on. */
  readonly keys: readonly FormKey[];
  /** What stands in the place of `inflected` after each key but the last (ている, then てる). */
  readonly by?: readonly string[];
  /** The form also begins with this (お書きになる). */
  readonly prefix?: string;
  /** What has to stand before the ending. */
  readonly after?: RegExp;
  /** Steps that cannot follow: a potential has no passive (書けられる). */
  readonly bars?: readonly FormKey[];
}

/** A form and what it is called; `by` as in `Rule`. */
export type Ending = readonly [inflected: string, makes: FormClass, keys: readonly FormKey[], by?: readonly string[]];

/** Rules for endings that a class of words takes in the place of `base`. */
export function endings(of: FormClass, base: string, list: readonly Ending[]): Rule[] {
  return list.map(([inflected, makes, keys, by]) => ({ inflected, base, makes, of, keys, ...(by ? { by } : {}) }));
}

/** Words that do not have a form which their class has by the rule: 行いて, 問って, あらない. */
export interface Irregularity {
  readonly words: RegExp;
  readonly lacks: (rule: Rule) => boolean;
}
