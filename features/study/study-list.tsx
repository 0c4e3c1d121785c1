import { useEffect, useRef, useState } from 'react';
import type { Choices, KnownWords, Profile } from '@/stores/profile/profile';
import { useStyles } from '@/components/widget-styles';
import { wordStates, type WordState } from '@/domain/study/known/change';
import { keyOf } from '@/domain/study/known/word';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { fillMessage } from '@/i18n/fill-message';
import { arrange, type Order } from './arrange';
import { ChosenReadings } from './chosen-readings';
import { EraseAll } from './erase-all';
import { saveExport } from './export';
import { Tools } from './tools';
import type { StudyWords } from './words';
import { WordRow } from './word-row';

const shownAtFirst = 100;

export interface StudyListProps {
  readonly locale: Locale;
  readonly words: StudyWords;
}

/** Every word that a person marked, to be changed, taken away as a file, or erased. */
export function StudyList({ locale, words }: StudyListProps) {
  const styles = useStyles();
  const [profile, setProfile] = useState<Profile | null>(null);
  const [known, setKnown] = useState<KnownWords | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [status, setStatus] = useState('');
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('latest');
  const [shown, setShown] = useState<Partial<Record<WordState, number>>>({});
  const heading = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** The word whose mark was changed last: its row goes to another group, or away. */
  const changed = useRef<string | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const open = async () => {
      const { loadProfile } = await import('@/stores/profile/profile');
      const opened = await loadProfile();
      if (stop.signal.aborted) return;
      setProfile(opened);
      opened.watch(setKnown, stop.signal);
      opened.watchChoices(setChoices, stop.signal);
      await opened.refresh().catch((error: unknown) => {
        console.warn('The server could not be asked for the word list:', error);
        setStatus(words.unreached);
      });
    };
    open().catch((error: unknown) => {
      console.warn('The word list could not be opened:', error);
      setStatus(words.unavailable);
    });
    return () => stop.abort();
  }, [words]);

  const records = [...(known?.values() ?? [])];
  const marked = records.filter(({ state }) => state !== null);
  const found = arrange(marked, typed, order);
  const groups = wordStates.map((state) => ({ state, records: found.filter((record) => record.state === state) })).filter((group) => group.records.length > 0);
  const pending = [...records, ...choices.values()].filter((each) => each.pending).length;
  // The focus goes along with the row; where that is gone, to what is said.
  useEffect(() => {
    const key = changed.current;
    if (key === null || document.activeElement !== document.body) return;
    changed.current = null;
    const select = [...(list.current?.querySelectorAll('select') ?? [])].find((each) => each.dataset.word === key);
    (select ?? heading.current)?.focus();
  }, [known]);

  const say = (text: string) => {
    setStatus(text);
    heading.current?.focus();
  };

  return (
    <div className={styles.list} ref={list}>
      <p className={styles.status} role="status" tabIndex={-1} ref={heading}>
        {status || (pending > 0 ? fillMessage(words.pending, { count: pending }) : '')}
      </p>
      {known && marked.length === 0 && (
        <p>{words.empty} <a href={localized(locale, paths.library())}>{words.toLibrary}</a></p>
      )}
      {marked.length > 0 && <Tools words={words} typed={typed} order={order} found={found.length} setTyped={setTyped} setOrder={setOrder} />}
      {groups.map(({ state, records: all }) => {
        const count = shown[state] ?? shownAtFirst;
        return (
          <section key={state} className={styles.group} aria-labelledby={`state-${state}`}>
            <h2 id={`state-${state}`} className={styles.heading}>{words.states[state]} <small>{fillMessage(words.count, { count: all.length })}</small></h2>
            <ul className={styles.rows}>
              {all.slice(0, count).map((record) => (
                <WordRow key={keyOf(record.word)} locale={locale} record={record} words={words} mark={(change) => {
                  changed.current = keyOf(record.word);
                  profile?.mark(change).catch((error: unknown) => {
                    console.warn('A word could not be marked:', error);
                    setStatus(words.unavailable);
                  });
                }} />
              ))}
            </ul>
            {count < all.length && (
              <button type="button" onClick={() => setShown({ ...shown, [state]: count + shownAtFirst })}>{words.more}</button>
            )}
          </section>
        );
      })}
      {profile && <ChosenReadings locale={locale} words={words} profile={profile} choices={choices} setStatus={setStatus} />}
      {profile && records.length + choices.size > 0 && (
        <div className={styles.actions}>
          <button type="button" onClick={() => void saveExport(profile, records, [...choices.values()]).then((name) => setStatus(fillMessage(words.exported, { name })))}>{words.export}</button>
          <EraseAll words={words} profile={profile} say={say} />
        </div>
      )}
    </div>
  );
}
