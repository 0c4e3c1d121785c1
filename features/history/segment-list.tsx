import { getTranslations } from 'next-intl/server';
import type { SegmentChange } from '@/domain/comparison/compare-editions';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { Difference } from './difference';
import styles from './history.module.css';

export interface SegmentListProps {
  readonly locale: Locale;
  readonly work: string;
  /** Numbers of the older and the newer edition. */
  readonly before: number;
  readonly after: number;
  readonly segments: readonly SegmentChange[];
}

/** Segments of two editions with their difference, each linked to where it stands in both. */
export async function SegmentList({ locale, work, before, after, segments }: SegmentListProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  const link = (number: number, address: string | null) => address !== null && (
    <a href={localized(locale, paths.passage(work, number, address))} aria-label={t('place', { number, address })}>
      {address}
    </a>
  );
  return (
    <ol className={styles.segments}>
      {segments.map((change) => (
        <li key={`${change.before} ${change.after}`}>
          <p className={styles.place}>
            <span>{t(`kind.${change.kind}`)}</span> {link(before, change.before)}
            {change.before !== null && change.after !== null && <span aria-hidden="true"> → </span>}
            {link(after, change.after)}
          </p>
          <Difference words={change.words} />
        </li>
      ))}
    </ol>
  );
}
