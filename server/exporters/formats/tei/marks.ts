import { segmentFlow } from '@/domain/apparatus/flow';
import type { Token } from '@/domain/japanese/token';
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
  if (language !== 'ja') return marks;
  for (const { span, mark } of segment.emphasis ?? []) add(span, { kind: 'emphasis', mark, at: span.start });
  const readings = segment.readings.map(({ span, reading, witnessLine: line }): Mark<TeiMark> => ({ span, value: { kind: 'reading', reading, line, at: span.start }, whole: true }));
  const others = [...marks, ...readings];
  const words = (page.words?.get(segment.address) ?? []).flatMap(({ token }) => partsOf(token, others));
  return [...others, ...words];
}

/**
 * A word in the parts into which it is cut by what crosses it, and by readings and terms inside of it, which a `w` cannot hold: so nothing else is
 * ever cut by a word, and it stands inside of all that is said of its characters.
 */
function partsOf(token: Token, others: readonly Mark<TeiMark>[]): Mark<TeiMark>[] {
  const { start, end } = token.span;
  const edges = cutAt([start, end], others);
  return edges.slice(1).map((to, index): Mark<TeiMark> => {
    const [isFirst, isLast] = [index === 0, to === end];
    return { span: { start: edges[index] ?? start, end: to }, value: { kind: 'token', token, part: isFirst && isLast ? null : isFirst ? 'I' : isLast ? 'F' : 'M', at: start } };
  });
}

/** What is cut may be crossed by what lay inside of it before: until nothing is. */
function cutAt(edges: readonly number[], others: readonly Mark<TeiMark>[]): readonly number[] {
  const cuts = others.filter(({ span }) => span.start < span.end).flatMap(({ span, value }) => edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? end;
    const isInside = start <= span.start && span.end <= end;
    const staysInside = isInside && value.kind !== 'reading' && value.kind !== 'term';
    return staysInside ? [] : [span.start, span.end].filter((at) => start < at && at < end);
  }));
  return cuts.length === 0 ? edges : cutAt([...new Set([...edges, ...cuts])].sort((a, b) => a - b), others);
}
