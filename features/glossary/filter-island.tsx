'use client';

import { useEffect, useRef, useState } from 'react';
import { matchesFilter } from '@/domain/glossary/filter';
import styles from './glossary.module.css';

export interface FilterWords {
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly one: string;
  /** With `{count}` where the figure goes. */
  readonly found: string;
}

/** Shows the lines that match and hides the rest, and groups without a line. Returns how many concepts are shown. */
export function applyFilter(root: ParentNode, typed: string): number {
  let found = 0;
  for (const line of root.querySelectorAll<HTMLElement>('[data-find]')) {
    line.hidden = !matchesFilter(line.dataset.find ?? '', typed);
    // A reference from an abbreviation is not a concept of its own.
    if (!line.hidden && line.dataset.see === undefined) found += 1;
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = !group.querySelector('[data-find]:not([hidden])');
  }
  return found;
}

/** The address keeps what was typed, so that coming back and a shared link show the same. */
function remember(typed: string): void {
  const url = new URL(location.href);
  if (typed === '') url.searchParams.delete('q');
  else url.searchParams.set('q', typed);
  history.replaceState(history.state, '', url);
}

export function FilterIsland({ words }: { readonly words: FilterWords }) {
  const input = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');

  const filter = (typed: string) => {
    const found = applyFilter(document, typed);
    if (typed.trim() === '') setStatus('');
    else setStatus(found === 0 ? words.none : found === 1 ? words.one : words.found.replace('{count}', String(found)));
  };

  useEffect(() => {
    if (!input.current) return;
    // What was typed before the script came, or what the address asks for.
    const typed = input.current.value || (new URLSearchParams(location.search).get('q') ?? '');
    if (typed === '') return;
    input.current.value = typed;
    filter(typed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the script comes
  }, []);

  return (
    <search className={styles.filter}>
      <label htmlFor="filter">{words.label}</label>
      <input
        ref={input}
        id="filter"
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby="filter-hint"
        onInput={({ currentTarget: { value } }) => {
          filter(value);
          // Safari refuses after a hundred times in half a minute; then the address is behind.
          remember(value);
        }}
      />
      <span id="filter-hint" className={styles.hint}>{words.hint}</span>
      <p role="status" className={styles.status}>{status}</p>
    </search>
  );
}
