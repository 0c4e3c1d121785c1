import { getTranslations } from 'next-intl/server';
import { type QuotationOptions, citationForms, type CitationForm } from '@/domain/citation/quotation-options';
import type { Edition } from '@/domain/text/edition';
import { languages, type Language } from '@/domain/text/language';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import { citationFile, localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './citation.module.css';
import { QuotationForm } from './quotation-form';

interface Written {
  readonly plain: string;
  readonly rich: string;
}

export interface CitationPageProps {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly passage: Passage | null;
  readonly accessed: string;
  readonly status: Readonly<Record<Language, string>>;
  /** Those that have the form that is wished for. */
  readonly styles: readonly ({ readonly id: string; readonly name: Readonly<Record<Language, string>> } & Readonly<Record<Language, Written>>)[];
  /** All styles, by their names in the page's language. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly { readonly name: string; readonly file: Readonly<Record<Language, string>> }[];
  readonly quotation: { readonly plain: string; readonly rich: string | null } | null;
  readonly wish: QuotationOptions;
}

/** What is wished for besides stays. */
function formQuery({ languages: quoted, form, readings, style, in: language }: QuotationOptions, citation: CitationForm): string {
  return new URLSearchParams({ languages: quoted, form, style, in: language, citation, ...(readings ? { readings: 'all' } : {}) }).toString();
}

/** How to quote and cite an edition or a passage: whole without a script, which only copies. */
export async function CitationPage(props: CitationPageProps) {
  const { locale, edition, passage, accessed, status, files, quotation, wish } = props;
  const t = await getTranslations({ locale, namespace: 'citation' });
  const { work, number, digest } = edition;
  const address = passage && formatPassage(passage);
  const order: readonly Language[] = [locale, ...languages.filter((each) => each !== locale)];
  return (
    <article className={styles.page} data-copied={t('copied')} data-not-copied={t('notCopied')}>
      <h1>{passage ? t('title', { address: printPassage(passage) }) : t('titleWork', { work: work.title[locale] })}</h1>
      <p className={styles.about}>
        {t('of', { work: work.title[locale], number })}{' '}
        <a href={localized(locale, address === null ? paths.edition(work.slug, number) : paths.passage(work.slug, number, address))}>{t(passage ? 'toPassage' : 'toWork')}</a>
      </p>
      {quotation && <QuotationForm locale={locale} wish={wish} quotation={quotation} names={props.names} />}
      <section id="citation">
        <h2>{t('citation')}</h2>
        <nav aria-label={t('formsOf')} className={styles.forms}>
          {citationForms.map((form) => (
            <a key={form} href={`${localized(locale, paths.cite(work.slug, number, address))}?${formQuery(wish, form)}#citation`} {...(form === wish.citation ? { 'aria-current': 'true' as const } : {})}>
              {t(`citationForms.${form}`)}
            </a>
          ))}
        </nav>
        <p className={styles.soft}>{t('accessed', { date: accessed })}</p>
        {order.map((language) => (
          <section key={language}>
            <h3>{t(`citations.${language}`)}</h3>
            <dl className={styles.list}>
              {props.styles.map((style) => (
                <div key={style.id}>
                  <dt>{style.name[locale]}</dt>
                  <dd>
                    {/* Written by the exporters, which escape all but their own <i>. */}
                    <p lang={language} id={`${style.id}-${language}`} dangerouslySetInnerHTML={{ __html: style[language].rich }} />
                    <button type="button" data-copy={`${style.id}-${language}`} data-plain={style[language].plain} aria-label={`${t('copy')}: ${style.name[locale]}, ${t(`citations.${language}`)}`}>
                      {t('copy')}
                    </button>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      <section>
        <h2>{t('files')}</h2>
        <ul className={styles.files}>
          {files.flatMap(({ name, file }) => order.map((language) => (
            <li key={file[language]}>
              <a href={citationFile(work.slug, number, address, file[language])} download="" rel="nofollow">
                {name} ({t(`citations.${language}`)})
              </a>
            </li>
          )))}
        </ul>
        <p className={styles.soft}><a href={localized(locale, paths.download(work.slug, number, address))}>{t('toDownload')}</a></p>
      </section>
      <section>
        <h2>{t('state')}</h2>
        <p>{status[locale] === '' ? t('stateNone') : status[locale]}</p>
        <h2>{t('digest')}</h2>
        <p className={styles.digest}>{digest}</p>
        <p className={styles.soft}>
          {t('digestNote')} <a href={`${localized(locale, paths.history(work.slug))}#check`}>{t('toHistory')}</a>
        </p>
      </section>
      <p className={styles.soft}>{t('credits')}</p>
    </article>
  );
}
