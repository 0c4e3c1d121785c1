/** @jsxImportSource preact */

/**
 * The element of a sheet over the page, without content. The browser closes it by Escape, the phone's Back or a press elsewhere, and gives
 * the focus back, as it does for popovers. `name` is a class of its own, and begins the id of its title.
 */
export function createSheet(name: string, className = name): HTMLDialogElement {
  const sheet = document.createElement('dialog');
  sheet.className = `sheet ${className}`;
  sheet.popover = 'auto';
  sheet.setAttribute('aria-labelledby', titleId(name));
  document.body.append(sheet);
  return sheet;
}

const titleId = (name: string) => `${name}-title`;

/** The title of a sheet, and the button that closes it. */
export function SheetHead({ name, title, close }: { readonly name: string; readonly title: string; readonly close: string }) {
  return (
    <>
      <h2 id={titleId(name)}>{title}</h2>
      <button type="button" className="closer" aria-label={close} onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('.sheet')?.hidePopover()}>
        ×
      </button>
    </>
  );
}

/** Focus goes in, and comes back to where it was. */
export function showSheet(sheet: HTMLDialogElement): void {
  if (sheet.matches(':popover-open')) return;
  sheet.showPopover();
  (sheet.querySelector<HTMLElement>('input:checked') ?? sheet.querySelector('button'))?.focus({ preventScroll: true });
}
