import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import type { Concept } from '@/domain/glossary/concept';
import { preferredLabel } from '@/domain/glossary/labels';
import type { Quotation } from '@/domain/glossary/quotation';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './concept.module.css';
import { Particulars } from './particulars';
import { QuotationRow } from './quotation-row';
import { quotationId, Renderings } from './renderings';

export interface ConceptEntryProps {
  readonly locale: Locale;
  readonly concept: Concept;
  readonly related: readonly Concept[];
  readonly quotations: readonly Quotation[];
}

/** A concept's own page: its names, definitions in both languages, particulars, and every sentence it stands in. */
export async function ConceptEntry({ locale, concept, related, quotations }: ConceptEntryProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const languages = [locale, otherLanguage(locale)] as const;
  return (
    <article className={styles.concept}>
      <header className={styles.head}>
        <p className={styles.category}>{t(`category.${concept.category}`)}</p>
        <h1 className={styles.names}>
          {languages.map((language) => {
            const { text, reading } = preferredLabel(concept, language);
            return (
              <span key={language} lang={language} className={styles.name}>
                {text}
                {reading !== null && reading !== text && <> <span className={styles.reading}>{reading}</span></>}
              </span>
            );
          })}
        </h1>
      </header>

      <section className={styles.definitions} aria-labelledby="definition">
        <h2 id="definition" className={styles.unseen}>{t('concept.definition')}</h2>
        {languages.map((language) => <p key={language} lang={language}>{concept.definition[language]}</p>)}
      </section>

      <Particulars locale={locale} concept={concept} related={related} t={t} />

      <Renderings locale={locale} quotations={quotations} t={t} />

      <section aria-labelledby="occurrences">
        <h2 id="occurrences" className={styles.heading}>
          {t('concept.occurrences')}
          {quotations.length > 0 && (
            <span className={styles.count}>{t('concept.occurrencesCount', { count: quotations.length })}</span>
          )}
        </h2>
        {quotations.length === 0 && <p>{t('concept.noOccurrences')}</p>}
        {[...byWork(quotations)].map(([slug, ofWork]) => (
          <Fragment key={slug}>
            <h3 className={styles.work}><a href={localized(locale, paths.work(slug))}>{ofWork[0]?.work.title[locale]}</a></h3>
            <ol className={styles.quotations}>
              {ofWork.map((quotation) => (
                <QuotationRow key={quotation.address} locale={locale} quotation={quotation} id={quotationId(quotation)} t={t} />
              ))}
            </ol>
          </Fragment>
        ))}
      </section>
      <p className={styles.back}><a href={localized(locale, paths.glossary())}>{t('concept.all')}</a></p>
    </article>
  );
}

function byWork(quotations: readonly Quotation[]): Map<string, Quotation[]> {
  const works = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    const { slug } = quotation.work;
    works.set(slug, [...(works.get(slug) ?? []), quotation]);
  }
  return works;
}
