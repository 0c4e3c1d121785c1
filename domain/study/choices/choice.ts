import type { Span } from '../../text/span';
import { mergeBy, type Change } from '../known/change';

/** One word where it stands in an edition, in UTF-16 units of the segment's Japanese. */
export interface ChosenHere extends Span {
  readonly scope: 'here';
  /** Slug. */
  readonly work: string;
  readonly edition: number;
  readonly address: string;
  readonly surface: string;
  /** What the words before and after it in its segment are (`quoteOf`): by these it is found in another edition. */
  readonly before: string;
  readonly after: string;
}

/** Every place of a work where a word stands. */
export interface ChosenInText {
  readonly scope: 'text';
  readonly work: string;
  readonly lemma: string;
  /** The form in which it was read. */
  readonly surface: string;
}

export type ChosenPlace = ChosenHere | ChosenInText;

/** How a reader reads a word. A profile has one such record for each place; of two, the later one holds, as of marks of words (`known/change.ts`). */
export interface ReadingChoice extends Change {
  readonly place: ChosenPlace;
  /** Kana, of `place.surface`; null where the choice was taken back. */
  readonly reading: string | null;
}

/** The same for the same place, and different for any two. */
export function choiceKey(place: ChosenPlace): string {
  return place.scope === 'here'
    ? ['here', place.work, place.edition, place.address, place.start, place.end].join('\t')
    : ['text', place.work, place.lemma, place.surface].join('\t');
}

/** Choices by place (`choiceKey`), with others merged into them. */
export function mergeChoices<C extends ReadingChoice>(into: ReadonlyMap<string, C>, others: Iterable<C>): Map<string, C> {
  return mergeBy(into, others, ({ place }) => choiceKey(place));
}
