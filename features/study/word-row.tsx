'use client';

import type { LocalChange, LocalRecord } from '@/components/profile/replica';
import { wordStates, type WordState } from '@/domain/study/known/change';
import { keyOf } from '@/domain/study/known/word';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { fill, type StudyWords } from './words';
import styles from './study.module.css';

interface WordRowProps {
  readonly locale: Locale;
  readonly record: LocalRecord;
  readonly words: StudyWords;
  readonly mark: (change: LocalChange) => void;
}

/** A word, what it means where it was marked, the sentence, and its state. */
export function WordRow({ locale, record, words, mark }: WordRowProps) {
  const { word, place, context } = record;
  const { lemma, reading } = word;
  return (
    <li className={styles.row}>
      <p className={styles.word}>
        <span lang="ja">{lemma}{reading !== null && reading !== lemma && <span className={styles.reading}> {reading}</span>}</span>
        {context?.sense && <span lang={locale} className={styles.sense}> {context.sense[locale]}</span>}
      </p>
      {place && (
        <p className={styles.sentence}>
          {context && <span lang="ja">{context.sentence} </span>}
          <a href={`${localized(locale, paths.edition(place.work, place.edition))}#${place.address}`}>
            {context ? `${context.title[locale]} ${place.address}` : fill(words.toPlace, { address: place.address })}
          </a>
        </p>
      )}
      <select
        className={styles.state}
        data-word={keyOf(word)}
        aria-label={fill(words.stateOf, { word: lemma })}
        value={record.state ?? ''}
        onChange={({ target }) => mark({ word, place, context, state: target.value === '' ? null : target.value as WordState })}
      >
        {wordStates.map((state) => <option key={state} value={state}>{words.states[state]}</option>)}
        <option value="">{words.unmark}</option>
      </select>
    </li>
  );
}
