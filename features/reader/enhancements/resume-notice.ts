import { fillMessage } from '@/i18n/fill-message';
import { element } from '../dom/element';
import { loadSettingsMessages } from '../dom/messages';
import { storedPlace } from '../dom/device-storage';
import { css } from '../contract/markup';

/** Offers the place where one stopped. It never goes there by itself, and goes away when one reads on without it. */
export async function showResumeNotice(root: HTMLElement, edition: string, signal: AbortSignal): Promise<void> {
  const address = storedPlace.read(edition);
  const place = /^\d+\.\d+$/.test(address) ? document.getElementById(address) : null;
  if (!place || !root.querySelector(css.text)?.contains(place) || location.hash !== '' || window.scrollY > 0) return;
  const words = await loadSettingsMessages();
  if (signal.aborted) return;
  const link = element('a', { href: `#${address}` }, fillMessage(words.leftOff, { address }));
  const dismiss = element('button', { type: 'button', ariaLabel: words.dismiss }, '×');
  const notice = element('aside', { className: 'notice left-off', ariaLabel: words.dismiss }, link, dismiss);
  notice.ariaLabel = link.textContent;
  const remove = () => notice.remove();
  link.addEventListener('click', remove);
  dismiss.addEventListener('click', remove);
  document.addEventListener('scroll', () => { if (window.scrollY > window.innerHeight) remove(); }, { passive: true, signal });
  signal.addEventListener('abort', remove);
  document.body.append(notice);
}
