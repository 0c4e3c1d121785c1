import type { Concept } from '@/domain/glossary/concept';
import type { TextHelp } from '@/domain/study/help';
import type { Edition } from '@/domain/text/edition';
import type { Locale } from '@/i18n/routing';
import { renderApparatus, renderKey } from './apparatus';
import { makeContext, type Context, type ReaderWords } from './context';
import { html, type Html } from './html';
import { renderImprint } from './imprint';
import { collectMarks } from './marks';
import { renderNotes, renderTerms } from './terms';
import { asItStands, renderText } from './text';
import { renderWitness } from './witness';
import { classes } from '../contract/markup';

/**
 * The whole reader page as one string of well-formed markup. Words are not components: a tree of elements
 * for each would be sent twice, once as HTML and once, larger, for React.
 */
export function renderReader(
  edition: Edition, concepts: readonly Concept[], help: TextHelp, locale: Locale, t: ReaderWords,
): string {
  const context = makeContext(edition, concepts, help, locale, t);
  return html`${title(context)}<div class="${classes.text}">${renderText(
    context,
    collectMarks(context),
    renderKey(context),
  )}</div>${renderWitness(context)}${renderNotes(context)}${renderApparatus(context)}${renderTerms(context)}${renderImprint(context)}`.value;
}

/** A text whose header prints no title still has one. */
function title({ edition }: Context): Html | null {
  const roles = edition.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments.map(({ role }) => role));
  if (roles.includes('title')) return null;
  const { ja, en } = edition.work.title;
  return html`<h1 class="block title"><span class="col" lang="ja"${asItStands}>${ja}</span><span class="col" lang="en">${en}</span></h1>`;
}
