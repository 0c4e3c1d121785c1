import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choiceKey, mergeChoices, type ChosenPlace, type ReadingChoice } from '@/domain/study/choices/choice';
import { createProfile, removeProfile } from './profiles';
import { countChoices, saveChoices, readChoices } from './reading-choices';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

let made = 0;
const begin = () => createProfile(`profile ${(made += 1)}`, `start ${made}`, new Date('2026-11-24T00:00:00Z'));

const place: fc.Arbitrary<ChosenPlace> = fc.oneof(
  fc.record({ scope: fc.constant('text' as const), work: fc.constant('sea'), lemma: fc.constantFrom('他', '市場'), surface: fc.constantFrom('他', '市場') }),
  fc.record({
    scope: fc.constant('here' as const), work: fc.constant('sea'), edition: fc.constantFrom(1, 2), address: fc.constant('1.1'), start: fc.constantFrom(0, 1), end: fc.constant(2),
    surface: fc.constantFrom('他', '市'), before: fc.constantFrom('', '朝の'), after: fc.constant(''),
  }),
);
const choice: fc.Arbitrary<ReadingChoice> = fc.record({ place, reading: fc.constantFrom('た', 'ほか', null), at: fc.integer({ min: 0, max: 4 }), id: fc.uuid() });

it('holds of each place what was chosen last, as `mergeChoices` has it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.uniqueArray(choice, { selector: (each) => choiceKey(each.place), maxLength: 5 }), { maxLength: 5 }), async (requests) => {
    const id = await begin();
    for (const request of requests) await saveChoices(id, request);
    const kept = new Map((await readChoices(id)).map((each) => [choiceKey(each.place), each]));
    expect(kept).toEqual(requests.reduce((all, request) => mergeChoices(all, request), new Map<string, ReadingChoice>()));
    const [some] = requests.flat();
    if (some) expect((await readChoices(id, [some.place])).map((each) => choiceKey(each.place))).toEqual([choiceKey(some.place)]);
  }), { numRuns: 40 });
});

it('goes with its profile, and with no other', async () => {
  const [one, other] = [await begin(), await begin()];
  const [some] = fc.sample(choice, 1);
  for (const id of [one, other]) await saveChoices(id, [some!]);
  await removeProfile(one);
  expect([await countChoices(one), await countChoices(other)]).toEqual([0, 1]);
});
