import type { ComponentType } from 'react';
import { hasKeptAnything } from '@/stores/offline/kept-cache';

type Component = ComponentType<Record<string, unknown>>;
type Properties = Readonly<Record<string, unknown>>;

interface WidgetEntry {
  readonly load: () => Promise<unknown>;
  /** Resolves when the widget has something to show; without it, that is at once. Until then React is not loaded. */
  readonly whenNeeded?: (properties: Properties) => Promise<void>;
}

/** Never resolves: there is nothing to show on this page. */
const never = () => new Promise<void>(() => {});

function whenFocused(id: string): Promise<void> {
  const field = document.getElementById(id);
  if (!field || document.activeElement === field) return Promise.resolve();
  return new Promise((focused) => field.addEventListener('focus', () => focused(), { once: true }));
}

/** The parts of pages that are React components, by the names under which pages have them (`Widget`). */
const widgets: Readonly<Record<string, WidgetEntry>> = {
  'study-list': { load: async () => (await import('@/features/study/study-list')).StudyList },
  'kept-texts': {
    load: async () => (await import('@/features/offline/kept-texts')).KeptTexts,
    // The page for where there is no network says so if nothing is kept.
    whenNeeded: async ({ offline }) => (offline === true || (await hasKeptAnything()) ? undefined : never()),
  },
  suggestions: {
    load: async () => (await import('@/features/search/suggestions')).Suggestions,
    whenNeeded: ({ field }) => whenFocused(String(field)),
  },
};

async function show(place: HTMLElement, name: string): Promise<void> {
  const widget = widgets[name];
  if (!widget) throw new Error('There is no such widget.');
  await widget.whenNeeded?.(JSON.parse(place.dataset.props ?? '{}') as Properties);
  const [component, { renderWidget }] = await Promise.all([widget.load(), import('./render-widget')]);
  renderWidget(place, component as Component);
}

/** Renders the widgets of the page, each when it is needed. */
export function startWidgets(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-widget]')) {
    const name = place.dataset.widget ?? '';
    show(place, name).catch((error: unknown) => console.warn(`The widget “${name}” could not be shown:`, error));
  }
}
