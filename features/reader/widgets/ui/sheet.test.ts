// @vitest-environment happy-dom
import { render } from 'preact';
import { jsx } from 'preact/jsx-runtime';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { providePopovers } from '../../testing/popover';
import { createSheet, SheetHead, showSheet } from './sheet';

beforeAll(providePopovers);
beforeEach(() => document.body.replaceChildren());

function open(choice = '') {
  const sheet = createSheet('options');
  render(jsx(SheetHead, { name: 'options', title: 'Options', close: 'Close' }), sheet);
  sheet.insertAdjacentHTML('beforeend', choice);
  showSheet(sheet);
  return sheet;
}

it('is named by its title', () => {
  const sheet = open();
  expect(document.getElementById(sheet.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Options');
});

it('takes the focus to the first choice in force, or to its button', () => {
  open();
  expect(document.activeElement?.className).toBe('closer');
  open('<input type="radio" name="a"><input type="radio" name="a" id="chosen" checked>');
  expect(document.activeElement?.id).toBe('chosen');
});

it('closes by its button, and is shown once only', () => {
  const sheet = open();
  const toggled = vi.fn();
  sheet.addEventListener('beforetoggle', toggled);
  showSheet(sheet);
  expect(toggled).not.toHaveBeenCalled();
  sheet.querySelector<HTMLElement>('.closer')?.click();
  expect(sheet.matches(':popover-open')).toBe(false);
});
