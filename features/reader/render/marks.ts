import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { shownSpan } from '@/domain/apparatus/gap-marker';
import { isNumeric } from '@/domain/japanese/furigana/by-word';
import type { Ruby } from '@/domain/japanese/furigana/ruby';
import { uprightDigits, type UprightDigits } from '@/domain/japanese/upright-digits';
import type { Reading } from '@/domain/text/edition';
import type { EmphasisMark } from '@/domain/text/emphasis';
import { languages, type Language } from '@/domain/text/language';
import type { Mark } from '@/domain/text/segmentation';
import type { Span, PlacedSpan } from '@/domain/text/span';
import { unbreakableSpans } from '@/domain/text/unbreakable';
import { indexBeads } from './beads';
import { receivedWords, type Context } from './context';
import type { RubyMark } from './ruby';

/** What can hold of words of a segment. */
export type TextMark =
  | { readonly kind: 'apparatus'; readonly entry: ApparatusEntry; readonly received: string }
  /** The number counts inside of the bead. */
  | { readonly kind: 'link'; readonly id: number }
  | { readonly kind: 'term'; readonly concept: string }
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'noted' }
  | { readonly kind: 'reading'; readonly ruby: RubyMark }
  | { readonly kind: 'emphasis'; readonly mark: EmphasisMark }
  | { readonly kind: 'digits'; readonly as: UprightDigits['as'] }
  /** An abbreviation that no line's end divides. */
  | { readonly kind: 'unbroken' }
  /** Where a line of a heading may end. */
  | { readonly kind: 'phrase' }
  /** The words that a page is about: themselves, or what answers them. */
  | { readonly kind: 'passage'; readonly as: 'own' | 'partner' | 'linked' };

export type MarksOf = (address: string, language: Language) => readonly Mark<TextMark>[];

/** Sorts all marks of an edition to their segments; the order says which stands outside where spans are the same. */
export function collectMarks(context: Context): MarksOf {
  const { edition, segments } = context;
  const found = new Map<string, Mark<TextMark>[]>();
  const add = (address: string, language: Language, span: Span, value: TextMark, whole = false) => {
    const key = `${address} ${language}`;
    const marks = found.get(key);
    if (marks) marks.push({ span, value, whole });
    else found.set(key, [{ span, value, whole }]);
  };
  const put = ({ address, language, span }: PlacedSpan, value: TextMark) => add(address, language, span, value);

  const { excerpt } = context;
  for (const language of languages) {
    const as = excerpt?.own && excerpt.own !== language ? 'partner' : 'own';
    for (const place of excerpt?.passage[language] ?? []) put(place, { kind: 'passage', as });
  }
  for (const place of excerpt?.passage.linked ?? []) put(place, { kind: 'passage', as: 'linked' });
  for (const entry of edition.apparatus) {
    const received = entry.received.map((piece) => receivedWords(context, piece));
    // One stretch received for each place; a stretch that runs over a line's end belongs to the one place.
    const each = received.length === entry.places.length;
    entry.places.forEach((place, i) =>
      put(place, { kind: 'apparatus', entry, received: (each ? received[i] : received.join('')) ?? '' }),
    );
    for (const place of entry.restingOn) put({ ...place, span: shownSpan(entry.kind, place.span) }, { kind: 'apparatus', entry, received: '' });
  }
  const beadOf = indexBeads(edition.beads);
  const counted = new Map<number, number>();
  for (const link of edition.phraseLinks) {
    const bead = beadOf.get(link.ja[0]?.address ?? '') ?? -1;
    const id = counted.get(bead) ?? 0;
    counted.set(bead, id + 1);
    for (const place of [...link.ja, ...link.en]) put(place, { kind: 'link', id });
  }
  for (const { concept, place } of edition.occurrences) put(place, { kind: 'term', concept });
  edition.notes.forEach(({ place }, i) => {
    put(place, { kind: 'noted' });
    add(place.address, place.language, { start: place.span.end, end: place.span.end }, { kind: 'note', number: i + 1 });
  });
  for (const { address, readings, emphasis = [], text } of segments.values()) {
    for (const language of languages) for (const span of unbreakableSpans(text[language] ?? '')) add(address, language, span, { kind: 'unbroken' });
    for (const { span, mark } of emphasis) add(address, 'ja', span, { kind: 'emphasis', mark });
    addReadings(address, text.ja ?? '', readings);
    // After the readings, which stand around them.
    for (const { span, as } of uprightDigits(text.ja ?? '')) add(address, 'ja', span, { kind: 'digits', as });
    for (const at of context.help.phrases.get(address) ?? []) add(address, 'ja', { start: at, end: at }, { kind: 'phrase' });
  }

  /** A word's reading stands over the whole word, or over each of its characters where something else begins or ends inside. */
  function addReadings(address: string, text: string, readings: readonly Reading[]): void {
    const borders = (found.get(`${address} ja`) ?? []).flatMap(({ span }) => [span.start, span.end]);
    const stand = ({ span, reading }: Ruby, whom: Pick<RubyMark, 'level' | 'grade' | 'first' | 'doubtful'>) => {
      const base = text.slice(span.start, span.end);
      // Letters are narrow, and no line ends inside of them.
      const isLong = base.length > 3 && /[^\p{Script=Latin}\p{P}]/u.test(base);
      add(address, 'ja', span, { kind: 'reading', ruby: { reading, isNumber: isNumeric(base), isLong, ...whom } }, true);
    };
    for (const each of readings) stand(each, { level: null, grade: null, first: null, doubtful: false });
    for (const { span, reading, parts, level, grade, first, doubtful } of context.help.readings.get(address) ?? []) {
      const isCut = borders.some((border) => span.start < border && border < span.end);
      for (const each of isCut ? parts : [{ span, reading }]) stand(each, { level, grade, first, doubtful });
    }
  }
  return (address, language) => found.get(`${address} ${language}`) ?? [];
}
