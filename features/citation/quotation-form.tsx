import { getTranslations } from 'next-intl/server';
import { quotationForms, quotedLanguages, type QuotationOptions, citationForms } from '@/domain/citation/quotation-options';
import { languages } from '@/domain/text/language';
import type { Locale } from '@/i18n/routing';
import styles from './citation.module.css';

export interface QuotationFormProps {
  readonly locale: Locale;
  readonly wish: QuotationOptions;
  readonly quotation: { readonly plain: string; readonly rich: string | null };
  /** Of all styles. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

/** The words themselves, in the form one wishes; asking for another is a plain form. */
export async function QuotationForm({ locale, wish, quotation, names }: QuotationFormProps) {
  const t = await getTranslations({ locale, namespace: 'citation' });
  const choice = (name: string, label: string, value: string, options: readonly (readonly [string, string])[]) => (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {options.map(([id, text]) => <option key={id} value={id}>{text}</option>)}
      </select>
    </label>
  );
  return (
    <section>
      <h2>{t('quotation')}</h2>
      <form method="get" className={styles.form}>
        {choice('languages', t('languages'), wish.languages, quotedLanguages.map((each) => [each, t(`language.${each}`)]))}
        {choice('form', t('form'), wish.form, quotationForms.map((each) => [each, t(`forms.${each}`)]))}
        {choice('style', t('style'), wish.style, names.map(({ id, name }) => [id, name]))}
        {choice('citation', t('citationForm'), wish.citation, citationForms.map((each) => [each, t(`citationForms.${each}`)]))}
        {choice('in', t('in'), wish.in, languages.map((each) => [each, t(`citations.${each}`)]))}
        <label className={styles.check}>
          <input type="checkbox" name="readings" value="all" defaultChecked={wish.readings} />
          <span>{t('readings')}</span>
        </label>
        <button type="submit">{t('make')}</button>
      </form>
      <pre className={styles.quotation} id="quotation">{quotation.plain}</pre>
      <button type="button" data-copy="" data-plain={quotation.plain} {...(quotation.rich === null ? {} : { 'data-rich': quotation.rich })}>
        {t('copy')}
      </button>
    </section>
  );
}
