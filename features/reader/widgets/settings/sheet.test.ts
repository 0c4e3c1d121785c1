// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import messages from '@/messages/en/settings.json';
import { makeSettings } from './sheet';

const writeText = vi.fn<(text: string) => Promise<void>>();
const hold = vi.fn((change: () => void) => change());
const openHelp = vi.fn();

function open() {
  document.documentElement.removeAttribute('data-size');
  const sheet = makeSettings(messages, hold, openHelp);
  const button = (name: string) => [...sheet.querySelectorAll('button')].find((each) => each.textContent === name || each.getAttribute('aria-label') === name) as HTMLButtonElement;
  const radio = (name: string, value: string) => sheet.querySelector<HTMLInputElement>(`input[name="setting-${name}"][value="${value}"]`) as HTMLInputElement;
  return { sheet, button, radio, status: sheet.querySelector('[role="status"]') as HTMLElement };
}

beforeEach(() => {
  vi.clearAllMocks();
  document.body.replaceChildren();
  localStorage.clear();
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});

it('shows the values in force, and a value that is chosen at once, without moving the words', () => {
  const { radio } = open();
  expect(radio('writing', 'horizontal').checked).toBe(true);
  radio('writing', 'vertical').click();
  expect(hold).toHaveBeenCalledOnce();
  expect(document.documentElement.dataset.writing).toBe('vertical');
  expect([radio('writing', 'horizontal').checked, radio('writing', 'vertical').checked]).toEqual([false, true]);
});

it('steps along a scale up to its end', () => {
  const { sheet, button } = open();
  const output = sheet.querySelector('output') as HTMLElement;
  const larger = button(messages.more.size);
  const shown = output.textContent;
  larger.click();
  expect(output.textContent).not.toBe(shown);
  for (let i = 0; i < 10; i += 1) larger.click();
  const end = output.textContent;
  larger.click();
  expect(output.textContent).toBe(end);
  expect(larger.getAttribute('aria-disabled')).toBe('true');
  expect(button(messages.less.size).getAttribute('aria-disabled')).toBe('false');
});

it('reads the view anew whenever it is shown, and resets it', () => {
  const { sheet, button, radio } = open();
  document.documentElement.dataset.layout = 'sentence';
  sheet.dispatchEvent(new Event('beforetoggle'));
  expect(radio('layout', 'sentence').checked).toBe(true);
  button(messages.reset).click();
  expect(radio('layout', 'sentence').checked).toBe(false);
  expect(document.documentElement.dataset.layout).toBeUndefined();
});

it('says that the address is copied, or shows it where copying is not allowed', async () => {
  const { button, status } = open();
  writeText.mockResolvedValueOnce();
  button(messages.copyLink).click();
  await vi.waitFor(() => expect(status.textContent).toBe(messages.copied));
  writeText.mockRejectedValueOnce(new Error('not allowed'));
  button(messages.copyLink).click();
  await vi.waitFor(() => expect(status.querySelector('a')?.href).toBe(location.href));
});

it('shows readings again that were hidden word by word', () => {
  localStorage.setItem('taiyaku.readings', '国\n家');
  const { sheet } = open();
  const back = sheet.querySelector('.back button') as HTMLButtonElement;
  expect(back.textContent).toContain('2');
  back.click();
  expect(localStorage.getItem('taiyaku.readings')).toBeNull();
  expect(sheet.querySelector('.back button')).toBeNull();
});

it('leads to the shortcuts', () => {
  open().button(messages.shortcuts).click();
  expect(openHelp).toHaveBeenCalledOnce();
});
