import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Bar } from '@/components/bar/bar';
import { localized, otherLocale, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './frame.module.css';

export interface FrameProps {
  readonly locale: Locale;
  /** The page's path without its language, for the switch to the other one. */
  readonly path: string;
  readonly current?: 'library' | 'glossary' | 'search' | 'study';
  /** What a page adds to the bar. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page: skip link, bar, main. */
export async function Frame({ locale, path, current, tools, children }: FrameProps) {
  const t = await getTranslations({ locale, namespace: 'shell' });
  const other = otherLocale(locale);
  return (
    <>
      <a className={styles.skip} href="#main-text">
        {t('skipToText')}
      </a>
      <Bar
        tools={tools}
        label={t('navigation')}
        menu={t('menu')}
        home={{ href: localized(locale, paths.library()), text: t('siteName') }}
        links={[
          { href: localized(locale, paths.library()), text: t('library'), current: current === 'library' },
          { href: localized(locale, paths.glossary()), text: t('glossary'), current: current === 'glossary' },
          { href: localized(locale, paths.search()), text: t('search'), current: current === 'search' },
          { href: localized(locale, paths.study()), text: t('study'), current: current === 'study' },
        ]}
        otherLocale={{
          href: localized(other, path),
          text: t('switchLocale'),
          hint: t('switchLocaleHint'),
          lang: other,
        }}
        theme={{ label: t('theme'), system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark'), sepia: t('themeSepia') }}
      />
      <main id="main-text" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
