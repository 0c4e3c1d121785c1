import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { latest, nextTime, type WordRecord } from '@/domain/study/known/change';
import type { Context } from '@/domain/study/known/exchange';
import { keyOf } from '@/domain/study/known/word';
import { choiceKey, type ReadingChoice } from '@/domain/study/choices/choice';
import { lastingConnection } from '../connection';
import { randomId } from './random-id';

/** What this browser knows of a word: `pending` until the server has confirmed this very change. */
export interface LocalRecord extends WordRecord {
  readonly pending: boolean;
  readonly context: Context | null;
}

export type LocalChange = Pick<LocalRecord, 'word' | 'state' | 'place' | 'context'>;

/** A reading that was chosen, likewise. */
export interface LocalChoice extends ReadingChoice {
  readonly pending: boolean;
}

interface Schema extends DBSchema {
  records: { key: string; value: LocalRecord };
  choices: { key: string; value: LocalChoice };
  /** `start`: the key that begins a profile. `clock`: the highest time seen. `erasing`: an erasure was begun. `pulled`: all of the server's records were here once. `profile`: the one that confirmed changes last. */
  about: { key: 'start' | 'clock' | 'erasing' | 'pulled' | 'profile'; value: string | number | boolean };
}

/**
 * The word list in this browser and the readings chosen here, shared by its tabs. It holds one record for each word and place, so that
 * what waits to be sent cannot grow without end, and so that nothing is lost by a reload.
 */
export interface Replica {
  all(): Promise<Map<string, LocalRecord>>;
  /** Notes a change, later than all that is here; returns its record. */
  note(change: LocalChange): Promise<LocalRecord>;
  /** Takes in what the server has. A change that was made meanwhile stays, and stays pending. */
  take(records: readonly (WordRecord & { readonly context?: Context | null })[]): Promise<void>;
  /** By `choiceKey`; also those that were taken back. */
  choices(): Promise<Map<string, LocalChoice>>;
  /** Notes what was chosen, as `note` does. */
  choose(choice: Pick<ReadingChoice, 'place' | 'reading'>): Promise<LocalChoice>;
  /** Takes in what the server has, as `take` does. */
  takeChoices(choices: readonly ReadingChoice[]): Promise<void>;
  /** Everything is to be sent (again). */
  sendAll(): Promise<void>;
  start(): Promise<string>;
  /** The profile that confirmed changes last; null where none did. Given one, notes it. */
  profile(name?: string): Promise<string | null>;
  flag(name: 'erasing' | 'pulled', value?: boolean): Promise<boolean>;
  /** Forgets all of it, also the start key. */
  wipe(): Promise<void>;
}

const name = 'taiyaku-profile';

export async function openReplica(): Promise<Replica> {
  const open = await lastingConnection<Schema>(name, 2, (database, before) => {
    if (before < 1) {
      database.createObjectStore('records');
      database.createObjectStore('about');
    }
    database.createObjectStore('choices');
  });
  return replicaOver(open);
}

const stores = ['records', 'choices', 'about'] as const;
type Write = IDBPTransaction<Schema, typeof stores, 'readwrite'>;

function replicaOver(open: () => Promise<IDBPDatabase<Schema>>): Replica {
  const write = async <T>(act: (transaction: Write) => Promise<T>): Promise<T> => {
    const transaction = (await open()).transaction(stores, 'readwrite', { durability: 'strict' });
    const [result] = await Promise.all([act(transaction), transaction.done]);
    return result;
  };
  const clockOf = async (transaction: Write) => Number((await transaction.objectStore('about').get('clock')) ?? 0);

  return {
    async all() {
      const transaction = (await open()).transaction('records');
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return new Map(keys.map((key, index) => [key, values[index]!]));
    },
    note: (change) => write(async (transaction) => {
      const at = nextTime(await clockOf(transaction), Date.now());
      const record: LocalRecord = { ...change, at, id: randomId(), pending: true };
      await transaction.objectStore('records').put(record, keyOf(record.word));
      await transaction.objectStore('about').put(at, 'clock');
      return record;
    }),
    take: (records) => write(async (transaction) => {
      const store = transaction.objectStore('records');
      let clock = await clockOf(transaction);
      for (const { context, ...record } of records) {
        const key = keyOf(record.word);
        const here = await store.get(key);
        const known = context ?? (here?.id === record.id ? here.context : null);
        const there: LocalRecord = { ...record, context: known, pending: false };
        await store.put(here && here.id !== record.id ? latest(here, there) : there, key);
        clock = Math.max(clock, record.at);
      }
      await transaction.objectStore('about').put(clock, 'clock');
    }),
    async choices() {
      const transaction = (await open()).transaction('choices');
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return new Map(keys.map((key, index) => [key, values[index]!]));
    },
    choose: (choice) => write(async (transaction) => {
      const at = nextTime(await clockOf(transaction), Date.now());
      const kept: LocalChoice = { ...choice, at, id: randomId(), pending: true };
      await transaction.objectStore('choices').put(kept, choiceKey(kept.place));
      await transaction.objectStore('about').put(at, 'clock');
      return kept;
    }),
    takeChoices: (choices) => write(async (transaction) => {
      const store = transaction.objectStore('choices');
      let clock = await clockOf(transaction);
      for (const choice of choices) {
        const key = choiceKey(choice.place);
        const here = await store.get(key);
        const there: LocalChoice = { ...choice, pending: false };
        await store.put(here && here.id !== choice.id ? latest(here, there) : there, key);
        clock = Math.max(clock, choice.at);
      }
      await transaction.objectStore('about').put(clock, 'clock');
    }),
    sendAll: () => write(async (transaction) => {
      for await (const cursor of transaction.objectStore('records')) await cursor.update({ ...cursor.value, pending: true });
      for await (const cursor of transaction.objectStore('choices')) await cursor.update({ ...cursor.value, pending: true });
    }),
    start: () => write(async (transaction) => {
      const store = transaction.objectStore('about');
      const start = String((await store.get('start')) ?? randomId());
      await store.put(start, 'start');
      return start;
    }),
    async profile(name) {
      if (name !== undefined) await (await open()).put('about', name, 'profile');
      const kept = name ?? (await (await open()).get('about', 'profile'));
      return kept === undefined ? null : String(kept);
    },
    async flag(flag, value) {
      if (value !== undefined) await (await open()).put('about', value, flag);
      return value ?? (await (await open()).get('about', flag)) === true;
    },
    wipe: () => write(async (transaction) => {
      for (const store of stores) await transaction.objectStore(store).clear();
    }),
  };
}
