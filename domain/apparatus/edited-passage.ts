import { touches } from '../citation/textual-status';
import { betweenBlocks, betweenSegments, flowsOn } from '../text/blocks';
import { segmentsByAddress, type Edition, type Segment } from '../text/edition';
import type { PlacedSpan } from '../text/span';
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

/**
 * The words of spans in one language, the edition's character by character: sentences of one block run on, and where a block ends
 * (paragraph, heading, line of the header) stands a line break, or `bound`, what the place has instead.
 */
export function editedPassage({ sections, apparatus }: Pick<Edition, 'sections' | 'apparatus'>, spans: readonly PlacedSpan[], language: Language, bound: string = betweenBlocks.lines): EditedWords {
  const segments = segmentsByAddress({ sections });
  let before: Segment | undefined;
  let [text, edited] = ['', ''];
  for (const within of spans.filter((each) => each.language === language)) {
    const segment = segments.get(within.address);
    if (!segment) continue;
    const own = segment.text[language]?.slice(within.span.start, within.span.end) ?? '';
    const between = before === undefined ? '' : flowsOn(before, segment) ? betweenSegments[language] : bound;
    text += between + own;
    edited += between + editedText(own, language, interventionsWithin(apparatus, within));
    before = segment;
  }
  return { text, edited };
}
