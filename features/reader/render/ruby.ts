import type { WordLevel } from '@/domain/study/level';
import type { Span } from '@/domain/text/span';
import { html, type Html } from './html';

/** A reading over words of a segment, and whom it helps. */
export interface RubyMark {
  readonly span: Span;
  /** Kana. */
  readonly reading: string;
  /** The level of the word it belongs to; null where none is known, and for the editors' own readings. */
  readonly level: WordLevel | null;
  /** Whether the word stands here for the first time in the text; null where nobody counts. */
  readonly first: boolean | null;
}

/** One ruby; its class tells the style which settings show it (`styles/furigana.css`). A plain browser prints it in brackets. */
export function renderRuby(base: Html, { reading, level, first }: Omit<RubyMark, 'span'>): Html {
  const place = first === true ? 'f' : first === false && level === null ? 'r' : null;
  const classes = [level, place].filter((each) => each !== null).join(' ');
  const open = classes === '' ? html`<ruby>` : html`<ruby class="${classes}">`;
  return html`${open}${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;
}
