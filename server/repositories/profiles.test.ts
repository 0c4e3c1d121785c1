import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeRecords, wordStates, type WordRecord } from '@/domain/study/known/change';
import { keyOf } from '@/domain/study/known/word';
import { createProfile, countRecords, findProfile, saveRecords, readRecords, removeProfile, removeUnusedProfiles, touchProfile } from './profiles';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

let made = 0;
const begin = (start = `start ${(made += 1)}`) => createProfile(`profile ${(made += 1)}`, start, new Date('2026-11-24T00:00:00Z'));

const record: fc.Arbitrary<WordRecord> = fc.record({
  word: fc.record({ lemma: fc.constantFrom('海', '空'), reading: fc.constantFrom(null, 'うみ'), partOfSpeech: fc.constantFrom('noun' as const, 'verb' as const) }),
  state: fc.constantFrom(...wordStates, null),
  at: fc.integer({ min: 0, max: 4 }),
  id: fc.uuid(),
  place: fc.option(fc.constant({ work: 'doshikoku', edition: 1, address: '3.2', start: 4, end: 6 })),
});

describe('a profile', () => {
  it('holds of each word what was said last, as `mergeRecords` has it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.uniqueArray(record, { selector: ({ word }) => keyOf(word), maxLength: 5 }), { maxLength: 5 }), async (requests) => {
      const id = await begin();
      for (const request of requests) await saveRecords(id, request);
      const kept = new Map((await readRecords(id)).map((each) => [keyOf(each.word), each]));
      expect(kept).toEqual(requests.reduce((all, request) => mergeRecords(all, request), new Map<string, WordRecord>()));
    }), { numRuns: 40 });
  });

  it('is made once for one beginning', async () => {
    const [first, second] = await Promise.all([begin('the same'), begin('the same')]);
    expect(second).toBe(first);
  });

  it('is removed with its words where nobody has used it for long, and no other', async () => {
    const [unused, used] = [await begin(), await begin()];
    const [one] = fc.sample(record, 1);
    for (const each of [unused, used]) await saveRecords(each, [one!]);
    // More than are removed at once.
    for (let count = 0; count < 120; count += 1) await begin();
    const later = new Date('2028-01-01T00:00:00Z');
    await touchProfile(used, later);
    expect(await removeUnusedProfiles(new Date('2026-11-23T00:00:00Z'))).toBe(0);
    expect(await removeUnusedProfiles(new Date('2027-12-31T00:00:00Z'))).toBeGreaterThan(120);
    expect([await findProfile(unused), await countRecords(unused), (await findProfile(used))?.id, await countRecords(used)]).toEqual([null, 0, used, 1]);
  });

  it('is begun by its start key for a day, and until somebody comes with its cookie', async () => {
    const first = await begin('once');
    expect(await begin('once')).toBe(first);
    await touchProfile(first, new Date('2026-11-24T00:01:00Z'));
    const second = await begin('once');
    expect(second).not.toBe(first);
    expect(await createProfile('a day later', 'once', new Date('2026-11-25T00:00:01Z'))).toBe('a day later');
  });

  it('goes with all of its words, and with no other’s', async () => {
    const [id, other] = [await begin(), await begin()];
    const [one] = fc.sample(record, 1);
    for (const each of [id, other]) await saveRecords(each, [one!]);
    expect(await removeProfile(id)).toBe(true);
    expect(await findProfile(id)).toBeNull();
    expect([await countRecords(id), await countRecords(other)]).toEqual([0, 1]);
    expect(await removeProfile(id)).toBe(false);
  });
});
