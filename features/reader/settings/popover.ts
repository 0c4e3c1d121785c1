import { element } from './element';

/**
 * A sheet over the page that closes by its button, Escape, the phone's Back or a press
 * elsewhere, and gives the focus back: what the browser does for popovers.
 */
export function makeSheet(title: string, close: string, name: string): HTMLDialogElement {
  const sheet = element('dialog', { className: `sheet ${name}`, popover: 'auto' });
  const heading = element('h2', { id: `${name}-title` }, title);
  const closer = element('button', { type: 'button', className: 'closer', ariaLabel: close }, '×');
  closer.addEventListener('click', () => sheet.hidePopover());
  sheet.setAttribute('aria-labelledby', heading.id);
  sheet.append(heading, closer);
  document.body.append(sheet);
  return sheet;
}

/** Focus goes in, and comes back to where it was. */
export function showSheet(sheet: HTMLDialogElement): void {
  if (sheet.matches(':popover-open')) return;
  sheet.showPopover();
  (sheet.querySelector<HTMLElement>('input:checked') ?? sheet.querySelector('button'))?.focus({ preventScroll: true });
}
