import { touches } from '../citation/textual-status';
import type { Edition, PlacedSpan } from '../text/edition';
import type { Language } from '../text/language';
import type { ApparatusEntry } from './apparatus';
import { editedText, type Intervention } from './edited-text';

/** The editors' hand in some characters of a segment, counted from the first of them. */
export function interventionsWithin(apparatus: readonly ApparatusEntry[], within: PlacedSpan): Intervention[] {
  const { start, end } = within.span;
  return apparatus.flatMap(({ kind, places, restingOn }) => [...places, ...restingOn].filter((each) => touches(each, within))
    .map(({ span: own }) => ({ kind, span: { start: Math.max(own.start, start) - start, end: Math.min(own.end, end) - start } })));
}

/** The words of a passage in one language, alone and with the editors' signs (`editedText`). */
export interface EditedWords {
  readonly text: string;
  readonly edited: string;
}

/** The words of spans in one language as running text; Japanese needs no space between sentences. */
export function editedPassage({ sections, apparatus }: Pick<Edition, 'sections' | 'apparatus'>, spans: readonly PlacedSpan[], language: Language): EditedWords {
  const texts = new Map(sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments).map(({ address, text }) => [address, text[language]]));
  const own = spans.filter((each) => each.language === language).map((within) => {
    const text = texts.get(within.address)?.slice(within.span.start, within.span.end) ?? '';
    return { text, edited: editedText(text, language, interventionsWithin(apparatus, within)) };
  });
  const between = language === 'ja' ? '' : ' ';
  return { text: own.map(({ text }) => text).join(between), edited: own.map(({ edited }) => edited).join(between) };
}
