/** Gives happy-dom what it lacks of popovers: they open and close, and say so before. */
export function providePopovers(): void {
  const { matches } = HTMLElement.prototype;
  const toggle = (element: HTMLElement, isOpen: boolean) => {
    element.dispatchEvent(new Event('beforetoggle'));
    element.toggleAttribute('data-popover-open', isOpen);
  };
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      toggle(this, true);
    },
    hidePopover(this: HTMLElement) {
      toggle(this, false);
    },
    matches(this: HTMLElement, selector: string) {
      return selector === ':popover-open' ? this.hasAttribute('data-popover-open') : matches.call(this, selector);
    },
  });
}
