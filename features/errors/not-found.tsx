import page from '@/components/page/page.module.css';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './errors.module.css';

export function NotFound({ locale }: { readonly locale: Locale }) {
  const words = messages[locale].errors.notFound;
  return (
    <section lang={locale} className={styles.page}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className={page.ways}>
        <a href={localized(locale, paths.library())}>{words.toLibrary}</a>
        <a href={localized(locale, paths.glossary())}>{words.toGlossary}</a>
      </p>
    </section>
  );
}
