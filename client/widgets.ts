import type { ComponentType } from 'react';

type AnyWidget = ComponentType<Record<string, unknown>>;

/** The parts of pages that are React components, by the names under which pages have them (`Widget`). */
const widgets: Readonly<Record<string, () => Promise<AnyWidget>>> = {
  'study-list': async () => (await import('@/features/study/study-list')).StudyList as unknown as AnyWidget,
  'kept-texts': async () => (await import('@/features/offline/kept-texts')).KeptTexts as unknown as AnyWidget,
  suggestions: async () => (await import('@/features/search/suggestions')).Suggestions as unknown as AnyWidget,
};

/** Who has kept no text, or never types, needs no React. */
const waits: Readonly<Record<string, (place: HTMLElement, start: () => void) => void>> = {
  suggestions: (place, start) => {
    const { field } = JSON.parse(place.dataset.props ?? '{}') as { field: string };
    const input = document.getElementById(field);
    if (document.activeElement === input) start();
    else input?.addEventListener('focus', start, { once: true });
  },
};

async function render(place: HTMLElement, name: string): Promise<void> {
  const [component, { renderWidget }] = await Promise.all([widgets[name]?.(), import('./render-widget')]);
  if (!component) throw new Error(`There is no widget “${name}”.`);
  renderWidget(place, component);
}

/** Renders the widgets of the page, each when it is needed. */
export function startWidgets(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-widget]')) {
    const name = place.dataset.widget ?? '';
    const start = () => void render(place, name).catch((error: unknown) => console.warn(`The widget “${name}” could not be shown:`, error));
    const wait = waits[name];
    if (wait) wait(place, start);
    else start();
  }
}
