import { expect, it } from 'vitest';
import { closedCard, reduceCard, type CardEvent } from './card-state';

/** The state after some events, and the effects of the last one. */
function after(...events: readonly CardEvent[]) {
  return events.reduce<ReturnType<typeof reduceCard>>(([state], event) => reduceCard(state, event), [closedCard, []]);
}
const [shown, closed, popped, left] = [{ type: 'shown' }, { type: 'closed' }, { type: 'popped' }, { type: 'left', hash: '#2.1' }] as const;

it('takes one step of the history for all that is shown in a card', () => {
  expect(after(shown)[1]).toEqual([{ type: 'push' }]);
  expect(after(shown, shown)[1]).toEqual([]);
});

it('goes back from its step when it is closed, and not when Back has closed it', () => {
  expect(after(shown, closed)).toMatchObject([{ isOpen: false, step: 'leaving' }, [{ type: 'back' }]]);
  expect(after(shown, popped)).toMatchObject([{ isOpen: false, step: 'none' }, [{ type: 'settle', hash: null }]]);
  expect(after(shown, popped, closed)[1]).toEqual([]);
});

it('takes its step when the browser has gone back, if it was opened again meanwhile', () => {
  expect(after(shown, closed, shown)).toMatchObject([{ isOpen: true, step: 'leaving' }, []]);
  expect(after(shown, closed, shown, popped)).toMatchObject([{ isOpen: true, step: 'own' }, [{ type: 'push' }]]);
});

it('goes on to a place when its step is gone', () => {
  expect(after(shown, left)).toMatchObject([{ isOpen: false, onward: '#2.1' }, [{ type: 'back' }]]);
  expect(after(shown, left, popped)).toMatchObject([{ onward: null, step: 'none' }, [{ type: 'settle', hash: '#2.1' }]]);
  expect(after(left)[1]).toEqual([{ type: 'go', hash: '#2.1' }]);
});

it('counts what is shown and put away', () => {
  const turns = [after(), after(shown), after(shown, shown), after(shown, closed), after(shown, popped)].map(([{ turn }]) => turn);
  expect(turns).toEqual([0, 1, 2, 2, 2]);
  expect(after(closed)[0].turn).toBe(0);
});
