import { html, type Html } from '@/components/markup/html';
import type { ApparatusKind } from '@/domain/apparatus/apparatus';
import type { Intervention } from '@/domain/apparatus/edited-text';
import { gapMarker, shownSpan } from '@/domain/apparatus/gap-marker';
import type { Language } from '@/domain/text/language';
import { nest, type Mark, type Piece } from '@/domain/text/segmentation';
import type { Span } from '@/domain/text/span';
import styles from './edited-words.module.css';

export interface EditedText {
  readonly text: string;
  readonly language: Language;
  /** What is pointed out. */
  readonly marks: readonly Span[];
  readonly interventions: readonly Intervention[];
  /** Only this part of the text; all of it where nothing is said. */
  readonly within?: Span;
  /** Leaves gaps at the very ends of the part to its neighbours. */
  readonly inner?: boolean;
}

type Value = { readonly marked: true } | { readonly marked: false; readonly kind: ApparatusKind; readonly opens: boolean; readonly closes: boolean };

/** Words of a text as edited, outside of the reader: some pointed out, and the editors' hand visible. As HTML, for pages that have many. */
export function editedWords({ text, language, marks, interventions, within = { start: 0, end: text.length }, inner = false }: EditedText): Html {
  const given: Mark<Value>[] = [
    ...interventions.map(({ span, kind }) => ({
      span: shownSpan(kind, span), value: { marked: false, kind, opens: span.start >= within.start, closes: span.end <= within.end } as const,
    })),
    ...marks.map((span) => ({ span, value: { marked: true } as const })),
  ];
  const all = given.flatMap((mark) => clip(mark, within, inner));
  const show = (pieces: readonly Piece<Value>[]): Html => html`${pieces.map((piece) => {
    if (piece.type === 'text') return text.slice(within.start + piece.start, within.start + piece.end);
    if (piece.type === 'place') {
      // What was left out has no place in a sentence that is quoted as edited.
      if (piece.value.marked || piece.value.kind !== 'gap') return null;
      return html`<span class="${styles.hand ?? ''}">${gapMarker[language]}</span>`;
    }
    if (piece.value.marked) return html`<mark class="${styles.mark ?? ''}">${show(piece.children)}</mark>`;
    const { kind, opens, closes } = piece.value;
    const names = [styles.hand, styles[kind], piece.first && opens && styles.first, piece.last && closes && styles.last].filter(Boolean);
    return html`<span class="${names.join(' ')}">${show(piece.children)}</span>`;
  })}`;
  return show(nest(within.end - within.start, all));
}

/** The part of a mark that lies within, counted from there. */
function clip<T>({ span, value }: Mark<T>, within: Span, inner: boolean): Mark<T>[] {
  const [start, end] = [Math.max(span.start, within.start), Math.min(span.end, within.end)];
  const isPlace = span.start === span.end;
  if (start > end || (start === end && !isPlace)) return [];
  if (isPlace && inner && (start === within.start || start === within.end)) return [];
  return [{ span: { start: start - within.start, end: end - within.start }, value }];
}
