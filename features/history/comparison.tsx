import { getTranslations } from 'next-intl/server';
import type { EditionEntry } from '@/domain/library/library';
import type { Work } from '@/domain/text/work';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Changes, type EditionChanges } from './changes';
import { CompareForm } from './compare-form';
import styles from './history.module.css';

export interface ComparisonProps {
  readonly locale: Locale;
  readonly work: Work;
  /** All of them, newest first. */
  readonly editions: readonly EditionEntry[];
  readonly before: number;
  readonly after: number;
  readonly changes: EditionChanges;
}

/** Two editions of a work against each other, whichever is the older. */
export async function Comparison({ locale, work, editions, before, after, changes }: ComparisonProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <article className={styles.page}>
      <h1>{t('compareTitle', { work: work.title[locale], before, after })}</h1>
      <CompareForm locale={locale} work={work.slug} editions={editions} before={before} after={after} />
      <Changes locale={locale} work={work.slug} number={after} changes={changes} />
      <p className={styles.ways}>
        {[before, after].map((number) => <a key={number} href={localized(locale, paths.edition(work.slug, number))}>{t('edition', { number })}</a>)}
        <a href={localized(locale, paths.history(work.slug))}>{t('toHistory')}</a>
      </p>
    </article>
  );
}
