import type { ReactNode } from 'react';
import type { TermExpansion } from '@/domain/search/match-way';
import styles from './search.module.css';
import type { SearchWords } from './words';

/** What words the terms stand for that are no words of the texts: what was found is no answer to what was written, unless this is said. */
export function MeantWords({ meant, t }: { readonly meant: readonly TermExpansion[]; readonly t: SearchWords }) {
  const en = (words: ReactNode) => <span lang="en">{words}</span>;
  return meant.map(({ term, at, isFallback, words, count }) => (
    <p key={at.start} className={styles.note}>
      {count === 0
        ? t.rich('meant.none', { term, en })
        : t.rich(isFallback ? 'meant.fallback' : 'meant.asterisk', { term, count, words: words.join(', '), rest: count - words.length, en })}
    </p>
  ));
}
