import type { ApparatusEntry } from '../apparatus/apparatus';
import { gapSign } from '../apparatus/gap-sign';
import type { Edition, PlacedSpan } from '../text/edition';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** A run of quoted words: as received, or supplied or corrected by the editors; with a reading or none. Or the sign of a gap. */
export interface QuotedPiece {
  readonly text: string;
  readonly kind: 'words' | 'gap';
  /** Null for what the witness has. */
  readonly hand: 'supplied' | 'corrected' | null;
  readonly reading: string | null;
}

/** Quoted words of one paragraph in one language. */
export interface QuotedParagraph {
  readonly language: Language;
  readonly pieces: readonly QuotedPiece[];
}

export interface Ruby {
  readonly span: Span;
  readonly reading: string;
}

/** The words of spans, by paragraph, with what the editors supplied or corrected and what is lost. `rubyAt` gives readings of the Japanese. */
export function quoteSpans(edition: Pick<Edition, 'sections' | 'apparatus'>, spans: readonly PlacedSpan[], rubyAt: (address: string) => readonly Ruby[]): QuotedParagraph[] {
  const texts = new Map(edition.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments).map(({ address, text }) => [address, text]));
  const paragraphs = new Map<string, QuotedPiece[]>();
  for (const place of spans) {
    const text = texts.get(place.address)?.[place.language];
    if (text === undefined || text === null) continue;
    const key = `${place.language} ${place.address.split('.')[0]}`;
    const pieces = paragraphs.get(key) ?? [];
    if (pieces.length > 0 && place.language === 'en') pieces.push(words(' '));
    pieces.push(...quoteSegment(text, place, edition.apparatus, place.language === 'ja' ? rubyAt(place.address) : []));
    paragraphs.set(key, pieces);
  }
  return [...paragraphs].map(([key, pieces]) => ({ language: key.slice(0, 2) as Language, pieces }));
}

const words = (text: string, hand: QuotedPiece['hand'] = null, reading: string | null = null): QuotedPiece => ({ text, kind: 'words', hand, reading });

function quoteSegment(text: string, { address, language, span }: PlacedSpan, apparatus: readonly ApparatusEntry[], ruby: readonly Ruby[]): QuotedPiece[] {
  const here = (kind: ApparatusEntry['kind']) => apparatus.filter((entry) => entry.kind === kind)
    .flatMap(({ places, restingOn }) => [...places, ...restingOn]).filter((place) => place.address === address && place.language === language);
  const ofEditors = (['supplied', 'corrected'] as const).flatMap((hand) => here(hand).filter((place) => place.span.start < place.span.end).map((place) => ({ hand, span: place.span })));
  const gaps = here('gap').filter((place) => place.span.start === place.span.end).map((place) => place.span.start)
    .filter((at) => at >= span.start && at <= span.end);
  const readings = ruby.filter((each) => each.span.start >= span.start && each.span.end <= span.end);
  const inside = (at: number) => readings.some((each) => each.span.start < at && at < each.span.end);
  const edges = [span.start, span.end, ...gaps, ...ofEditors.flatMap((each) => [each.span.start, each.span.end]), ...readings.flatMap((each) => [each.span.start, each.span.end])];
  // A reading is said of all its characters: what begins inside of them is taken with them.
  const cuts = [...new Set(edges)].filter((at) => at >= span.start && at <= span.end && !inside(at)).sort((a, b) => a - b);
  const pieces: QuotedPiece[] = [];
  cuts.forEach((start, i) => {
    const lost = gaps.filter((at) => at === start || (i > 0 && at > (cuts[i - 1] ?? 0) && at < start));
    if (lost.length > 0) pieces.push({ text: gapSign[language], kind: 'gap', hand: null, reading: null });
    const end = cuts[i + 1];
    if (end === undefined) return;
    const reading = readings.find((each) => each.span.start === start && each.span.end === end)?.reading ?? null;
    pieces.push(words(text.slice(start, end), ofEditors.find((each) => each.span.start < end && start < each.span.end)?.hand ?? null, reading));
  });
  return pieces;
}
