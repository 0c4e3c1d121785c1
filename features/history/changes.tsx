import { getTranslations } from 'next-intl/server';
import type { SegmentChange } from '@/domain/comparison/compare-editions';
import type { MetadataPart } from '@/domain/comparison/metadata-changes';
import type { Locale } from '@/i18n/routing';
import styles from './history.module.css';
import { SegmentList } from './segment-list';

/** What an edition has otherwise than another, `since`. */
export interface EditionChanges {
  readonly since: number;
  readonly segments: readonly SegmentChange[];
  readonly others: readonly MetadataPart[];
}

/** How many differences are printed of one edition; of what goes beyond, the addresses. */
const mostShown = 300;
const told = ['changed', 'added', 'removed', 'moved'] as const;

/** What changed, counted and word by word. */
export async function Changes({ locale, work, number, changes }: { locale: Locale; work: string; number: number; changes: EditionChanges }) {
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
