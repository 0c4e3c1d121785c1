import type { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Concept } from '@/domain/glossary/concept';
import { labelsOf, preferredLabel } from '@/domain/glossary/labels';
import { otherLanguage, type Language } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './concept.module.css';

export type GlossaryWords = Awaited<ReturnType<typeof getTranslations<'glossary'>>>;

interface ParticularsProps {
  readonly locale: Locale;
  readonly concept: Concept;
  readonly related: readonly Concept[];
  readonly t: GlossaryWords;
}

/** Abbreviations, other names, where the English name comes from, related concepts. */
export function Particulars({ locale, concept, related, t }: ParticularsProps) {
  const languages = [locale, otherLanguage(locale)] as const;
  return (
    <section aria-labelledby="particulars">
      <h2 id="particulars" className={styles.unseen}>{t('concept.particulars')}</h2>
      <dl className={styles.particulars}>
        <Entry name={t('concept.abbreviation')}>
          {languages.flatMap((language) => labelsOf(concept, language, 'abbreviation').map(({ text, reading }) => (
            <li key={`${language} ${text}`} lang={language}>
              {t('concept.longForm', { abbreviation: text, long: preferredLabel(concept, language).text })}
              {reading !== null && <> <span className={styles.small}>{reading}</span></>}
            </li>
          )))}
        </Entry>
        <Entry name={t('concept.alternatives')}>
          {languages.flatMap((language) => alternatives(concept, language))}
        </Entry>
        <Entry name={t('concept.source')}>
          {[<li key="source">{concept.source ?? t('concept.proposal')}</li>]}
        </Entry>
        <Entry name={t('concept.sourceNote')}>
          {concept.sourceNote ? [<li key="note">{concept.sourceNote[locale]}</li>] : []}
        </Entry>
        <Entry name={t('concept.related')}>
          {related.map((other) => (
            <li key={other.slug} className={styles.relation}>
              <a href={localized(locale, paths.concept(other.slug))}>{preferredLabel(other, locale).text}</a>
              {' '}
              <span lang={languages[1]} className={styles.small}>{preferredLabel(other, languages[1]).text}</span>
            </li>
          ))}
        </Entry>
      </dl>
    </section>
  );
}

function alternatives(concept: Concept, language: Language): ReactNode[] {
  return labelsOf(concept, language, 'alternative').map(({ text, reading }) => (
    <li key={`${language} ${text}`} lang={language}>
      {text}
      {reading !== null && reading !== text && <> <span className={styles.small}>{reading}</span></>}
    </li>
  ));
}

/** Nothing at all where there is nothing to say. */
function Entry({ name, children }: { readonly name: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div className={styles.entry}>
      <dt>{name}</dt>
      <dd><ul>{children}</ul></dd>
    </div>
  );
}
