import { getTranslations } from 'next-intl/server';
import type { EditionEntry } from '@/domain/library/library';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './history.module.css';

export interface CompareFormProps {
  readonly locale: Locale;
  readonly work: string;
  /** Newest first; two or more. */
  readonly editions: readonly EditionEntry[];
  /** Those that are shown; where none are, the newest and the first. */
  readonly before?: number;
  readonly after?: number;
}

/** Chooses any two editions; a plain form. */
export async function CompareForm({ locale, work, editions, before, after }: CompareFormProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  const choice = (name: string, label: string, value: number | undefined) => (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {editions.map(({ number, date }) => <option key={number} value={number}>{t('editionOf', { number, date })}</option>)}
      </select>
    </label>
  );
  return (
    <form method="get" action={localized(locale, paths.chooseEditions(work))} className={styles.choice}>
      {choice('from', t('compareFrom'), before ?? editions.at(-1)?.number)}
      {choice('to', t('compareTo'), after ?? editions[0]?.number)}
      <button type="submit">{t('compare')}</button>
    </form>
  );
}
