import page from '@/components/page/page.module.css';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './errors.module.css';

/** By the name in the address of the page, the key of its messages. */
export const statusKinds = { 'not-found': 'notFound', failure: 'failure' } as const;
export type StatusKind = keyof typeof statusKinds;

/** Stands where the server puts the number under which its log has the error. */
export const digestPlaceholder = '{digest}';

/**
 * What is sent for an address that leads nowhere, and for a page that could not be made. It is the address of nothing itself, so the
 * server answers 404 to whoever asks for it.
 */
export function StatusPage({ locale, kind }: { readonly locale: Locale; readonly kind: StatusKind }) {
  const { errors } = messages[locale];
  const { title, text, toLibrary } = errors[statusKinds[kind]];
  return (
    <section className={styles.page}>
      <meta name="taiyaku:status" content="404" />
      <h1>{title}</h1>
      <p>{text}</p>
      {kind === 'failure' && <p className={styles.digest}>{errors.failure.digest.replace('{digest}', digestPlaceholder)}</p>}
      <p className={page.ways}>
        {/* An empty address is that of the page itself. */}
        {/* eslint-disable-next-line jsx-a11y/anchor-is-valid */}
        {kind === 'failure' && <a href="">{errors.failure.again}</a>}
        <a href={localized(locale, paths.library())}>{toLibrary}</a>
        {kind === 'not-found' && <a href={localized(locale, paths.glossary())}>{errors.notFound.toGlossary}</a>}
      </p>
    </section>
  );
}
