import { getTranslations } from 'next-intl/server';
import type { PassageComparison } from '@/domain/comparison/compare-passage';
import type { Edition } from '@/domain/text/edition';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './history.module.css';
import { SegmentList } from './segment-list';

export interface SinceProps {
  readonly locale: Locale;
  readonly edition: Pick<Edition, 'work' | 'number'>;
  readonly since: PassageComparison & { readonly latest: number; readonly date: string; readonly now: Passage | null };
}

/** At the head of a passage of an older edition: that there is a newer one, and whether it reads differently there. */
export async function SinceNotice({ locale, edition, since }: SinceProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <p className={styles.notice} role="note">
      {[t('older', { number: edition.number }), t(`state.${since.kind}`, { latest: since.latest, date: since.date })].join(locale === 'ja' ? '' : ' ')}{' '}
      <a href="#since">{t(since.kind === 'same' ? 'toNow' : 'toChanges')}</a>
    </p>
  );
}

/** Under a passage of an older edition: how it reads in the newest one, in both languages. */
export async function Since({ locale, edition, since }: SinceProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  const { slug } = edition.work;
  const { kind, latest, date, now } = since;
  return (
    <section className={styles.since} id="since">
      <h2>{t('since')}</h2>
      <p>{t(`state.${kind}`, { latest, date })}</p>
      {kind !== 'same' && (
        <>
          <p className={styles.soft}>{t('key')}</p>
          <SegmentList locale={locale} work={slug} before={edition.number} after={latest} segments={since.segments} />
        </>
      )}
      <p className={styles.ways}>
        {now && <a href={localized(locale, paths.passage(slug, latest, formatPassage(now)))}>{t('openNow', { latest, address: printPassage(now) })}</a>}
        <a href={localized(locale, paths.history(slug))}>{t('toHistory')}</a>
      </p>
    </section>
  );
}
