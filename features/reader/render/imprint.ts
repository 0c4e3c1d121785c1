import type { Creator } from '@/domain/text/work';
import { localized, paths } from '@/i18n/paths';
import type { Context } from './context';
import { html, type Html, type HtmlValue } from './html';
import { inLanguage } from './parts';

/** Who made it, where and when it appeared, whose it is: what the back of a title page says. */
export function renderImprint({ edition, t, locale }: Context): Html {
  const { work } = edition;
  const { container } = work;
  const rows: [string, HtmlValue][] = [
    [t('work'), [inLanguage('ja', work.title.ja), html` <span class="yomi" lang="ja">${work.titleReading}</span><br>`, inLanguage('en', work.title.en)]],
    ...work.creators.map((creator): [string, HtmlValue] => [t(`role.${creator.role}`), nameOf(creator, locale)]),
  ];
  if (container) {
    const number = container.number === null ? null : t('seriesNumber', { number: container.number });
    rows.push([t('series'), `${container.series[locale]}${number ?? ''}`]);
    rows.push([t('publication'), container.publication?.[locale] ?? t('unknown')]);
  }
  rows.push([t('date'), [work.date ?? t('unknown'), work.dateNote ? html`<br>${work.dateNote[locale]}` : null]]);
  rows.push([t('edition'), [t('editionNumber', { number: edition.number, date: edition.date }), html`<br>${edition.summary[locale]}<br><a href="${localized(locale, paths.history(work.slug))}">${t('toHistory')}</a>`]]);
  const cite = localized(locale, paths.cite(work.slug, edition.number, null));
  const download = localized(locale, paths.download(work.slug, edition.number, null));
  rows.push([t('cite'), html`<a href="${cite}">${t('toCite')}</a>${t('listSeparator')}<a href="${download}">${t('toDownload')}</a>`]);
  const rights = work.rights.map(
    ({ part, holder, statement, licence }) =>
      html`<dt>${t(`rights.${part}`)}</dt><dd>${holder[locale]}${t('stop')}${statement[locale]}${licence ? t('licence', { licence }) : null}</dd>`,
  );
  return html`<section class="foot imprint" aria-labelledby="imprint"><h2 id="imprint">${t('imprint')}</h2><dl>${rows.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
  )}${rights}</dl></section>`;
}

function nameOf({ person, body, affiliation }: Creator, locale: 'ja' | 'en'): HtmlValue {
  const where = affiliation ? html`<br>${affiliation[locale]}` : null;
  if (!person) return [body?.[locale] ?? null, where];
  const ja = inLanguage('ja', `${person.ja.family} ${person.ja.given}`);
  const yomi = html` <span class="yomi" lang="ja">${person.reading.family} ${person.reading.given}</span>`;
  const en = inLanguage('en', `${person.en.family} ${person.en.given}`);
  return locale === 'ja' ? [ja, yomi, html`<br>`, en, where] : [en, html`<br>`, ja, yomi, where];
}
