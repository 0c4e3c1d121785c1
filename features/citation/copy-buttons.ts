import { beginCopy, copyText } from '@/components/copy-text';

/** Rejects where copying is not allowed. A browser without clipboard items gets the plain text. */
async function copy(plain: string, formatted: string | undefined): Promise<void> {
  if (formatted === undefined || typeof ClipboardItem === 'undefined') return copyText(plain);
  beginCopy();
  await navigator.clipboard.write([new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([formatted], { type: 'text/html' }),
  })]);
}

/** Copies what a button stands for (`data-copy`): as plain text, and with its formatting where it has some. */
export function watchCopyButtons(): void {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (!button) return;
    const { plain = '', rich, copy: id = '' } = button.dataset;
    const { copied = '', notCopied = '' } = button.closest<HTMLElement>('[data-copied]')?.dataset ?? {};
    const formatted = rich ?? document.getElementById(id)?.innerHTML;
    button.after(status);
    copy(plain, formatted).then(() => status.replaceChildren(copied), () => status.replaceChildren(notCopied));
  });
}
