import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Language } from '@/domain/text/language';
import type { PlacedSpan } from '@/domain/text/span';
import { findWords } from '@/domain/text/words';

/** Words as an editor names them: `人#2` is the second place where 人 stands, `\#` a plain `#`. */
export interface NamedWords {
  readonly words: string;
  /** 1, 2, 3 … */
  readonly nth: number;
}

export function readNamedWords(written: string): NamedWords {
  const match = /^((?:\\[\s\S]|[^\\])+)#([1-9]\d{0,3})$/u.exec(written);
  return { words: unescape(match?.[1] ?? written), nth: Number(match?.[2] ?? 1) };
}

function unescape(written: string): string {
  return written.replace(/\\([\s\S])/gu, '$1');
}

/** Words as they are named in YAML files: `人#2`. */
export function nameWords(words: string, nth: number): string {
  return `${words.replace(/[\\#]/g, '\\$&')}${nth > 1 ? `#${nth}` : ''}`;
}

/** The same in rows of `links.txt` and `words.txt`. */
export function nameInRow(words: string, nth: number): string {
  return `${escapeRow(words)}${nth > 1 ? `#${nth}` : ''}`;
}

export function escapeRow(words: string): string {
  return words.replace(/[\\#=+|[%]/g, '\\$&');
}

/** How a span is named by its words among `addresses` (its segment alone, or those of its bead). */
export function nameSpan(place: PlacedSpan, addresses: readonly string[], page: ParagraphPage): NamedWords {
  const named = findName(place, addresses, page);
  if (!named) throw new Error(`The words at ${place.address} ${place.span.start} cannot be named.`);
  return named;
}

/** The same; null where the span is empty, cuts a word, or stands across a gap, so that it has no name. */
export function findName({ address, language, span }: PlacedSpan, addresses: readonly string[], page: ParagraphPage): NamedWords | null {
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
