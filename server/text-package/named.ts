import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Language } from '@/domain/text/language';
import type { PlacedSpan } from '@/domain/text/span';
import { findWords } from '@/domain/text/words';

/** Words, and which of the places where they stand is meant: 1, 2, 3 … */
export interface Named {
  readonly words: string;
  readonly nth: number;
}

/** How a span is named by its words among `addresses` (its segment alone, or those of its bead). */
export function nameSpan(place: PlacedSpan, addresses: readonly string[], page: ParagraphPage): Named {
  const named = findName(place, addresses, page);
  if (!named) throw new Error(`The words at ${place.address} ${place.span.start} cannot be named.`);
  return named;
}

/** The same; null where the span is empty, cuts a word, or stands across a gap, so that it has no name. */
export function findName({ address, language, span }: PlacedSpan, addresses: readonly string[], page: ParagraphPage): Named | null {
  const words = textAt(address, language, page).slice(span.start, span.end);
  if (words.trim() === '') return null;
  let nth = 0;
  for (const each of addresses) {
    for (const found of findWords(textAt(each, language, page), words, language, breaksAt(each, language, page))) {
      nth += 1;
      if (each === address && found.start === span.start && found.end === span.end) return { words, nth };
    }
  }
  return null;
}

function textAt(address: string, language: Language, { segments }: ParagraphPage): string {
  return segments.find((segment) => segment.address === address)?.text[language] ?? '';
}

/** Where something is lost, so that no words reach over it. */
function breaksAt(address: string, language: Language, { apparatus }: ParagraphPage): number[] {
  return apparatus.filter(({ kind }) => kind === 'gap').flatMap(({ places, restingOn }) => [...places, ...restingOn])
    .filter((place) => place.address === address && place.language === language && place.span.start === place.span.end).map(({ span }) => span.start);
}
