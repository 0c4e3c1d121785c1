import { getTranslations } from 'next-intl/server';
import { Widget } from '@/components/widget';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './study.module.css';

/** The word list of whoever reads here. The page is the same for everyone: the browser fills it. */
export async function Study({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'study' });
  return (
    <div className={styles.study}>
      <header className={styles.front}>
        <h1>{t('title')}</h1>
        <p>{t('introduction')}</p>
        <p className={styles.small}>{t('keeping')}</p>
      </header>
      <p className={styles.noScript}>
        {t('noScript')} <a href={localized(locale, paths.library())}>{t('toLibrary')}</a>
      </p>
      <Widget name="study-list" styles={styles} props={{ locale, words: messages[locale].study }}>
        <div className={styles.list}><p className={styles.status} role="status" /></div>
      </Widget>
    </div>
  );
}
