import { html, type Html } from '@/components/markup/html';
import { maxSentences, type Facets } from '@/domain/search/answer';
import type { SearchRequest } from '@/domain/search/request';
import type { Locale } from '@/i18n/routing';
import styles from './filters.module.css';
import { searchHref, type SearchWords } from './words';

interface FiltersProps {
  readonly locale: Locale;
  readonly request: SearchRequest;
  readonly facets: Facets;
  readonly isMore: boolean;
  readonly t: SearchWords;
}

/** Of each kind, the most frequent. */
const shown = 12;

/** The filters in force, each with a way out of it, and those that would narrow what was found. */
export function Filters({ locale, request, facets, isMore, t }: FiltersProps) {
  const { work, author, year } = request;
  const active = [
    work === undefined ? null : { key: 'work', name: facets.works.find(({ slug }) => slug === work)?.title[locale] ?? work },
    author === undefined ? null : { key: 'author', name: facets.authors.find(({ key }) => key === author)?.name[locale] ?? author },
    year === undefined ? null : { key: 'year', name: year },
  ].filter((filter) => filter !== null);
  const narrower = [
    { key: 'work', values: facets.works.map(({ slug, title, count }) => ({ value: slug, name: title[locale], count })) },
    { key: 'author', values: facets.authors.map(({ key, name, count }) => ({ value: key, name: name[locale], count })) },
    { key: 'year', values: facets.years.map(({ year: value, count }) => ({ value, name: value, count })) },
  ] as const;
  const open = narrower.filter(({ key, values }) => request[key] === undefined && values.length > 1);
  return (
    <>
      {active.length > 0 && (
        <ul className={styles.active} aria-label={t('filters')}>
          {active.map(({ key, name }) => (
            <li key={key}>
              <a href={searchHref(locale, request, { [key]: undefined })} aria-label={t('remove', { name })}>{name} <span aria-hidden="true">×</span></a>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <details className={styles.narrow}>
          <summary>{t('narrow')}</summary>
          {isMore && <p>{t('narrowNote', { count: maxSentences })}</p>}
          <div dangerouslySetInnerHTML={{ __html: html`${open.map((group) => renderGroup(group, locale, request, t))}`.value }} />
        </details>
      )}
    </>
  );
}

interface Group {
  readonly key: 'work' | 'author' | 'year';
  readonly values: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}

/** As a string, like the lines: dozens of links that nobody works on. */
function renderGroup({ key, values }: Group, locale: Locale, request: SearchRequest, t: SearchWords): Html {
  return html`<div class="${styles.group ?? ''}"><h3>${t(key)}</h3><ul>${values.slice(0, shown).map(({ value, name, count }) => (
    html`<li><a href="${searchHref(locale, request, { [key]: value })}">${name} <span class="${styles.number ?? ''}">${count}</span></a></li>`
  ))}</ul></div>`;
}
