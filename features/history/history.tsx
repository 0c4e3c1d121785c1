import { getTranslations } from 'next-intl/server';
import type { EditionEntry } from '@/domain/library/library';
import type { Work } from '@/domain/text/work';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Changes, type EditionChanges } from './changes';
import { CompareForm } from './compare-form';
import styles from './history.module.css';

export interface HistoryProps {
  readonly locale: Locale;
  readonly work: Work;
  readonly editions: readonly (EditionEntry & { readonly changes: EditionChanges | null })[];
}

/** The editions of a work, newest first, with what changed in each. */
export async function History({ locale, work, editions }: HistoryProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <article className={styles.page}>
      <h1>{t('title', { work: work.title[locale] })}</h1>
      <p className={styles.soft}>{t('intro')}</p>
      {editions.length > 1 && (
        <section aria-labelledby="compare">
          <h2 id="compare">{t('compareAny')}</h2>
          <CompareForm locale={locale} work={work.slug} editions={editions} />
        </section>
      )}
      <ol className={styles.editions}>
        {editions.map((edition, i) => (
          <li key={edition.number} id={`edition-${edition.number}`}>
            <h2>
              <a href={localized(locale, paths.edition(work.slug, edition.number))}>{t('edition', { number: edition.number })}</a>{' '}
              <time dateTime={edition.date}>{edition.date}</time>{i === 0 && <span className={styles.newest}>{t('newest')}</span>}
            </h2>
            <p>{edition.summary[locale]}</p>
            {edition.changes ? <Changes locale={locale} work={work.slug} number={edition.number} changes={edition.changes} /> : <p className={styles.soft}>{t('first')}</p>}
            <dl className={styles.digest}>
              <dt>SHA-256</dt>
              <dd>{edition.digest}</dd>
            </dl>
            <p className={styles.ways}>
              <a href={localized(locale, paths.cite(work.slug, edition.number, null))} aria-label={t('citeEdition', { number: edition.number })}>{t('cite')}</a>
            </p>
          </li>
        ))}
      </ol>
      <section className={styles.check} id="check">
        <h2>{t('check')}</h2>
        <p>{t('checkWhat')}</p>
        <p>{t('checkHow')}</p>
        <pre>{'npm run import -- FOLDER --canonical edition.json\nsha256sum edition.json'}</pre>
      </section>
    </article>
  );
}
