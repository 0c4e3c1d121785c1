import { getTranslations } from 'next-intl/server';
import type { SegmentChange } from '@/domain/comparison/compare-editions';
import type { OtherPart } from '@/domain/comparison/other-changes';
import type { EditionEntry } from '@/domain/library/library';
import type { Work } from '@/domain/text/work';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './history.module.css';
import { SegmentList } from './segment-list';

interface EditionChanges {
  readonly since: number;
  readonly segments: readonly SegmentChange[];
  readonly others: readonly OtherPart[];
}

export interface HistoryProps {
  readonly locale: Locale;
  readonly work: Work;
  readonly editions: readonly (EditionEntry & { readonly changes: EditionChanges | null })[];
}

/** How many differences are printed of one edition; of what goes beyond, the addresses. */
const mostShown = 300;
const told = ['changed', 'added', 'removed', 'moved'] as const;

/** The editions of a work, newest first, with what changed in each. */
export async function History({ locale, work, editions }: HistoryProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <article className={styles.page}>
      <h1>{t('title', { work: work.title[locale] })}</h1>
      <p className={styles.soft}>{t('intro')}</p>
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

async function Changes({ locale, work, number, changes }: { locale: Locale; work: string; number: number; changes: EditionChanges }) {
  const t = await getTranslations({ locale, namespace: 'history' });
  const { since, segments, others } = changes;
  const different = segments.filter(({ kind }) => kind !== 'same');
  const renumbered = segments.filter(({ kind, before, after }) => kind === 'same' && before !== after).length;
  const counts = told.map((kind) => ({ kind, count: segments.filter((change) => change.kind === kind).length })).filter(({ count }) => count > 0);
  const beyond = different.slice(mostShown);
  const parts = others.map((part) => t(`part.${part}`)).join(t('separator'));
  return (
    <>
      <p>
        {t('changes', { since })}
        {counts.length > 0 ? counts.map(({ kind, count }) => t(`count.${kind}`, { count })).join(t('separator')) + t('stop') : t('textSame')}
        {renumbered > 0 && t('renumbered', { count: renumbered })}
        {parts !== '' && t('others', { parts })}
        {different.length === 0 && parts === '' && t('unseen')}
      </p>
      {different.length > 0 && <p className={styles.soft}>{t('key')}</p>}
      {different.length > 0 && <SegmentList locale={locale} work={work} before={since} after={number} segments={different.slice(0, mostShown)} />}
      {beyond.length > 0 && (
        <p className={styles.soft}>
          {t('beyond', { count: beyond.length })}{' '}
          {beyond.map(({ before, after }) => `${before ?? ''}→${after ?? ''}`).join(t('separator'))}
        </p>
      )}
    </>
  );
}
