import type { ApparatusEntry } from '../apparatus/apparatus';
import { editedText, type Intervention } from '../apparatus/edited-text';
import type { Edition } from '../text/edition';
import type { PlacedSpan } from '../text/span';
import { touches } from './textual-status';

/** The editors' hand in some characters of a segment, counted from the first of them. */
export function interventionsWithin(apparatus: readonly ApparatusEntry[], within: PlacedSpan): Intervention[] {
  const { start, end } = within.span;
  return apparatus.flatMap(({ kind, places, restingOn }) => [...places, ...restingOn].filter((each) => touches(each, within))
    .map(({ span: own }) => ({ kind, span: { start: Math.max(own.start, start) - start, end: Math.min(own.end, end) - start } })));
}

/** The words of spans as running text with the editors' signs (`editedText`); where something is left out between two of them, nothing says so. */
export function passageText({ sections, apparatus }: Pick<Edition, 'sections' | 'apparatus'>, spans: readonly PlacedSpan[]): string {
  const texts = new Map(sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments).map((segment) => [segment.address, segment.text]));
  return spans.reduce((text, within) => {
    const { address, language, span } = within;
    const words = editedText(texts.get(address)?.[language]?.slice(span.start, span.end) ?? '', language, interventionsWithin(apparatus, within));
    return text === '' || language === 'ja' ? text + words : `${text} ${words}`;
  }, '');
}
