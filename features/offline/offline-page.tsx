import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { KeptTextsShelf } from './kept-texts-shelf';
import styles from './kept-texts.module.css';

/** In place of a page that cannot be had: what is to be read without a network. It stands at that page's address. */
export function OfflinePage({ locale }: { readonly locale: Locale }) {
  const words = messages[locale].offline;
  return (
    <>
      <header className={styles.front}>
        <h1>{words.title}</h1>
        <p>{words.introduction}</p>
        <p className={styles.ways}>
          <button type="button" data-reload="">{words.again}</button>
          <a href={localized(locale, paths.library())}>{messages[locale].errors.notFound.toLibrary}</a>
        </p>
      </header>
      <KeptTextsShelf locale={locale} offline />
    </>
  );
}
