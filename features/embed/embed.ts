import { createTranslator } from 'next-intl';
import { html, Html, type HtmlValue } from '@/components/markup/html';
import { brackets } from '@/domain/apparatus/brackets';
import type { QuotedParagraph, QuotedPiece } from '@/domain/citation/quoted';
import { creatorName } from '@/domain/text/creator-name';
import type { Edition } from '@/domain/text/edition';
import { languages } from '@/domain/text/language';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { embedStyle } from './style';

export interface EmbedProps {
  readonly locale: Locale;
  /** Of the site, without a slash at its end: links lead out of the frame. */
  readonly site: string;
  readonly edition: Edition;
  readonly passage: Passage;
  readonly paragraphs: readonly QuotedParagraph[];
  readonly status: Readonly<Record<Locale, string>>;
}

const wordsOf = (locale: Locale) => createTranslator({ locale, messages: messages[locale], namespace: 'embed' });

/** A passage in both languages with its citation, as one document that loads nothing and needs no script. */
export function renderEmbed({ locale, site, edition, passage, paragraphs, status }: EmbedProps): string {
  const t = wordsOf(locale);
  const { work, number } = edition;
  const url = `${site}${localized(locale, paths.passage(work.slug, number, formatPassage(passage)))}`;
  const title = `${work.title[locale]} ${printPassage(passage)}`;
  const authors = work.creators.filter(({ role }) => role === 'author').map((creator) => creatorName(creator, locale)).join(t('nameSeparator'));
  return page(locale, title, url, html`<main>
<div class="text">${languages.map((language) => quote(paragraphs.filter((each) => each.language === language), language, url))}</div>
<footer>
<h1><a href="${url}" target="_blank" rel="noopener">${title}</a></h1>
<p>${authors === '' ? null : html`${authors}${t('stop')}`}${t('edition', { number, date: edition.date })}</p>
${status[locale] === '' ? null : html`<p>${t('status', { status: status[locale] })}</p>\n`}</footer>
</main>`);
}

/** Of an edition that exists, a passage that does not. `nearest` is the address of one that does. */
export function renderLostEmbed(locale: Locale, site: string, edition: Edition, nearest: Passage | null): string {
  const t = wordsOf(locale);
  const { slug } = edition.work;
  const url = `${site}${localized(locale, nearest ? paths.passage(slug, edition.number, formatPassage(nearest)) : paths.edition(slug, edition.number))}`;
  const title = messages[locale].passage.lostTitle;
  return page(locale, title, null, html`<main><h1>${title}</h1><p><a href="${url}" target="_blank" rel="noopener">${t('instead')}</a></p></main>`);
}

function quote(paragraphs: readonly QuotedParagraph[], language: Locale, url: string): HtmlValue {
  if (paragraphs.length === 0) return null;
  return html`<blockquote lang="${language}" cite="${url}">${paragraphs.map(({ pieces }) => html`<p>${wordsWith(pieces)}</p>`)}</blockquote>\n`;
}

/** Neighbouring pieces of one hand share their brackets. */
function wordsWith(pieces: readonly QuotedPiece[]): HtmlValue[] {
  return pieces.map(({ text, hand, reading }, i) => {
    const word = reading === null ? text : html`<ruby>${text}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;
    return html`${hand && pieces[i - 1]?.hand !== hand ? brackets[hand][0] : null}${word}${hand && pieces[i + 1]?.hand !== hand ? brackets[hand][1] : null}`;
  });
}

/** `canonical` is the address of the page with the same text; null where there is none. */
function page(locale: Locale, title: string, canonical: string | null, body: Html): string {
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${messages[locale].shell.siteName}</title>
<meta name="robots" content="noindex, follow">
${canonical === null ? null : html`<link rel="canonical" href="${canonical}">\n`}<style>${new Html(embedStyle)}</style>
</head>
<body>
${body}
</body>
</html>
`.value;
}
