import { element } from '../settings/element';

/** Japanese words, whatever the page's own language is. */
export const inJapanese = (text: string, className = '') => element('span', { lang: 'ja', translate: false, className }, text);

/** A part of the panel with its heading. */
export function part(className: string, heading: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', { className }, element('h4', {}, heading), ...children);
}
