import { emphasisClasses } from '@/domain/text/emphasis';
import { gapMarker } from '@/domain/apparatus/gap-marker';
import type { Language } from '@/domain/text/language';
import { nest, type Piece } from '@/domain/text/segmentation';
import { localized, paths } from '@/i18n/paths';
import { textAt, type Context } from './context';
import { html, type Html } from './html';
import type { MarksOf, TextMark } from './marks';
import { renderRuby } from './ruby';
import { classes, data, ids } from '../contract/markup';

interface Place {
  readonly text: string;
  readonly language: Language;
  readonly context: Context;
  readonly marked: MarkedTerms;
  /** Handles that cannot stand inside of a link wait for its end; null outside of links. */
  readonly waiting: Html[] | null;
}

/** The terms of one section and language that have been printed, each with the mark that stood first. */
export type MarkedTerms = Map<string, TextMark>;

/**
 * The words of a segment with all that holds of them. Links are never nested:
 * inside a term, the editors' hand is a span, and its handle follows the term.
 * Segments come in the order of the text: `marked` takes note of the terms.
 */
export function renderWords(context: Context, marksOf: MarksOf, address: string, language: Language, marked: MarkedTerms): Html {
  const text = textAt(context, address, language);
  const pieces = nest(text.length, marksOf(address, language));
  return renderPieces(pieces, { text, language, context, marked, waiting: null });
}

function renderPieces(pieces: readonly Piece<TextMark>[], place: Place): Html {
  return html`${pieces.map((piece) => renderPiece(piece, place))}`;
}

function renderPiece(piece: Piece<TextMark>, place: Place): Html {
  if (piece.type === 'text') return html`${place.text.slice(piece.start, piece.end)}`;
  if (piece.type === 'place') return renderPlace(piece.value, place);
  const { value, first, last, children } = piece;
  const content = (inner: Place = place) => renderPieces(children, inner);
  switch (value.kind) {
    case 'link':
      return html`<span class="${classes.phrase}" data-${data.phrase}="${value.id}">${content()}</span>`;
    case 'noted':
      return html`<span class="o">${content()}</span>`;
    case 'passage':
      return value.as === 'own' ? html`<mark>${content()}</mark>` : html`<mark class="${value.as}">${content()}</mark>`;
    case 'reading':
      return renderRuby(content(), value.ruby);
    case 'emphasis':
      return html`<em class="${emphasisClasses[value.mark]}">${content()}</em>`;
    case 'digits':
      return html`<span class="${value.as}">${content()}</span>`;
    case 'unbroken':
      return html`<span class="${classes.unbroken}">${content()}</span>`;
    case 'note':
    case 'phrase':
      throw new Error('A note’s handle and the end of a phrase are places between characters.');
    case 'term': {
      if (place.waiting) return content();
      const waiting: Html[] = [];
      const href = localized(place.context.locale, paths.concept(value.concept));
      const skip = first ? null : html` tabindex="-1"`;
      // The same mark may be cut into several pieces.
      const before = place.marked.get(value.concept);
      if (!before) place.marked.set(value.concept, value);
      const name = before && before !== value ? `${classes.term} ${classes.repeated}` : classes.term;
      return html`<a class="${name}" href="${href}"${skip}>${content({ ...place, waiting })}</a>${waiting}`;
    }
    case 'apparatus': {
      const edges = `${first ? ` ${classes.first}` : ''}${last ? ` ${classes.last}` : ''}`;
      const { kind, id } = value.entry;
      if (!place.waiting && kind !== 'transposed' && !hasHandle(children)) {
        const skip = first ? null : html` tabindex="-1"`;
        return html`<a class="${classes.edit} ${kind}${edges}" href="#${id}" aria-describedby="${ids.sign(kind)}"${skip}>${content({ ...place, waiting: [] })}</a>`;
      }
      const span = html`<span class="${classes.edit} ${kind}${edges}" data-${data.entry}="${id}">${content()}</span>`;
      return last ? html`${span}${later(handle(value, place), place)}` : span;
    }
  }
}

function renderPlace(value: TextMark, place: Place): Html {
  if (value.kind === 'note') {
    const label = place.context.t('noteHandle', { number: value.number });
    return later(html`<a class="${classes.handle} ${classes.note}" href="#${ids.note(value.number)}" aria-label="${label}">${value.number}</a>`, place);
  }
  if (value.kind === 'phrase') return html`<wbr>`;
  if (value.kind !== 'apparatus') return html``;
  if (value.entry.kind !== 'gap') return later(handle(value, place), place);
  const sign = gapMarker[place.language];
  if (place.waiting) return html`<span class="${classes.edit} ${classes.gap}">${sign}</span>${later(handle(value, place), place)}`;
  return html`<a class="${classes.edit} ${classes.gap}" href="#${value.entry.id}" aria-describedby="${ids.sign('gap')}">${sign}</a>`;
}

/** A link without words of its own; what the witness has too much is printed by the style, so that no copy takes it. */
function handle({ entry, received }: Extract<TextMark, { kind: 'apparatus' }>, { context }: Place): Html {
  const label = context.t('entryHandle', { kind: context.t(`kind.${entry.kind}`) });
  const words = received === '' ? null : html` data-${data.received}="${received}"`;
  return html`<a class="${classes.handle} ${entry.kind}" href="#${entry.id}" aria-label="${label}"${entry.kind === 'surplus' ? words : null}></a>`;
}

function later(handleHtml: Html, { waiting }: Place): Html {
  if (!waiting) return handleHtml;
  waiting.push(handleHtml);
  return html``;
}

function hasHandle(pieces: readonly Piece<TextMark>[]): boolean {
  return pieces.some((piece) => {
    if (piece.type === 'text') return false;
    if (piece.type === 'place') return piece.value.kind !== 'phrase';
    if (piece.value.kind === 'term' || piece.value.kind === 'apparatus') return true;
    return hasHandle(piece.children);
  });
}
