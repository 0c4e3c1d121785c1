import styles from './glossary.module.css';

export interface FilterMessages {
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly one: string;
  /** With `{count}` where the figure goes. */
  readonly found: string;
}

/** The field that narrows the glossary to what is typed: features/glossary/filter.ts. */
export function FilterField({ messages: { label, hint, none, one, found } }: { readonly messages: FilterMessages }) {
  return (
    <search className={styles.filter}>
      <label htmlFor="filter">{label}</label>
      <input id="filter" type="search" autoComplete="off" autoCapitalize="none" spellCheck={false} aria-describedby="filter-hint" />
      <span id="filter-hint" className={styles.hint}>{hint}</span>
      <p id="filter-status" role="status" className={styles.status} data-none={none} data-one={one} data-found={found} />
    </search>
  );
}
