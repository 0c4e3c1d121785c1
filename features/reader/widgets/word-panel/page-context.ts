import { vocabularyOf } from '@/domain/japanese/token';
import { placesByLemma, type WordFile } from '@/domain/study/word-file';
import type { Span } from '@/domain/text/span';
import type { AskedWord } from './asked-word';
import { rangesOf, segmentOf, type PrintedSegment } from '../../dom/printed-text';
import { quoteOf } from './quote';
import { css, data } from '../../contract/markup';

/** What the editors changed in a word: their entries at the foot of the page. Moved lines concern more than a word. */
export function editsOf(segment: PrintedSegment, span: Span): Element[] {
  const ids = new Set<string>();
  for (const { startContainer } of rangesOf(segment, span)) {
    for (let hand = handAround(startContainer.parentElement); hand && segment.element.contains(hand); hand = handAround(hand.parentElement)) {
      ids.add(hand instanceof HTMLAnchorElement ? hand.hash.slice(1) : (hand.dataset[data.entry] ?? ''));
    }
  }
  return [...ids].flatMap((id) => document.getElementById(id) ?? []);
}

const handAround = (within: Element | null) => within?.closest<HTMLElement>(`${css.edit}:not(${css.transposed}, ${css.gap})`) ?? null;

/** So many are quoted; of the rest the addresses are listed. */
const maxQuoted = 6;

export interface OtherPlaces {
  readonly quoted: readonly { readonly address: string; readonly quote: Element | null }[];
  readonly rest: readonly string[];
}

/** Where else in this text the word stands, the next places first; a passage's page has not all of them, and quotes those it has. */
export function otherPlacesOf({ address, word }: AskedWord, file: WordFile): OtherPlaces {
  const all = placesByLemma(file).get(vocabularyOf(word).lemma) ?? [];
  const here = all.findIndex((place) => place.address === address && place.word.span.start === word.span.start);
  const inTurn = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))];
  const quoted = inTurn.slice(0, maxQuoted).map((place) => {
    const printed = document.getElementById(place.address);
    const segment = printed && segmentOf(printed);
    return { address: place.address, quote: segment && quoteOf(segment, place.word.span) };
  });
  return { quoted, rest: [...new Set(inTurn.slice(maxQuoted).map((place) => place.address))] };
}
