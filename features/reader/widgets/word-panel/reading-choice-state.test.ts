import { expect, it } from 'vitest';
import type { AppliedReading } from '@/domain/study/choices/apply-choices';
import { initialChoice, reduceChoice, typedOption, type ChoiceEvent } from './reading-choice-state';

const word = { reading: 'ほか', otherReadings: ['た', 'ホカ'] } as unknown as Parameters<typeof initialChoice>[0];
const settled = { reading: 'た', choice: { place: { scope: 'here' } } } as unknown as AppliedReading;
const after = (...events: readonly ChoiceEvent[]) => events.reduce(reduceChoice, initialChoice(word, null));

it('offers each reading once, whatever its script', () => {
  expect(after().readings).toEqual(['ほか', 'た']);
});

it('selects the reading in force when it is first seen, and keeps what was selected since', () => {
  expect(after({ type: 'opened', inForce: 'タ' })).toMatchObject({ isOpen: true, selected: 'た', typed: '' });
  expect(after({ type: 'opened', inForce: 'ほか' }, { type: 'selected', option: 'た' }, { type: 'opened', inForce: 'ほか' }).selected).toBe('た');
  expect(after({ type: 'opened', inForce: null }).selected).toBeNull();
});

it('shows a reading of the reader’s own as typed', () => {
  expect(after({ type: 'opened', inForce: 'ひと' })).toMatchObject({ selected: typedOption, typed: 'ひと' });
  expect(after({ type: 'typed', text: 'あ' })).toMatchObject({ selected: typedOption, typed: 'あ' });
});

it('says why a choice was refused until it is checked again', () => {
  expect(after({ type: 'refused', fault: 'not-kana' }).fault).toBe('not-kana');
  expect(after({ type: 'refused', fault: 'not-kana' }, { type: 'checked' }).fault).toBeNull();
});

it('remembers what held before a choice until it is undone', () => {
  const before = [{ place: settled.choice.place, reading: null }];
  const chosen = after({ type: 'opened', inForce: 'ほか' }, { type: 'selected', option: 'た' }, { type: 'chosen', settled, before });
  expect(chosen).toMatchObject({ settled, before });
  expect(reduceChoice(chosen, { type: 'undone', settled: null, inForce: 'ほか' })).toMatchObject({ settled: null, before: [], selected: 'ほか' });
});
