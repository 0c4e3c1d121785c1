import { searchRequest } from '@/domain/search/request';
import type { Locale } from '@/i18n/routing';
import styles from './search.module.css';
import { searchHref, type SearchWords } from './words';

const examples = [
  ['characters', '同志'], ['form', '連携する'], ['reading', 'doshikoku'], ['stem', 'cooperate'], ['phrase', '"like-minded countries"'],
  ['both', '連携 collaboration'], ['without', '連携 -collaboration'], ['or', '連携 OR 協力'],
] as const;

/** What can be asked, each as a search that can be tried. */
export function Examples({ locale, t }: { readonly locale: Locale; readonly t: SearchWords }) {
  return (
    <section className={styles.examples} aria-labelledby="examples">
      <h2 id="examples">{t('examples')}</h2>
      <dl>
        {examples.map(([key, q]) => (
          <div key={key}>
            <dt><a href={searchHref(locale, searchRequest.parse({ q }))}>{q}</a></dt>
            <dd>{t(`example.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
