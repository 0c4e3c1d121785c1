import { createTranslator } from 'next-intl';
import { limitOf, type QueryProblem } from '@/domain/search/query';
import { messages } from '@/i18n/messages';
import { otherLocale } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './search.module.css';

interface QueryProblemNoteProps {
  readonly locale: Locale;
  readonly query: string;
  readonly problem: QueryProblem;
}

/** How much of the query is shown around what is wrong with it. */
const shown = 40;

/** Why a query cannot be understood, with the place, in both languages. */
export function QueryProblemNote({ locale, query, problem: { kind, at } }: QueryProblemNoteProps) {
  const figures = { limit: limitOf(kind), length: query.length };
  const marked = query.slice(at.start, Math.min(at.end, at.start + shown));
  const [before, after] = [query.slice(Math.max(0, at.start - shown), at.start), query.slice(at.start + marked.length, at.end + shown).slice(0, shown)];
  return (
    <section id="query-problem" className={styles.problem}>
      {[locale, otherLocale(locale)].map((language, index) => {
        const words = createTranslator({ locale: language, messages: messages[language], namespace: 'search.problem' });
        return (
          <div key={language} lang={language}>
            {index === 0 ? <h2>{words('title')}</h2> : <p className={styles.problemTitle}>{words('title')}</p>}
            <p>
              {kind !== 'tooLong' && words('at', { at: [...query.slice(0, at.start)].length + 1 })}{words(kind, figures)}
            </p>
          </div>
        );
      })}
      <p className={styles.where}><bdi>{before}<mark>{marked === '' ? ' ' : marked}</mark>{after}</bdi></p>
    </section>
  );
}
