import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { bracketsOf } from '@/domain/apparatus/brackets';
import { gapMarker, shownSpan } from '@/domain/apparatus/gap-marker';
import { uprightDigits, type UprightDigits } from '@/domain/japanese/upright-digits';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import { emphasisClasses, type EmphasisMark } from '@/domain/text/emphasis';
import type { Language } from '@/domain/text/language';
import { nest, type Mark, type Piece } from '@/domain/text/segmentation';
import type { PlacedSpan } from '@/domain/text/span';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { allReadings } from '../plain-text';
import { ruby } from './xhtml';

type BookMark =
  | { readonly kind: 'hand'; readonly entry: ApparatusEntry }
  | { readonly kind: 'term'; readonly concept: string }
  | { readonly kind: 'reading'; readonly reading: string; readonly doubtful: boolean }
  | { readonly kind: 'emphasis'; readonly mark: EmphasisMark }
  | { readonly kind: 'digits'; readonly as: UprightDigits['as'] }
  /** A sign that leads to what is said of the words before it. */
  | { readonly kind: 'reference'; readonly to: string; readonly sign: string };

const reference = (to: string, sign: string) => `<a class="ref" epub:type="noteref" role="doc-noteref" href="#${to}">${sign}</a>`;

/** Ids of what is said at the end of a chapter. */
export const footnoteIds = {
  entry: (id: string) => `x-${id}`,
  note: (ordinal: number) => `note-${ordinal + 1}`,
  term: (slug: string) => `term-${slug}`,
} as const;

/** The words of a segment as XHTML: ruby, links to terms, notes and apparatus, the editors' hand in brackets of its own. */
export function annotatedXhtml(segment: Segment, language: Language, page: ParagraphPage): string {
  const text = segment.text[language] ?? '';
  return write(nest(text.length, marksOf(segment, language, page)), { text, language, waiting: null });
}

function marksOf(segment: Segment, language: Language, page: ParagraphPage): Mark<BookMark>[] {
  const here = (place: PlacedSpan) => place.address === segment.address && place.language === language;
  const marks: Mark<BookMark>[] = [];
  const signed = new Set<string>();
  for (const entry of page.apparatus) {
    for (const { span } of [...entry.places, ...entry.restingOn].filter(here)) {
      const shown = shownSpan(entry.kind, span);
      // Words may rest on several entries of a kind, which one sign says.
      const key = `${entry.kind} ${shown.start} ${shown.end}`;
      if (!signed.has(key) && (shown.start < shown.end || entry.kind === 'gap')) marks.push({ span: shown, value: { kind: 'hand', entry } });
      signed.add(key);
      marks.push({ span: { start: span.end, end: span.end }, value: { kind: 'reference', to: footnoteIds.entry(entry.id), sign: language === 'ja' ? '※' : '*' } });
    }
  }
  for (const { place, ordinal } of page.notes.filter((note) => here(note.place))) {
    marks.push({ span: { start: place.span.end, end: place.span.end }, value: { kind: 'reference', to: footnoteIds.note(ordinal), sign: `[${ordinal + 1}]` } });
  }
  for (const { concept, place } of page.occurrences.filter((term) => here(term.place))) marks.push({ span: place.span, value: { kind: 'term', concept } });
  if (language !== 'ja') return marks;
  for (const { span, mark } of segment.emphasis ?? []) marks.push({ span, value: { kind: 'emphasis', mark } });
  for (const { span, reading, doubtful = false } of allReadings(segment, page)) marks.push({ span, value: { kind: 'reading', reading, doubtful }, whole: true });
  // After the readings, which stand around them.
  for (const { span, as } of uprightDigits(segment.text.ja ?? '')) marks.push({ span, value: { kind: 'digits', as } });
  return marks;
}

interface Place {
  readonly text: string;
  readonly language: Language;
  /** References that cannot stand inside of a link wait for its end; null outside of links. */
  readonly waiting: string[] | null;
}

function write(pieces: readonly Piece<BookMark>[], place: Place): string {
  return pieces.map((piece) => {
    if (piece.type === 'text') return escapeMarkup(place.text.slice(piece.start, piece.end));
    if (piece.type === 'place') return empty(piece.value, place);
    const { value, first, last, children } = piece;
    switch (value.kind) {
      case 'reading': return ruby(write(children, place), value.reading, value.doubtful);
      case 'emphasis': return `<em class="${emphasisClasses[value.mark]}">${write(children, place)}</em>`;
      case 'digits': return `<span class="${value.as}">${write(children, place)}</span>`;
      case 'term': {
        if (place.waiting) return write(children, place);
        const waiting: string[] = [];
        const link = `<a class="term" epub:type="glossref" role="doc-glossref" href="#${footnoteIds.term(value.concept)}">${write(children, { ...place, waiting })}</a>`;
        return link + waiting.join('');
      }
      case 'hand': {
        const [open, close] = bracketsOf(value.entry.kind) ?? ['', ''];
        return `<span class="${value.entry.kind}">${first ? open : ''}${write(children, place)}${last ? close : ''}</span>`;
      }
      case 'reference': return write(children, place);
    }
  }).join('');
}

function empty(mark: BookMark, { language, waiting }: Place): string {
  if (mark.kind === 'hand') return `<span class="gap">${gapMarker[language]}</span>`;
  if (mark.kind !== 'reference') return '';
  if (!waiting) return reference(mark.to, mark.sign);
  waiting.push(reference(mark.to, mark.sign));
  return '';
}
