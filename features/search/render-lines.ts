import { editedWords } from '@/components/edited-words/edited-words';
import { html, join, type Html } from '@/components/markup/html';
import { lineAround } from '@/domain/search/context';
import type { SearchLine } from '@/domain/search/lines';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import css from './lines.module.css';
import type { SearchWords } from './words';

export interface LinesContext {
  readonly locale: Locale;
  readonly lines: readonly SearchLine[];
  /** Under the titles of their works; otherwise each has the title with it. */
  readonly byWork: boolean;
  readonly t: SearchWords;
}

const style = (name: string) => css[name] ?? '';

/** Concordance lines: what was found stands in one column. */
export function renderLines(context: LinesContext): Html {
  const groups = context.byWork ? grouped(context.lines) : [context.lines];
  return html`${groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    return html`<section class="${style('group')}">${context.byWork ? heading(first, context) : null}<ol class="${style('lines')}">${
      group.map((line) => renderLine(line, context))
    }</ol></section>`;
  })}`;
}

function grouped(lines: readonly SearchLine[]): SearchLine[][] {
  const groups: SearchLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.work.slug === line.work.slug && last[0].edition === line.edition) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function heading({ work, edition, isLatest }: SearchLine, { locale, t }: LinesContext): Html {
  const href = localized(locale, isLatest ? paths.work(work.slug) : paths.edition(work.slug, edition));
  return html`<h3 class="${style('work')}"><a href="${href}">${work.title[locale]}</a>${olderEdition(isLatest, edition, t)}</h3>`;
}

function renderLine(line: SearchLine, { locale, byWork, t }: LinesContext): Html {
  const { work, edition, isLatest, address, text, hit, language, marks, interventions, partner } = line;
  const around = lineAround(text, hit, language);
  const words = { text, language, marks, interventions };
  const other = otherLanguage(language);
  const href = localized(locale, paths.passage(work.slug, edition, line.passage));
  const left = html`${around.start > 0 ? '…' : null}${editedWords({ ...words, within: { start: around.start, end: hit.start } })}`;
  const right = html`<b>${editedWords({ ...words, within: hit, inner: true })}</b>${editedWords({ ...words, within: { start: hit.end, end: around.end } })}${around.end < text.length ? '…' : null}`;
  const beside = partner.length === 0
    ? html`<p class="${style('none')}">${t('noPartner')}</p>`
    : html`<p lang="${other}" class="${style('partner')}">${join(partner.map((segment) => editedWords({ ...segment, language: other })), other === 'en' ? ' ' : '')}</p>`;
  const title = byWork ? null : html`<p class="${style('title')}">${work.title[locale]}${olderEdition(isLatest, edition, t)}</p>`;
  return html`<li class="${style('line')}"><p class="${style('place')}"><a href="${href}" aria-label="${t('place', { title: work.title[locale], address })}">${address}</a></p><p lang="${language}" class="${style('kwic')}"><span class="${style('left')}"><span>${left}</span></span><span class="${style('right')}">${right}</span></p><div class="${style('beside')}">${beside}${title}</div></li>`;
}

function olderEdition(isLatest: boolean, edition: number, t: SearchWords): Html | null {
  return isLatest ? null : html` <span class="${style('edition')}">${t('olderEdition', { edition })}</span>`;
}
