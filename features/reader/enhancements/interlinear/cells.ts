import { overlaps, type Span } from '@/domain/text/span';

/** Words that stand over one gloss, with the punctuation that clings to them. */
export interface Cell<W> {
  /** UTF-16 units of the segment's text. */
  readonly span: Span;
  readonly words: readonly W[];
}

interface Core<W> {
  readonly start: number;
  end: number;
  readonly words: W[];
}

/**
 * Divides a text into cells without leaving anything out. `words` and `whole` ascend and do not overlap among
 * themselves; what is `whole` (a reading over several words) stays in one cell. An opening bracket goes with the word
 * after it, all else between words with the word before, as it may not begin a line.
 */
export function cellsOf<W extends { readonly span: Span }>(text: string, words: readonly W[], whole: readonly Span[]): Cell<W>[] {
  const cores: Core<W>[] = [];
  for (const word of [...words.map(({ span }, index) => ({ span, own: words.slice(index, index + 1) })), ...whole.map((span) => ({ span, own: [] }))]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = cores.at(-1);
    if (last && overlaps({ start: last.start, end: last.end }, word.span)) {
      last.end = Math.max(last.end, word.span.end);
      last.words.push(...word.own);
    } else {
      cores.push({ ...word.span, words: [...word.own] });
    }
  }
  if (cores.length === 0) return text === '' ? [] : [{ span: { start: 0, end: text.length }, words: [] }];
  return cores.map(({ words: own }, index) => ({ span: { start: beginningOf(index), end: beginningOf(index + 1) }, words: own }));

  function beginningOf(index: number): number {
    const core = cores[index];
    if (index === 0) return 0;
    if (!core) return text.length;
    const opening = /[\p{Ps}\p{Pi}]*$/u.exec(text.slice(cores[index - 1]?.end ?? 0, core.start))?.[0] ?? '';
    return core.start - opening.length;
  }
}
