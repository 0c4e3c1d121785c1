import { getTranslations } from 'next-intl/server';
import type { LibraryEntry } from '@/domain/library/library';
import { messages } from '@/i18n/messages';
import { localized, otherLocale, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { LibraryWork } from './library-work';
import styles from './library.module.css';

export interface LibraryProps {
  readonly locale: Locale;
  readonly entries: readonly LibraryEntry[];
  readonly siteName: string;
  readonly tagline: string;
}

/** The contents page: what Taiyaku is, and every work under its titles in both languages. */
export async function Library({ locale, entries, siteName, tagline }: LibraryProps) {
  const t = await getTranslations({ locale, namespace: 'library' });
  const other = otherLocale(locale);
  return (
    <div className={styles.library}>
      <header className={styles.front}>
        <h1 className={styles.name}>
          {siteName}
          <span className={styles.tagline}>{tagline}</span>
        </h1>
        <div className={styles.introductions}>
          <p className={styles.introduction}>{t('introduction')}</p>
          <p lang={other} className={styles.introduction}>{messages[other].library.introduction}</p>
        </div>
        <p className={styles.way}>
          <a href={localized(locale, paths.glossary())}>{t('toGlossary')}</a>
          <a href={localized(locale, paths.study())}>{t('toStudy')}</a>
          <a href={localized(locale, paths.api())}>{t('toApi')}</a>
        </p>
      </header>
      <section aria-labelledby="contents">
        <h2 id="contents" className={styles.contents}>{t('contents')}</h2>
        {entries.length === 0 && <p className={styles.introduction}>{t('empty')}</p>}
        <ol className={styles.works}>
          {entries.map((entry) => <LibraryWork key={entry.work.slug} locale={locale} entry={entry} t={t} />)}
        </ol>
      </section>
    </div>
  );
}
