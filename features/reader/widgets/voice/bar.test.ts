// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import messages from '@/messages/en/voice.json';
import { makeBar } from './bar';

function open() {
  const acts = { toggle: vi.fn(), step: vi.fn(), repeat: vi.fn(), openOptions: vi.fn(), close: vi.fn() };
  const bar = makeBar(messages, acts);
  document.body.replaceChildren(bar.node);
  const button = (name: string) => bar.node.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`);
  return { bar, acts, button, status: bar.node.querySelector('[role="status"]') as HTMLElement };
}

it('names its first button by what it does now, and keeps the focus on it', () => {
  const { bar, button } = open();
  bar.focus();
  const play = button(messages.play);
  expect(document.activeElement).toBe(play);
  for (const [state, name] of [['speaking', messages.pause], ['resting', messages.pause], ['held', messages.resume], ['still', messages.play]] as const) {
    bar.show(state, '2.1');
    expect(bar.node.dataset.state).toBe(state);
    expect(document.activeElement).toBe(button(name));
  }
});

it('shows where it reads, and whose turn it is', () => {
  const { bar } = open();
  bar.show('resting', '3.4');
  expect(bar.node.querySelector('.place')?.getAttribute('href')).toBe('#3.4');
  expect(bar.node.querySelector('.turn')?.textContent).toBe(messages.yourTurn);
  bar.show('speaking', '3.4');
  expect(bar.node.querySelector('.turn')?.textContent).toBe('');
});

it('says what is wrong, with a button that helps, until something else is said', () => {
  const { bar, status } = open();
  const act = vi.fn();
  bar.say('No voice.', { label: 'How to', act });
  expect(status.textContent).toBe('No voice. How to');
  status.querySelector('button')?.click();
  expect(act).toHaveBeenCalledOnce();
  bar.say('');
  expect(status.textContent).toBe('');
});

it('acts by its buttons, and closes by Escape', () => {
  const { bar, acts, button } = open();
  button(messages.previous)?.click();
  button(messages.next)?.click();
  button(messages.repeat)?.click();
  button(messages.options)?.click();
  expect(acts.step.mock.calls).toEqual([[-1], [1]]);
  expect([acts.repeat, acts.openOptions].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  bar.node.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(acts.close).toHaveBeenCalledOnce();
});
