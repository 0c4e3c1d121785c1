import { preferredLabel } from '@/domain/glossary/labels';
import { maxSentences, type SearchResult } from '@/domain/search/answer';
import { tableFiles } from '@/domain/search/result-table';
import type { SearchRequest } from '@/domain/search/request';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Filters } from './filters';
import { Lines } from './lines';
import { MeantWords } from './meant-words';
import styles from './search.module.css';
import { resultsFile, searchHref, type SearchWords } from './words';

export interface ResultsProps {
  readonly locale: Locale;
  readonly request: SearchRequest;
  readonly result: SearchResult;
  readonly t: SearchWords;
}

export function Results({ locale, request, result, t }: ResultsProps) {
  const { count, isMore, lines, concepts, facets, meant } = result;
  return (
    <section aria-labelledby="results">
      <h2 id="results" className={styles.count}>
        <span className={styles.unseen}>{t('results')}</span> {count === 0 ? t('none') : t(isMore ? 'countMore' : 'count', { count })}
      </h2>
      {count === 0 && <p className={styles.note}>{t('noneHint')}</p>}
      {isMore && <p className={styles.note}>{t(request.sort === 'place' ? 'limit' : 'limitSorted', { count: maxSentences })}</p>}
      <MeantWords meant={meant} t={t} />
      {concepts.length > 0 && (
        <aside className={styles.concepts} aria-labelledby="concepts">
          <h3 id="concepts">{t('concepts')}</h3>
          <ul>
            {concepts.map((concept) => {
              const other = preferredLabel(concept, otherLanguage(locale));
              return (
                <li key={concept.slug}>
                  <a href={localized(locale, paths.concept(concept.slug))}>{preferredLabel(concept, locale).text}</a>
                  <span lang={other.language} className={styles.other}>{other.text}</span>
                  <span className={styles.hint}>{t('renderings')}</span>
                </li>
              );
            })}
          </ul>
        </aside>
      )}
      <Filters locale={locale} request={request} facets={facets} isMore={isMore} t={t} />
      {lines.length > 0 && <Lines locale={locale} lines={lines} byWork={request.sort === 'place'} t={t} />}
      {lines.length > 0 && (
        <p className={styles.note}>
          {t('download')} {tableFiles.map((file) => (
            <a key={file} href={resultsFile(request, file)} download>{file.slice(-3).toUpperCase()}</a>
          ))}
        </p>
      )}
      <Pages locale={locale} request={request} result={result} t={t} />
    </section>
  );
}

function Pages({ locale, request, result: { page, pages }, t }: ResultsProps) {
  if (pages === 1) return null;
  const to = (number: number, rel: 'prev' | 'next', words: string) => (
    <a href={searchHref(locale, request, { page: number })} rel={rel}>{words}</a>
  );
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {page > 1 ? to(page - 1, 'prev', t('previous')) : <span />}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? to(page + 1, 'next', t('next')) : <span />}
    </nav>
  );
}
