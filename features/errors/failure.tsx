'use client';

import page from '@/components/page/page.module.css';
// Only the words of errors: with all messages they would be sent with every page.
import en from '@/messages/en/errors.json';
import ja from '@/messages/ja/errors.json';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './errors.module.css';

const messages = { ja, en };

export interface FailureProps {
  readonly locale: Locale;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Says that something failed, with the number by which the server's log knows it, and the ways on. */
export function Failure({ locale, error, retry }: FailureProps) {
  const words = messages[locale].failure;
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <section lang={locale} className={styles.page}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {digest !== null && <p className={styles.digest}>{words.digest.replace('{digest}', digest)}</p>}
      <p className={page.ways}>
        <button type="button" onClick={retry}>{words.again}</button>
        <a href={localized(locale, paths.library())}>{words.toLibrary}</a>
      </p>
    </section>
  );
}
