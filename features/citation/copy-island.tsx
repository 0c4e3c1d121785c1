'use client';

import { useEffect } from 'react';

/** Copies what a button stands for: as plain text, and with its formatting where it has some. */
export function CopyIsland({ copied, notCopied }: { readonly copied: string; readonly notCopied: string }) {
  useEffect(() => {
    const stop = new AbortController();
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
      if (!button) return;
      const { plain = '', rich, copy = '' } = button.dataset;
      const formatted = rich ?? document.getElementById(copy)?.innerHTML;
      const item = new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        ...(formatted === undefined ? {} : { 'text/html': new Blob([formatted], { type: 'text/html' }) }),
      });
      button.after(status);
      navigator.clipboard.write([item]).then(
        () => status.replaceChildren(copied),
        () => status.replaceChildren(notCopied),
      );
    };
    document.addEventListener('click', onClick, { signal: stop.signal });
    return () => stop.abort();
  }, [copied, notCopied]);
  return null;
}
