import { expect, it } from 'vitest';
import { addReading, minutesFor, noPace, parsePace, printPace, rateOf } from './pace';

it('says nothing before there is enough to go by, then the mean', () => {
  const little = addReading(noPace, 150, 30_000);
  expect(rateOf(little)).toBeNull();
  const enough = addReading(little, 450, 90_000);
  expect(rateOf(enough)).toBe(300);
  expect(minutesFor(1000, 300)).toBe(3);
  expect(minutesFor(10, 300)).toBe(1);
});

it.each([
  ['leafing through', 500, 5_000],
  ['a pause', 20, 120_000],
  ['going back', -40, 5_000],
  ['no time', 40, 0],
  ['nothing', 0, 0],
])('%s is not reading', (_, characters, milliseconds) => {
  expect(addReading(noPace, characters, milliseconds)).toEqual(noPace);
});

it('follows a pace that changes', () => {
  let pace = noPace;
  for (let i = 0; i < 60; i += 1) pace = addReading(pace, 200, 60_000);
  for (let i = 0; i < 120; i += 1) pace = addReading(pace, 400, 60_000);
  expect(rateOf(pace)).toBeGreaterThan(380);
});

it('is kept as text, and anything else is no pace', () => {
  expect(parsePace(printPace({ characters: 600.4, milliseconds: 120_000 }))).toEqual({ characters: 600, milliseconds: 120_000 });
  for (const text of ['', 'x', '1/', '-1/2', '1e9/2', '9999999999/1']) expect(parsePace(text)).toEqual(noPace);
});
