import type { ApparatusEntry } from '../apparatus/apparatus';
import { gapMarker } from '../apparatus/gap-marker';
import { touches } from './textual-status';
import { betweenSegments, flowsOn } from '../text/blocks';
import { segmentsByAddress, type Edition, type Segment } from '../text/edition';
import type { Language } from '../text/language';
import type { Span, PlacedSpan } from '../text/span';
import { wholeCharacters } from '../text/whole-characters';

/** A run of quoted words: as received, or supplied or corrected by the editors; with a reading or none. Or the sign of a gap. */
export interface QuotedPiece {
  readonly text: string;
  readonly kind: 'words' | 'gap';
  /** Null for what the witness has. */
  readonly hand: 'supplied' | 'corrected' | null;
  readonly reading: string | null;
}

/** Quoted words of one block (paragraph, heading, line of the header) in one language; where it ends, the form of the quotation shows a bound. */
export interface QuotedParagraph {
  readonly language: Language;
  readonly pieces: readonly QuotedPiece[];
}

export interface Ruby {
  readonly span: Span;
  readonly reading: string;
}

/**
 * The words of spans, by block, with what the editors supplied or corrected and what is lost. The words are the edition's, character by
 * character; between sentences of one English block stands a space. `rubyAt` gives readings of the Japanese.
 */
export function quoteSpans(edition: Pick<Edition, 'sections' | 'apparatus'>, spans: readonly PlacedSpan[], rubyAt: (address: string) => readonly Ruby[]): QuotedParagraph[] {
  const segments = segmentsByAddress(edition);
  const blocks: { readonly language: Language; readonly pieces: QuotedPiece[] }[] = [];
  const last = new Map<Language, Segment>();
  for (const place of spans) {
    const { address, language } = place;
    const segment = segments.get(address);
    const text = segment?.text[language];
    if (!segment || text === undefined || text === null) continue;
    const quoted = quoteSegment(text, place, edition.apparatus, language === 'ja' ? rubyAt(address) : []);
    const block = blocks.findLast((each) => each.language === language);
    if (!block || !flowsOn(last.get(language), segment)) blocks.push({ language, pieces: quoted });
    else block.pieces.push(...(betweenSegments[language] === '' ? [] : [words(betweenSegments[language])]), ...quoted);
    last.set(language, segment);
  }
  return blocks;
}

const words = (text: string, hand: QuotedPiece['hand'] = null, reading: string | null = null): QuotedPiece => ({ text, kind: 'words', hand, reading });

function quoteSegment(text: string, { address, language, span }: PlacedSpan, apparatus: readonly ApparatusEntry[], ruby: readonly Ruby[]): QuotedPiece[] {
  const here = (kind: ApparatusEntry['kind']) => apparatus.filter((entry) => entry.kind === kind)
    .flatMap(({ places, restingOn }) => [...places, ...restingOn]).filter((place) => place.address === address && place.language === language);
  const ofEditors = (['supplied', 'corrected'] as const).flatMap((hand) => here(hand).filter((place) => place.span.start < place.span.end).map((place) => ({ hand, span: place.span })));
  // Words that rest on a gap have its sign before them.
  const gaps = here('gap').filter((place) => touches(place, { address, language, span })).map((place) => Math.max(place.span.start, span.start));
  const readings = ruby.map((each) => ({ ...each, span: wholeCharacters(text, each.span) })).filter((each) => each.span.start >= span.start && each.span.end <= span.end);
  const inside = (at: number) => readings.some((each) => each.span.start < at && at < each.span.end);
  const edges = [span.start, span.end, ...gaps, ...ofEditors.flatMap((each) => [each.span.start, each.span.end]), ...readings.flatMap((each) => [each.span.start, each.span.end])];
  // A reading is said of all its characters: what begins inside of them is taken with them.
  const cuts = [...new Set(edges)].filter((at) => at >= span.start && at <= span.end && !inside(at)).sort((a, b) => a - b);
  const pieces: QuotedPiece[] = [];
  cuts.forEach((start, i) => {
    const lost = gaps.filter((at) => at === start || (i > 0 && at > (cuts[i - 1] ?? 0) && at < start));
    if (lost.length > 0) pieces.push({ text: gapMarker[language], kind: 'gap', hand: null, reading: null });
    const end = cuts[i + 1];
    if (end === undefined) return;
    const reading = readings.find((each) => each.span.start === start && each.span.end === end)?.reading ?? null;
    pieces.push(words(text.slice(start, end), ofEditors.find((each) => each.span.start < end && start < each.span.end)?.hand ?? null, reading));
  });
  return pieces;
}
