import { wordsPath, type OfflineStore } from '@/stores/offline/offline-store';
import { answerFrom, parseRequestedPage, type RequestedPage } from '@/domain/offline/requested-page';
import { describePage } from '@/domain/offline/describe-page';

/** Whether an answer may be kept: a page, whole, the same for everyone, from the very address that was asked. */
export function isKeepable({ status, type, redirected, headers }: Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>): boolean {
  return status === 200 && type === 'basic' && !redirected
    && /^text\/html\b/.test(headers.get('Content-Type') ?? '')
    && !/\b(?:private|no-store)\b/.test(headers.get('Cache-Control') ?? '');
}

/** Those of a page that hold for it also when it comes from the device. */
const keptHeaders = ['content-type', 'content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy'];

/** Keeps what the network answered; nothing where that is no page to keep. */
export async function keepAnswer(store: OfflineStore, asked: RequestedPage, answer: Response): Promise<void> {
  if (!isKeepable(answer)) return;
  const html = await answer.text();
  const page = describePage(asked, html, new TextEncoder().encode(html).length, Date.now());
  if (!page) return;
  const headers = new Headers(keptHeaders.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  }));
  await store.keep(page, html, headers);
}

/** What a page that was opened needs besides itself: its words. And itself, where it came before there was a worker. */
export async function keepOpened(store: OfflineStore, path: string): Promise<void> {
  const asked = parseRequestedPage(path);
  if (!asked || !navigator.onLine) return;
  if (!answerFrom(await store.all(), asked)) await keepAnswer(store, asked, await fetch(path, { credentials: 'omit' }));
  const page = answerFrom(await store.all(), asked);
  if (!page?.text) return;
  const words = await fetch(wordsPath(page.text));
  if (words.ok) await store.keepWords(page.text, words);
}

/** Fetches kept pages of earlier versions again, so that nothing of these has to stay. What cannot be had stays as it is. */
export async function keepAnew(store: OfflineStore, isCurrent: (path: string) => boolean): Promise<void> {
  const old = (await store.all()).filter(({ assets }) => !assets.every(isCurrent));
  for (const page of old) {
    const asked = parseRequestedPage(page.path);
    if (!asked || !navigator.onLine) return;
    const answer = await fetch(page.path, { credentials: 'omit', cache: 'no-cache' });
    await keepAnswer(store, asked, answer);
    await store.opened(page.path, page.openedAt);
  }
}
