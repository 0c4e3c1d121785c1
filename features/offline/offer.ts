import { loadOfflineWords, type OfflineWords } from './words';

export interface Offer {
  readonly text: (words: OfflineWords) => string;
  /** A link where it leads elsewhere, else a button. */
  readonly act: { readonly label: (words: OfflineWords) => string; readonly href: string } | { readonly label: (words: OfflineWords) => string; readonly press: () => void };
}

const made = new Set<string>();

/** A quiet notice with one thing to do, and a way to put it away. Each `kind` is offered once on a page. */
export async function makeOffer(kind: string, { text, act }: Offer, signal: AbortSignal): Promise<void> {
  if (made.has(kind) || signal.aborted) return;
  made.add(kind);
  const words = await loadOfflineWords().catch((error: unknown) => {
    // Offered again with the next occasion.
    made.delete(kind);
    throw error;
  });
  const notice = document.createElement('section');
  notice.className = 'offer';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  signal.addEventListener('abort', () => notice.remove());
  const said = document.createElement('p');
  said.textContent = text(words);
  const action = document.createElement('href' in act ? 'a' : 'button');
  action.textContent = act.label(words);
  if ('href' in act) action.setAttribute('href', act.href);
  else action.addEventListener('click', act.press);
  const close = document.createElement('button');
  close.className = 'close';
  close.setAttribute('aria-label', words.dismiss);
  close.textContent = '×';
  close.addEventListener('click', () => notice.remove());
  for (const button of [action, close]) if (button instanceof HTMLButtonElement) button.type = 'button';
  // Into a region that is there already, so that it is read out.
  notice.append(said, action, close);
}
