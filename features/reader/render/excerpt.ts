import type { Concept } from '@/domain/glossary/concept';
import type { TextHelp } from '@/domain/study/help';
import type { Edition } from '@/domain/text/edition';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { renderApparatus, renderKey } from './apparatus';
import { makeContext, type Excerpt, type ReaderWords } from './context';
import { html } from './html';
import { collectMarks } from './marks';
import { renderNotes, renderTerms } from './terms';
import { renderText } from './text';

/** A passage with the paragraphs around it, and what the editors say of them. */
export function renderExcerpt(
  edition: Edition, concepts: readonly Concept[], help: TextHelp, locale: Locale, t: ReaderWords, excerpt: Excerpt,
): string {
  const context = makeContext(edition, concepts, help, locale, t, excerpt);
  const markup = html`<div class="text">${renderText(context, collectMarks(context), renderKey(context))}</div>${renderNotes(context)}${renderApparatus(context)}${renderTerms(context)}`.value;
  return leadOut(markup, localized(locale, paths.edition(edition.work.slug, edition.number)));
}

/** Links to what is not printed here lead into the whole text. */
function leadOut(markup: string, whole: string): string {
  const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return markup.replace(/ href="#([^"]+)"/g, (link, id: string) => (ids.has(id) ? link : ` href="${whole}#${id}"`));
}
