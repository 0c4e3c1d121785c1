// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offlineCache } from '@/stores/offline/kept-cache';
import { fakeCaches } from '@/stores/offline/testing/fake-caches';
import { startWidgets } from './widgets';

const rendered: string[] = [];
vi.mock('./render-widget', () => ({ renderWidget: (place: HTMLElement) => void rendered.push(place.dataset.widget ?? '') }));

/** Starts the widgets of a page, and waits for what is loaded at once. */
async function start(markup: string): Promise<void> {
  document.body.innerHTML = markup;
  startWidgets();
  await vi.dynamicImportSettled();
}
const widget = (name: string, props: object) => `<div data-widget="${name}" data-props='${JSON.stringify(props)}'></div>`;

beforeEach(() => {
  rendered.length = 0;
  vi.stubGlobal('caches', fakeCaches());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('shows kept texts only where there are some, or where the page is about them', async () => {
  await start(widget('kept-texts', { offline: false }));
  expect(rendered).toEqual([]);
  await start(widget('kept-texts', { offline: true }));
  await vi.waitFor(() => expect(rendered).toEqual(['kept-texts']));
  await (await caches.open(offlineCache)).put('/ja/read/a/1', new Response(''));
  await start(widget('kept-texts', { offline: false }));
  await vi.waitFor(() => expect(rendered).toEqual(['kept-texts', 'kept-texts']));
});

it('shows suggestions once their field has the focus', async () => {
  await start(`<input id="query">${widget('suggestions', { field: 'query' })}`);
  expect(rendered).toEqual([]);
  document.getElementById('query')?.focus();
  await vi.waitFor(() => expect(rendered).toEqual(['suggestions']));
});

it('shows a word list at once, and says so where it does not know a widget', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  await start(widget('study-list', {}) + widget('other', {}));
  await vi.waitFor(() => expect(rendered).toEqual(['study-list']));
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('“other”'), expect.any(Error));
});
