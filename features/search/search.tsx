import { getTranslations } from 'next-intl/server';
import type { SearchAnswer } from '@/domain/search/answer';
import type { SearchRequest } from '@/domain/search/request';
import type { Locale } from '@/i18n/routing';
import { Examples } from './examples';
import { QueryProblemNote } from './query-problem-note';
import { Results } from './results';
import { SearchForm } from './search-form';
import styles from './search.module.css';

export interface SearchProps {
  readonly locale: Locale;
  readonly request: SearchRequest;
  readonly answer: SearchAnswer;
}

/** The whole page of the search, complete without a script: what is asked, and what was found or why it cannot be. */
export async function Search({ locale, request, answer }: SearchProps) {
  const t = await getTranslations({ locale, namespace: 'search' });
  return (
    <div className={styles.search}>
      <header className={styles.front}>
        <h1>{t('title')}</h1>
        {answer.kind === 'empty' && <p>{t('introduction')}</p>}
      </header>
      <SearchForm locale={locale} request={request} invalid={answer.kind === 'problem'} t={t} />
      {answer.kind === 'problem' && <QueryProblemNote locale={locale} query={request.q} problem={answer.problem} />}
      {answer.kind === 'result' && <Results locale={locale} request={request} result={answer} t={t} />}
      {(answer.kind !== 'result' || answer.count === 0) && <Examples locale={locale} t={t} />}
    </div>
  );
}
