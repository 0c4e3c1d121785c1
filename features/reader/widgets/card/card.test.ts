// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { makeCard, type Card } from './card';

let card: Card;
let anchor: HTMLElement;
const back = vi.spyOn(history, 'back').mockImplementation(() => {});

beforeEach(() => {
  document.body.innerHTML = '<a id="anchor" href="#term-a" tabindex="0">豪州</a><div id="term-a" class="term"><h3>Australia</h3></div>';
  back.mockClear();
  card = makeCard({ card: 'Note', close: 'Close' });
  anchor = document.getElementById('anchor') as HTMLElement;
});

const dialog = () => document.querySelector('dialog') as HTMLDialogElement;
const entry = () => document.getElementById('term-a') as HTMLElement;

it('shows a copy of an entry of the page, with the focus on the button that closes it', () => {
  card.open(entry(), anchor);
  expect(dialog().getAttribute('aria-label')).toBe('Note');
  expect(dialog().querySelector('.content')?.className).toBe('content term');
  expect(dialog().querySelector('h3')?.textContent).toBe('Australia');
  expect(entry().isConnected).toBe(true);
  expect(document.activeElement?.className).toBe('closer');
  expect(anchor.hasAttribute('data-open')).toBe(true);
});

it('gives the focus back to what was pressed, and goes back one step', () => {
  card.open(entry(), anchor);
  dialog().querySelector('button')?.click();
  expect(card.isOpen).toBe(false);
  expect(document.activeElement).toBe(anchor);
  expect(anchor.hasAttribute('data-open')).toBe(false);
  expect(back).toHaveBeenCalledOnce();
});

it('closes when one goes back, without another step back', () => {
  card.open(entry(), anchor);
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(card.isOpen).toBe(false);
  expect(back).not.toHaveBeenCalled();
});

it('tells whoever has shown something that it is gone, once, and empties it for the next', () => {
  const [onGone, empty] = [vi.fn(), vi.fn()];
  const content = { label: 'A word', className: 'word', fill: () => empty, onGone };
  card.show(content, anchor);
  expect(onGone).not.toHaveBeenCalled();
  card.open(entry(), anchor);
  expect(onGone).toHaveBeenCalledOnce();
  expect(empty).toHaveBeenCalledOnce();
  card.close();
  expect(onGone).toHaveBeenCalledOnce();
});
