import { foldText } from '../search/fold';
import { overlaps, type PlacedSpan, type Span } from '../text/span';
import type { Quotation } from './quotation';

/** How the translation has one occurrence of a concept in the Japanese, as far as phrase links say. */
export interface Rendering {
  /** `exact`: links of the very words. `wider`: a link of more words, of which the concept is a part. `unlinked`: no link covers it. */
  readonly kind: 'exact' | 'wider' | 'unlinked';
  /** English words as they stand there; empty where unlinked. */
  readonly words: string;
  readonly places: readonly PlacedSpan[];
}

/** Occurrences that are rendered alike. */
export interface RenderingGroup {
  readonly kind: Rendering['kind'];
  /** Their words, without signs and articles around them; in small letters where one of them has these. */
  readonly words: string;
  readonly count: number;
  /** One for each occurrence, in the order of works and addresses. */
  readonly quotations: readonly Quotation[];
}

/** The renderings of the occurrences in a quotation's Japanese, one for each. */
export function renderingsOf(quotation: Quotation): Rendering[] {
  return quotation.segments.ja.flatMap(({ address, marks }) => marks.map((mark) => renderingAt(quotation, address, mark)));
}

function renderingAt({ links, segments }: Quotation, address: string, occurrence: Span): Rendering {
  const text = segments.ja.find((segment) => segment.address === address)?.text ?? '';
  const mark = withoutSigns(text, occurrence);
  const touching = links.flatMap((link) => {
    const spans = link.ja.filter((place) => place.address === address).map(({ span }) => withoutSigns(text, span));
    return link.en.length > 0 && spans.some((span) => overlaps(span, mark)) ? [{ link, spans }] : [];
  });
  const inside = touching.filter(({ link, spans }) => spans.length === link.ja.length && spans.every((span) => contains(mark, span)));
  const wider = touching.filter(({ spans }) => spans.some((span) => contains(span, mark)))
    .sort((a, b) => lengthOf(a.spans) - lengthOf(b.spans))[0];
  const isCovered = covers(inside.flatMap(({ spans }) => spans), mark);
  const taken = isCovered ? inside : wider ? [wider] : [];
  const places = taken.flatMap(({ link }) => link.en);
  const order = segments.en.map((segment) => segment.address);
  const sorted = [...places].sort((a, b) => order.indexOf(a.address) - order.indexOf(b.address) || a.span.start - b.span.start);
  const words = sorted.map((place) => segments.en.find((segment) => segment.address === place.address)?.text.slice(place.span.start, place.span.end) ?? '');
  return { kind: isCovered ? 'exact' : wider ? 'wider' : 'unlinked', words: words.join(' '), places: sorted };
}

/** A span without the signs at its ends: 「同志国」 is 同志国. */
function withoutSigns(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const leading = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const following = /[^\p{L}\p{N}]*$/u.exec(words.slice(leading))?.[0].length ?? 0;
  return { start: start + leading, end: end - following };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether every unit of `whole` lies in one of the spans. */
function covers(spans: readonly Span[], whole: Span): boolean {
  let at = whole.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) if (start <= at && end > at) at = end;
  return at >= whole.end;
}

/** Signs and articles around the words make no other rendering of them. */
function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:the|an?) (?=\S)/i, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

/** Renderings that are one but for case, signs and articles; the most frequent first, then wider ones, and what no link covers at the end. */
export function groupRenderings(quotations: readonly Quotation[]): RenderingGroup[] {
  const groups = new Map<string, RenderingGroup>();
  for (const quotation of quotations) {
    for (const { kind, words } of renderingsOf(quotation)) {
      const key = `${kind} ${foldText(bare(words)).text}`;
      const group = groups.get(key) ?? { kind, words: bare(words), count: 0, quotations: [] };
      // Headings write capitals where sentences do not.
      const shown = bare(words) > group.words ? bare(words) : group.words;
      groups.set(key, { ...group, words: shown, count: group.count + 1, quotations: [...group.quotations, quotation] });
    }
  }
  const rank = { exact: 0, wider: 1, unlinked: 2 };
  return [...groups.values()].sort((a, b) => rank[a.kind] - rank[b.kind] || b.count - a.count);
}
