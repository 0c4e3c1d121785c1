import { searchRequest } from '@/domain/search/request';
import type { Locale } from '@/i18n/routing';
import styles from './search.module.css';
import { searchHref, type SearchWords } from './words';

const examples = [
  ['characters', '同志', 'ja'], ['form', '連携する', 'ja'], ['reading', 'doshikoku', 'ja-Latn'], ['stem', 'cooperate', 'en'], ['letters', '*terr*', 'en'], ['phrase', '"like-minded countries"', 'en'],
  ['both', '連携 collaboration', 'ja'], ['without', '連携 -collaboration', 'ja'], ['or', '連携 OR 協力', 'ja'],
] as const;

/** What can be asked, each as a search that can be tried. */
export function Examples({ locale, t }: { readonly locale: Locale; readonly t: SearchWords }) {
  return (
    <section className={styles.examples} aria-labelledby="examples">
      <h2 id="examples" className={styles.heading}>{t('examples')}</h2>
      <dl>
        {examples.map(([key, q, language]) => (
          <div key={key}>
            <dt lang={language}><a href={searchHref(locale, searchRequest.parse({ q }))}>{q}</a></dt>
            <dd>{t(`example.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
