'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import type { Locale } from '@/i18n/routing';
import styles from './form.module.css';
import type { SuggestionWords } from './suggestion-words';

interface SearchBoxProps {
  readonly value: string;
  readonly locale: Locale;
  readonly invalid: boolean;
  /** UTF-16 units that can be typed. */
  readonly most: number;
  readonly words: SuggestionWords;
}

// Who never types needs none of it.
const Suggestions = lazy(() => import('./suggestions'));

/** The field of the query; suggestions come with the first focus. */
export function SearchBox({ value, locale, invalid, most, words }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(false);
  return (
    <span className={styles.box}>
      <input
        ref={input}
        id="query"
        type="search"
        name="q"
        defaultValue={value}
        maxLength={most}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        aria-describedby={invalid ? 'query-problem query-hint' : 'query-hint'}
        aria-invalid={invalid || undefined}
        onFocus={() => setWanted(true)}
      />
      {wanted && (
        <Suspense>
          <Suggestions input={input} locale={locale} words={words} />
        </Suspense>
      )}
    </span>
  );
}
