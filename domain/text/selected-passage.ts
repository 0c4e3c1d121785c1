import { compareAddresses, parseAddress } from './address';
import type { Language } from './language';
import type { Passage } from './passage';
import { isBetweenCharacters, resolveWritten } from './resolve-passage';
import { inOrder } from './passage';

/** What a selection takes of one segment in one language. */
export interface Selected {
  readonly address: string;
  readonly language: Language;
  /** All words of the segment. */
  readonly text: string;
  /** UTF-16 units of `text`, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/**
 * The passage that a selection is, written in the one way; null where it holds no words. `selected` is in the order of
 * the page. What begins and ends in one language is of that language, whatever lies between; what goes from one language
 * to the other is all its segments, in both. Half a character is taken whole.
 */
export function passageOfSelection(selected: readonly Selected[]): Passage | null {
  const held = selected.map(wholeCharacters).filter(({ start, end }) => start < end);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return null;
  if (first.language !== last.language) {
    const all = held.flatMap(({ address }) => parseAddress(address) ?? []).sort(compareAddresses);
    const [from, to] = [all[0], all.at(-1)];
    return from && to ? { from, to, part: null } : null;
  }
  const [from, to] = [parseAddress(first.address), parseAddress(last.address)];
  if (!from || !to) return null;
  const { language } = first;
  const segments = held.filter((each) => each.language === language)
    .map(({ address, text }) => ({ address, text: { ja: null, en: null, [language]: text } }));
  return resolveWritten(inOrder({ from, to, part: { language, start: first.start, end: last.end } }), segments);
}

function wholeCharacters({ start, end, ...rest }: Selected): Selected {
  return {
    ...rest,
    start: isBetweenCharacters(rest.text, start) ? start : start - 1,
    end: isBetweenCharacters(rest.text, end) ? end : end + 1,
  };
}
