import { createElement, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { WidgetStyles } from '@/components/widget-styles';

/** Renders a component where the page has a place for it, with what the page hands over. */
export function renderWidget(place: HTMLElement, component: ComponentType<Record<string, unknown>>): void {
  const { props = '{}', styles = '{}' } = place.dataset;
  createRoot(place).render(createElement(WidgetStyles, { value: JSON.parse(styles) }, createElement(component, JSON.parse(props))));
}
