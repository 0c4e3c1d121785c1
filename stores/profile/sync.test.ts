import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { choiceKey, mergeChoices, type ReadingChoice } from '@/domain/study/choices/choice';
import { mergeRecords, wordStates, type WordRecord, type WordState } from '@/domain/study/known/change';
import { exchangeVersion, maxChanges } from '@/domain/study/known/exchange';
import { keyOf } from '@/domain/study/known/word';
import { openReplica, type Replica } from './replica';
import { erase, pull, push, type Server } from './sync';

/** Does as the server does (server/repositories/profiles.test.ts), and keeps every request, to send it again. */
function standIn() {
  let held: Map<string, WordRecord> | null = null;
  let chosen = new Map<string, ReadingChoice>();
  const requests: (readonly [readonly WordRecord[], readonly ReadingChoice[]])[] = [];
  let weather: 'fine' | 'request lost' | 'answer lost' = 'fine';
  let profiles = 0;
  const apply = (changes: readonly WordRecord[], choices: readonly ReadingChoice[]) => {
    if (held === null) {
      profiles += 1;
      chosen = new Map();
    }
    held = mergeRecords(held ?? new Map(), changes);
    chosen = mergeChoices(chosen, choices);
    return { version: exchangeVersion as typeof exchangeVersion, profile: profiles.toString(16).padStart(16, '0'), records: changes.map(({ word }) => held!.get(keyOf(word))!), choices: choices.map(({ place }) => chosen.get(choiceKey(place))!) };
  };
  const server: Server = {
    async send(_, changes, choices) {
      if (weather === 'request lost') throw new TypeError('Failed to fetch');
      requests.push([changes, choices]);
      const answer = apply(changes, choices);
      if (weather === 'answer lost') throw new TypeError('Failed to fetch');
      return answer;
    },
    async pull() {
      if (weather !== 'fine') throw new TypeError('Failed to fetch');
      return { format: 'taiyaku-known-words', version: exchangeVersion, since: null, words: [...(held?.values() ?? [])].map((record) => ({ ...record, context: null })), choices: [...(held ? chosen.values() : [])] };
    },
    async erase() {
      if (weather === 'request lost') throw new TypeError('Failed to fetch');
      held = null;
      if (weather === 'answer lost') throw new TypeError('Failed to fetch');
    },
  };
  return {
    server,
    set weather(now: typeof weather) {
      weather = now;
    },
    /** A copy of an earlier request comes once more. */
    replay(index: number) {
      const again = requests[index % Math.max(1, requests.length)];
      if (again && held !== null) apply(...again);
    },
    loseEverything() {
      held = null;
    },
    states: () => statesOf(held?.values() ?? []),
    readings: () => readingsOf(held ? chosen.values() : []),
  };
}

const statesOf = (records: Iterable<WordRecord>) =>
  Object.fromEntries([...records].filter(({ state }) => state !== null).map(({ word, state }) => [word.lemma, state]));

const readingsOf = (choices: Iterable<ReadingChoice>) =>
  Object.fromEntries([...choices].filter(({ reading }) => reading !== null).map(({ place, reading }) => [place.surface, reading]));

const choice = (surface: string, reading: string | null) => ({ place: { scope: 'text' as const, work: 'harbour', lemma: surface, surface }, reading });

const change = (lemma: string, state: WordState | null) => ({ word: { lemma, reading: null, partOfSpeech: 'noun' as const }, state, place: null, context: null });

async function fresh(): Promise<Replica> {
  globalThis.indexedDB = new IDBFactory();
  return openReplica();
}

const unlessOffline = (error: unknown) => {
  if (!(error instanceof TypeError)) throw error;
};

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('note' as const), lemma: fc.constantFrom('海', '連携', '協力'), state: fc.constantFrom(...wordStates, null) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), surface: fc.constantFrom('市場', '他'), reading: fc.constantFrom('しじょう', 'た', null) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('push' as const), weather: fc.constantFrom('fine' as const, 'request lost' as const, 'answer lost' as const) }) },
  fc.record({ do: fc.constant('replay' as const), index: fc.nat(20) }),
  fc.record({ do: fc.constant('pull' as const) }),
  fc.record({ do: fc.constant('lose' as const) }),
);

describe('a word list that is kept in two places', () => {
  it('ends the same on both sides, as it was last said, whatever is lost or comes twice', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const replica = await fresh();
      const far = standIn();
      const said: Record<string, WordState | null> = {};
      const read: Record<string, string | null> = {};
      for (const each of steps) {
        far.weather = each.do === 'push' ? each.weather : 'fine';
        if (each.do === 'note') {
          await replica.note(change(each.lemma, each.state));
          said[each.lemma] = each.state;
        } else if (each.do === 'choose') {
          await replica.choose(choice(each.surface, each.reading));
          read[each.surface] = each.reading;
        } else if (each.do === 'push') await push(replica, far.server).catch(unlessOffline);
        else if (each.do === 'replay') far.replay(each.index);
        else if (each.do === 'lose') far.loseEverything();
        else await pull(replica, far.server);
      }
      far.weather = 'fine';
      // Something to send, or a loss on the server would not be seen.
      await replica.note(change('空', 'known'));
      await push(replica, far.server);
      const expected = Object.fromEntries(Object.entries({ ...said, 空: 'known' }).filter(([, state]) => state !== null));
      expect(statesOf((await replica.all()).values())).toEqual(expected);
      expect(far.states()).toEqual(expected);
      const readings = Object.fromEntries(Object.entries(read).filter(([, reading]) => reading !== null));
      expect(readingsOf((await replica.choices()).values())).toEqual(readings);
      expect(far.readings()).toEqual(readings);
      expect([...(await replica.all()).values(), ...(await replica.choices()).values()].some(({ pending }) => pending)).toBe(false);
    }), {
      numRuns: 60,
      // The server loses all, and then its answer that it began anew gets lost as well.
      examples: [[[{ do: 'note', lemma: '連携', state: 'new' }, { do: 'push', weather: 'fine' }, { do: 'note', lemma: '海', state: 'new' }, { do: 'lose' }, { do: 'push', weather: 'answer lost' }]]],
    });
  });

  it('keeps what is said while a request is under way', async () => {
    const replica = await fresh();
    const far = standIn();
    await replica.note(change('海', 'learning'));
    const slow: Server = { ...far.server, async send(start, changes, choices) {
      const answer = await far.server.send(start, changes, choices);
      if (changes[0]?.state === 'learning') await replica.note(change('海', 'known'));
      return answer;
    } };
    await push(replica, slow);
    expect(far.states()).toEqual({ 海: 'known' });
  });

  it('is erased on both sides, also where the answer was lost', async () => {
    const replica = await fresh();
    const far = standIn();
    await replica.note(change('海', 'known'));
    await push(replica, far.server);
    far.weather = 'answer lost';
    await expect(erase(replica, far.server)).rejects.toThrow('Failed to fetch');
    far.weather = 'fine';
    await push(replica, far.server);
    expect((await replica.all()).size).toBe(0);
    expect(far.states()).toEqual({});
  });

  it('sends readings that were chosen without a mark of a word, no more at once than are taken, and erases them', async () => {
    const replica = await fresh();
    const far = standIn();
    const sent: number[] = [];
    const counting: Server = { ...far.server, send(start, changes, choices) {
      sent.push(changes.length + choices.length);
      return far.server.send(start, changes, choices);
    } };
    await replica.note(change('海', 'known'));
    for (let index = 0; index < maxChanges; index += 1) await replica.choose(choice(`市${index}`, 'いち'));
    await push(replica, counting);
    expect(sent).toEqual([maxChanges, 1]);
    await replica.choose(choice('市0', 'し'));
    await push(replica, counting);
    expect(sent).toEqual([maxChanges, 1, 1]);
    expect(far.readings()['市0']).toBe('し');
    await erase(replica, counting);
    expect((await replica.choices()).size).toBe(0);
    expect(far.readings()).toEqual({});
  });

  it('keeps the marks of a browser whose list is older than chosen readings', async () => {
    globalThis.indexedDB = new IDBFactory();
    const older = await openDB('taiyaku-profile', 1, { upgrade(database) {
      database.createObjectStore('records');
      database.createObjectStore('about');
    } });
    const record = { ...change('海', 'known'), at: 1, id: 'a', pending: false };
    await older.put('records', record, keyOf(record.word));
    older.close();
    const replica = await openReplica();
    expect(statesOf((await replica.all()).values())).toEqual({ 海: 'known' });
    await replica.choose(choice('他', 'た'));
    expect(readingsOf((await replica.choices()).values())).toEqual({ 他: 'た' });
  });

  it('has one key to begin with, until it is erased', async () => {
    const replica = await fresh();
    const start = await replica.start();
    expect(await replica.start()).toBe(start);
    await replica.wipe();
    expect(await replica.start()).not.toBe(start);
  });
});
