/** What stands in the text and is none of it: readings, addresses, handles, glosses. */
export const notText = 'rt, rp, .addr, .k, .gl';
const blocks = 'h1, h2, h3, p, li, dt, dd, .col';

/** The selected words without what is none of the text; one line for each paragraph in each language. */
export function cleanText(selected: DocumentFragment): string {
  for (const element of selected.querySelectorAll(notText)) element.remove();
  for (const element of selected.querySelectorAll(blocks)) element.append('\n');
  return (selected.textContent ?? '').replace(/[ \t]*\n\s*/g, '\n').trim();
}

export function onCopy(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const parts: string[] = [];
  for (let i = 0; i < selection.rangeCount; i += 1) parts.push(cleanText(selection.getRangeAt(i).cloneContents()));
  event.clipboardData.setData('text/plain', parts.join('\n'));
  event.preventDefault();
}
