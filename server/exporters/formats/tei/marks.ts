import { segmentFlow } from '@/domain/apparatus/flow';
import type { EditionHead, ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import type { Mark } from '@/domain/text/segmentation';
import type { PlacedSpan, Span } from '@/domain/text/span';
import { spanKey, type SegmentStudy } from './study';
import type { TeiMark } from './tei-mark';

/** The id of each span of a phrase link; the n-th of a side. */
export function linkId(language: Language, ordinal: number, index: number): string {
  return `${language}.link.${ordinal + 1}${index === 0 ? '' : `.${index + 1}`}`;
}

export const noteId = (ordinal: number) => `note.${ordinal + 1}`;

/** The marks of a segment; of two with the same span the earlier stands outside. */
export function teiMarks(segment: Segment, language: Language, head: EditionHead, page: ParagraphPage, study: SegmentStudy): Mark<TeiMark>[] {
  const marks: Mark<TeiMark>[] = [];
  const here = (place: PlacedSpan) => place.address === segment.address && place.language === language;
  const add = (span: Span, value: TeiMark, whole = false) => marks.push({ span, value, whole });
  // What the editors did stays in one piece: a phrase link or term that crosses it is cut.
  for (const item of segmentFlow(segment, language, head.witness?.language ?? null, page)) add(item.span, { kind: 'flow', item, at: item.span.start }, item.span.start < item.span.end);
  for (const link of page.phraseLinks) {
    const other = language === 'ja' ? 'en' : 'ja';
    link[language].forEach((place, index) => {
      if (!here(place)) return;
      const partners = link[other].map((_, there) => linkId(other, link.ordinal, there));
      add(place.span, { kind: 'link', id: linkId(language, link.ordinal, index), partners, at: place.span.start });
    });
  }
  for (const { place, ordinal } of page.notes) if (here(place)) add(place.span, { kind: 'note', id: `${noteId(ordinal)}.words`, at: place.span.start });
  for (const { concept, place } of page.occurrences) if (here(place)) add(place.span, { kind: 'term', concept, n: study.added.get(spanKey(place)) ?? null, at: place.span.start });
  marks.push(...study.marks);
  if (language === 'ja') {
    for (const { span, mark } of segment.emphasis ?? []) add(span, { kind: 'emphasis', mark, at: span.start });
    for (const { span, reading, witnessLine } of segment.readings) add(span, { kind: 'reading', reading, line: witnessLine, at: span.start }, true);
  }
  return marks;
}
