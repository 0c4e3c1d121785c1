import type { LocalChange, LocalRecord } from '@/stores/profile/replica';
import { useStyles } from '@/components/widget-styles';
import { wordStates, type WordState } from '@/domain/study/known/change';
import { keyOf } from '@/domain/study/known/word';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { fillMessage } from '@/i18n/fill-message';
import { QuotedWords } from './quoted-words';
import type { StudyWords } from './words';

interface WordRowProps {
  readonly locale: Locale;
  readonly record: LocalRecord;
  readonly words: StudyWords;
  readonly mark: (change: LocalChange) => void;
}

/** Characters of a sentence that a line shows before the word. */
const before = 8;

/** A line for each word: what it is, what it means where it was marked, its state; the whole sentence and its translation when it is opened. */
export function WordRow({ locale, record, words, mark }: WordRowProps) {
  const styles = useStyles();
  const { word, place, context } = record;
  const line = <Line record={record} locale={locale} />;
  return (
    <li className={styles.row}>
      {place ? (
        <details>
          <summary className={styles.line}>{line}</summary>
          <Sentence record={record} locale={locale} words={words} />
        </details>
      ) : <p className={styles.line}>{line}</p>}
      <select
        className={styles.state}
        data-word={keyOf(word)}
        aria-label={fillMessage(words.stateOf, { word: word.lemma })}
        value={record.state ?? ''}
        onChange={({ target }) => mark({ word, place, context, state: target.value === '' ? null : target.value as WordState })}
      >
        {wordStates.map((state) => <option key={state} value={state}>{words.states[state]}</option>)}
        <option value="">{words.unmark}</option>
      </select>
    </li>
  );
}

function Line({ record: { word, place, context }, locale }: Pick<WordRowProps, 'record' | 'locale'>) {
  const styles = useStyles();
  const { lemma, reading } = word;
  const quoted = context?.quoted?.ja;
  const from = Math.max(0, (place?.start ?? 0) - before);
  return (
    <>
      <span lang="ja" translate="no" className={styles.word}>{lemma}{reading !== null && reading !== lemma && <span className={styles.reading}> {reading}</span>}</span>
      <span lang={locale} className={styles.sense}>{context?.sense?.[locale]}</span>
      {/* The whole sentence is told when the line is opened. */}
      <span className={styles.excerpt} aria-hidden="true">{quoted && place && <QuotedWords {...partOf(quoted, from)} language="ja" word={{ start: place.start - from, end: place.end - from }} />}</span>
    </>
  );
}

/** A text from a place on; what begins before it is cut there. */
function partOf({ text, interventions }: NonNullable<NonNullable<LocalRecord['context']>['quoted']>['ja'], from: number) {
  const shift = (at: number) => Math.max(0, at - from);
  return {
    text: text.slice(from),
    interventions: interventions.filter(({ span }) => span.end >= from && (span.end > from || span.start === span.end))
      .map(({ kind, span }) => ({ kind, span: { start: shift(span.start), end: shift(span.end) } })),
  };
}

function Sentence({ record: { place, context }, locale, words }: Pick<WordRowProps, 'record' | 'locale' | 'words'>) {
  const styles = useStyles();
  if (!place) return null;
  const quoted = context?.quoted;
  return (
    <div className={styles.sentence}>
      {quoted ? <p><QuotedWords {...quoted.ja} language="ja" word={place} /></p> : context && <p lang="ja">{context.sentence}</p>}
      {quoted?.en && <p><QuotedWords {...quoted.en} language="en" /></p>}
      <a href={`${localized(locale, paths.edition(place.work, place.edition))}#${place.address}`}>
        {context ? `${context.title[locale]} ${place.address}` : fillMessage(words.toPlace, { address: place.address })}
      </a>
    </div>
  );
}
