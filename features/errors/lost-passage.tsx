import { getTranslations } from 'next-intl/server';
import page from '@/components/page/page.module.css';
import type { Edition } from '@/domain/text/edition';
import type { PassageFault } from '@/domain/text/parse-passage';
import { formatPassage, type Passage } from '@/domain/text/passage';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './errors.module.css';

export interface LostPassageProps {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly given: string;
  readonly nearest: Passage | null;
  readonly fault: PassageFault | null;
}

/** Of an edition that exists, an address that does not; the page cache makes it a 404 (docs/decisions/passages.md). */
export async function LostPassage({ locale, edition, given, nearest, fault }: LostPassageProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const { slug } = edition.work;
  const address = nearest && formatPassage(nearest);
  return (
    <section className={styles.page}>
      <meta name="taiyaku:status" content="404" />
      <h1>{messages[locale].errors.notFound.title}</h1>
      <p>
        {[
          t('lost', { number: edition.number, given: given.length > 64 ? `${given.slice(0, 64)}…` : given }),
          ...(fault ? [t(`fault.${fault.kind}`, { at: fault.at + 1 })] : []),
          ...(address ? [t('nearest', { address })] : []),
        ].join(locale === 'ja' ? '' : ' ')}
      </p>
      <p className={page.ways}>
        {address && <a href={localized(locale, paths.passage(slug, edition.number, address))}>{t('toNearest', { address })}</a>}
        <a href={localized(locale, paths.edition(slug, edition.number))}>{t('toWhole')}</a>
        <a href={localized(locale, paths.glossary())}>{messages[locale].errors.notFound.toGlossary}</a>
      </p>
    </section>
  );
}
