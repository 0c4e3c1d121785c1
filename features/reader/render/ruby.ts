import type { RubyHelp } from '@/domain/study/help';
import { html, type Html } from './html';

/** A reading of the analysis, or one of the editors, of which no level and no order is told: it is for everyone. */
export type RubyMark = Pick<RubyHelp, 'reading' | 'level'> & { readonly first: boolean | null };

/**
 * One ruby; its class tells the style which settings show it (`styles/furigana.css`). A plain browser prints it in
 * brackets; a screen reader, which reads kanji by itself, does not say every word twice.
 */
export function renderRuby(base: Html, { reading, level, first }: RubyMark): Html {
  const place = first === true ? 'f' : first === false && level === null ? 'r' : null;
  const classes = [level, place].filter((each) => each !== null).join(' ');
  const open = classes === '' ? html`<ruby>` : html`<ruby class="${classes}">`;
  return html`${open}${base}<rp>（</rp><rt aria-hidden="true">${reading}</rt><rp>）</rp></ruby>`;
}
