import { expect, it } from 'vitest';
import { plainChoice, plainRecord, profileLifetime } from './exchange';
import { percentOf } from './share';

it.each([
  [0, 0, 0], [0, 9, 0], [9, 9, 100], [1, 1, 100], [1, 3, 33], [2, 3, 67], [1, 1000, 1], [999, 1000, 99], [1, 200, 1], [199, 200, 99], [5, 0, 0],
])('%i of %i is %i per cent: 100 only where nothing is missing', (known, all, percent) => expect(percentOf({ known, all })).toBe(percent));

it('a profile lasts as long as browsers keep a cookie', () => expect(profileLifetime).toBe(34_560_000));

it('only what the exchange knows is sent of a record or a chosen reading', () => {
  const own = { at: 5, id: '1c9f4b6e-3d5c-4d7e-8f1a-2b3c4d5e6f70', extra: 'kept by the browser' };
  const where = { work: 'harbour', edition: 1, address: '1.1', start: 2, end: 3 };
  const word = { lemma: '港', reading: 'みなと', partOfSpeech: 'noun' as const };
  expect(plainRecord({ ...own, word: { ...word, extra: 1 } as typeof word, state: 'known', place: { ...where, extra: 1 } as typeof where }))
    .toEqual({ word, state: 'known', at: 5, id: own.id, place: where });
  expect(plainRecord({ ...own, word, state: 'learning', place: null }).place).toBeNull();
  const here = { scope: 'here' as const, ...where, surface: '港', before: '朝の', after: 'には' };
  const text = { scope: 'text' as const, work: 'harbour', lemma: '港', surface: '港' };
  for (const place of [here, text]) expect(plainChoice({ ...own, place: Object.assign({ extra: 1 }, place), reading: 'みなと' })).toEqual({ place, reading: 'みなと', at: 5, id: own.id });
});
