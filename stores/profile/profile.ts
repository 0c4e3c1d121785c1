import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { choiceKey, type ReadingChoice } from '@/domain/study/choices/choice';
import { keyOf } from '@/domain/study/known/word';
import { openReplica, type LocalChange, type LocalChoice, type LocalRecord, type Replica } from './replica';
import { eraseProfile, fetchProfile, fetchShares, sendChanges } from './requests';
import { setChoicesFlag, setProfileFlag } from './profile-flags';
import { erase, pull, push, type Server } from './sync';

export type KnownWords = ReadonlyMap<string, LocalRecord>;
/** By `choiceKey`; also those that were taken back. */
export type Choices = ReadonlyMap<string, LocalChoice>;

/** The word list of whoever reads here: one for each page, loaded when it is first needed. */
export interface Profile {
  readonly queries: QueryClient;
  /** What is known now, and whenever it changes, here or in another tab, until the signal. */
  watch(show: (words: KnownWords) => void, signal: AbortSignal): void;
  /** What is known now. Rejects where the browser keeps nothing. */
  read(): Promise<KnownWords>;
  /** Shown at once; kept in this browser, then on the server. Rejects where the browser keeps nothing. */
  mark(change: LocalChange): Promise<void>;
  /** The readings chosen, and whenever they change, likewise. */
  watchChoices(show: (choices: Choices) => void, signal: AbortSignal): void;
  readChoices(): Promise<Choices>;
  /** Keeps a reading that was chosen, or takes it back (null); as `mark` does. */
  choose(choice: Pick<ReadingChoice, 'place' | 'reading'>): Promise<void>;
  /** Sends what waits, and takes in all that the server has. Rejects where it cannot be reached. */
  refresh(): Promise<void>;
  /** Rejects where the server cannot be reached: then nothing is erased. */
  erase(): Promise<void>;
}

export const wordsKey = ['profile', 'words'] as const;
const choicesKey = ['profile', 'choices'] as const;
export const sharesKey = ['profile', 'shares'] as const;
export const sharesQuery = { queryKey: sharesKey, queryFn: fetchShares };

const server: Server = { send: sendChanges, pull: fetchProfile, erase: eraseProfile };
/** Milliseconds until what could not be sent is tried again; browsers do not always know that they are back online. */
const pauses = [5_000, 15_000, 60_000, 300_000];

let made: Promise<Profile> | null = null;

export function loadProfile(): Promise<Profile> {
  made ??= openReplica().then(makeProfile).catch((error: unknown) => {
    made = null;
    throw error;
  });
  return made;
}

function makeProfile(replica: Replica): Profile {
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity, retry: false }, mutations: { networkMode: 'always' } } });
  const words = { queryKey: wordsKey, queryFn: () => replica.all() };
  const choices = { queryKey: choicesKey, queryFn: () => replica.choices() };
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('taiyaku-profile');
  const refetch = () => Promise.all([queries.invalidateQueries({ queryKey: wordsKey }), queries.invalidateQueries({ queryKey: choicesKey })]);
  channel?.addEventListener('message', () => void refetch());
  const changed = async () => {
    channel?.postMessage('changed');
    await refetch();
  };

  /** One tab at a time: two first requests at once would each be given a cookie. */
  const alone = <T>(act: () => Promise<T>): Promise<T> =>
    'locks' in navigator ? (navigator.locks.request('taiyaku-profile', act) as Promise<T>) : act();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async () => {
    await alone(async () => {
      await push(replica, server);
      if (!(await replica.flag('pulled')) && (await replica.all()).size + (await replica.choices()).size > 0) await pull(replica, server);
    });
    failures = 0;
    await changed();
  };
  const sendLater = () => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    timer = setTimeout(trySending, pauses[Math.min(failures, pauses.length) - 1] ?? 0);
  };
  const trySending = () => {
    clearTimeout(timer);
    send().catch((error: unknown) => {
      failures += 1;
      console.warn('What was said of words waits to be sent:', error);
      sendLater();
    });
  };
  const sendNow = () => {
    failures = 0;
    trySending();
  };
  window.addEventListener('online', sendNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendNow();
  });
  trySending();

  const marking = new MutationObserver<LocalRecord, Error, LocalChange, { before: KnownWords | undefined }>(queries, {
    mutationFn: (change) => replica.note(change),
    async onMutate(change) {
      await queries.cancelQueries({ queryKey: wordsKey });
      const before = queries.getQueryData<KnownWords>(wordsKey);
      const shown: LocalRecord = { ...change, at: Date.now(), id: '', pending: true };
      queries.setQueryData<KnownWords>(wordsKey, new Map([...(before ?? []), [keyOf(change.word), shown]]));
      return { before };
    },
    onError: (_error, _change, context) => queries.setQueryData(wordsKey, context?.before),
    onSuccess() {
      setProfileFlag(true);
      trySending();
    },
    onSettled: changed,
  });

  const watching = <T>(query: { queryKey: readonly string[]; queryFn: () => Promise<T> }) => (show: (data: T) => void, signal: AbortSignal) => {
    const observer = new QueryObserver<T>(queries, query);
    const stop = observer.subscribe(({ data }) => data && show(data));
    signal.addEventListener('abort', stop);
    const { data } = observer.getCurrentResult();
    if (data) show(data);
  };

  return {
    queries,
    watch: watching<KnownWords>(words),
    read: () => queries.ensureQueryData<KnownWords>(words),
    async mark(change) {
      await marking.mutate(change);
    },
    watchChoices: watching<Choices>(choices),
    readChoices: () => queries.ensureQueryData<Choices>(choices),
    async choose(choice) {
      const kept = await replica.choose(choice);
      queries.setQueryData<Choices>(choicesKey, (before) => new Map([...(before ?? []), [choiceKey(kept.place), kept]]));
      setChoicesFlag(true);
      await changed();
      trySending();
    },
    async refresh() {
      await alone(async () => {
        await push(replica, server);
        await pull(replica, server);
        if ((await replica.all()).size > 0) setProfileFlag(true);
        if ((await replica.choices()).size > 0) setChoicesFlag(true);
      });
      await changed();
    },
    async erase() {
      await alone(async () => {
        try {
          await erase(replica, server);
        } catch (error) {
          await replica.flag('erasing', false);
          throw error;
        }
      });
      setProfileFlag(false);
      setChoicesFlag(false);
      queries.removeQueries({ queryKey: sharesKey });
      await changed();
    },
  };
}
