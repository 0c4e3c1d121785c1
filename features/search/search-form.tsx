import { Widget } from '@/components/widget';
import { lineOrders } from '@/domain/search/context';
import { maxQueryLength } from '@/domain/search/query';
import type { SearchRequest } from '@/domain/search/request';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './form.module.css';
import suggestionStyles from './suggestions.module.css';
import type { SearchWords } from './words';

/** More than is read, so that a query that is too long is told so; less than makes an address that servers refuse (a page of text, pasted). */
const maxTyped = 2 * maxQueryLength;

interface SearchFormProps {
  readonly locale: Locale;
  readonly request: SearchRequest;
  readonly invalid: boolean;
  readonly t: SearchWords;
}

/** A plain form: its fields are the parameters of the address. Filters stay while the words change. */
export function SearchForm({ locale, request, invalid, t }: SearchFormProps) {
  const filters = (['work', 'author', 'year'] as const).flatMap((name) => (request[name] === undefined ? [] : [[name, request[name]] as const]));
  return (
    <search>
      <form className={styles.form} action={localized(locale, paths.search())}>
        <div className={styles.query}>
          <label htmlFor="query">{t('label')}</label>
          <div className={styles.box}>
            <input
              id="query"
              type="search"
              name="q"
              // What is far too long to be a search is not sent back in full.
              defaultValue={request.q.slice(0, maxTyped)}
              maxLength={maxTyped}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
              aria-describedby={invalid ? 'query-problem query-hint' : 'query-hint'}
              aria-invalid={invalid || undefined}
            />
            <Widget
              name="suggestions"
              styles={suggestionStyles}
              props={{
                locale,
                field: 'query',
                words: { suggestions: t('suggest.label'), concept: t('suggest.concept'), found: String(t.raw('suggest.found')), one: t('suggest.one'), failed: t('suggest.failed') },
              }}
            />
          </div>
          <button type="submit" className={styles.submit}>{t('submit')}</button>
          <span id="query-hint" className={styles.hint}>{t('hint')}</span>
        </div>
        <label className={styles.order}>
          <span>{t('order.label')}</span>
          <select name="sort" defaultValue={request.sort}>
            {lineOrders.map((order) => <option key={order} value={order}>{t(`order.${order}`)}</option>)}
          </select>
        </label>
        <label className={styles.older}>
          <input type="checkbox" name="editions" value="all" defaultChecked={request.editions === 'all'} />
          <span>{t('older')}</span>
        </label>
        {filters.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      </form>
    </search>
  );
}
