import { element } from '../settings/element';

/** A part of the panel with what an entry at the foot of the page says, under a heading of the panel's. */
export function entryPart(className: string, heading: string, entry: Element): HTMLElement {
  const copy = entry.cloneNode(true) as Element;
  const name = copy.querySelector('h3');
  name?.remove();
  return element(
    'section', { className: `${className} entry` }, element('h4', {}, heading),
    element('p', { className: 'name' }, ...(name?.childNodes ?? [])), ...copy.childNodes,
  );
}
