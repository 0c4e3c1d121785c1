import type { Segment } from '../text/edition';
import type { NumberedUse, ParagraphPage } from '../text/edition-pages';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { ApparatusEntry } from './apparatus';

/**
 * What happens in a segment's text, from its beginning to its end: where a witness line begins or goes on, and the editors' hand. Spans are
 * UTF-16 units of the text; those of lines, surplus words, gaps and transpositions are empty.
 */
export type FlowItem =
  | { readonly type: 'line'; readonly span: Span; readonly line: number; readonly goesOn: boolean }
  | { readonly type: 'supplied' | 'gap' | 'transposed'; readonly span: Span; readonly entry: ApparatusEntry }
  | { readonly type: 'corrected' | 'surplus'; readonly span: Span; readonly entry: ApparatusEntry; readonly received: string }
  /** Words (or a gap) of the translation that rest on entries. */
  | { readonly type: 'resting'; readonly span: Span; readonly entries: readonly ApparatusEntry[]; readonly isGap: boolean };

type Of = Pick<ParagraphPage, 'apparatus' | 'uses' | 'lines'>;

/** The flow of one segment in one language; `witness` is the language of the witness, null where there is none. */
export function segmentFlow({ address }: Pick<Segment, 'address'>, language: Language, witness: Language | null, page: Of): FlowItem[] {
  return language === witness ? witnessFlow(address, language, page) : restingFlow(address, language, page);
}

function restingFlow(address: string, language: Language, { apparatus }: Of): FlowItem[] {
  const bySpan = new Map<string, { span: Span; entries: ApparatusEntry[]; isGap: boolean }>();
  for (const entry of apparatus) {
    for (const place of [...entry.restingOn, ...entry.places]) {
      if (place.address !== address || place.language !== language) continue;
      const key = `${place.span.start} ${place.span.end}`;
      const there = bySpan.get(key) ?? { span: place.span, entries: [], isGap: place.span.start === place.span.end };
      there.entries.push(entry);
      bySpan.set(key, there);
    }
  }
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).map((one) => ({ type: 'resting', ...one }));
}

function witnessFlow(address: string, language: Language, { apparatus, uses, lines }: Of): FlowItem[] {
  // What takes nothing from the witness, and by its place in the witness what does.
  const others: FlowItem[] = [];
  const taken = new Map<string, FlowItem>();
  const transposed: Transposed[] = [];
  for (const entry of apparatus) {
    entry.places.forEach(({ address: at, language: of, span }, index) => {
      if (at !== address || of !== language) return;
      const piece = entry.received[index];
      if (entry.kind === 'corrected' || entry.kind === 'surplus') {
        if (!piece) throw new Error(`The entry ${entry.id} does not say what was received at ${address}.`);
        const received = (lines.get(piece.line) ?? '').slice(piece.span.start, piece.span.end);
        taken.set(`${piece.line}:${piece.span.start}`, { type: entry.kind, span, entry, received });
      } else others.push({ type: entry.kind, span, entry });
      if (entry.kind === 'transposed') transposed.push({ at: span.start, lines: entry.lines });
    });
  }
  others.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const items: FlowItem[] = [];
  /** Everything before a place, and what takes no room there. */
  const flush = (before: number) => {
    while (others[0] && (others[0].span.start < before || (others[0].span.start === before && others[0].span.end === before))) items.push(...others.splice(0, 1));
  };
  let [line, end] = [0, 0];
  for (const use of inTextOrder(uses.filter((each) => each.address === address && each.as === 'text'), transposed, lines)) {
    if (use.line !== line) {
      // Where transposed lines begin, their entry says where: supplied words may stand between.
      const stated = transposed.find((each) => each.lines.includes(use.line) && each.at >= end && each.at <= use.textSpan.start)?.at;
      const at = stated ?? use.textSpan.start;
      flush(at);
      items.push({ type: 'line', span: { start: at, end: at }, line: use.line, goesOn: use.lineSpan.start > 0 });
    }
    flush(use.textSpan.start);
    const item = taken.get(`${use.line}:${use.lineSpan.start}`);
    if (item) items.push(item);
    [line, end] = [use.line, use.textSpan.end];
  }
  return [...items, ...others];
}

interface Transposed {
  readonly at: number;
  readonly lines: readonly number[];
}

/**
 * Uses in the order of the text. Where several take no room at one place, those of the line that goes on there come first, those of the next
 * last; lines that were moved together stand together.
 */
function inTextOrder(uses: readonly NumberedUse[], transposed: readonly Transposed[], lines: Of['lines']): NumberedUse[] {
  const sorted = [...uses].sort((a, b) => a.textSpan.start - b.textSpan.start || a.textSpan.end - b.textSpan.end);
  const isOf = (line: number, other: number | undefined) => other !== undefined
    && (line === other || transposed.some(({ lines: moved }) => moved.includes(line) && moved.includes(other)));
  const result: NumberedUse[] = [];
  for (let i = 0; i < sorted.length;) {
    const at = sorted[i]?.textSpan.start;
    const group = sorted.slice(i).filter((use) => use.textSpan.start === at);
    const [before, after] = [result.at(-1)?.line, group.find(({ textSpan }) => textSpan.end > textSpan.start)?.line];
    const rank = ({ line, textSpan }: NumberedUse) => {
      if (textSpan.end > textSpan.start) return 3;
      if (isOf(line, before)) return 0;
      // It goes on in the next segment, or comes from the one before.
      const own = group.filter((use) => use.line === line);
      const comes = own.every(({ lineSpan }) => lineSpan.start > 0);
      const goes = own.every(({ lineSpan }) => lineSpan.end < (lines.get(line)?.length ?? 0));
      if (isOf(line, after) || (goes && !comes)) return 2;
      return comes && !goes ? 0 : 1;
    };
    result.push(...group.sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.lineSpan.start - b.lineSpan.start));
    i += group.length;
  }
  return result;
}
