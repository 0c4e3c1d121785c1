import { addReading, minutesFor, parsePace, printPace, rateOf } from '@/domain/reading/pace';
import { fillMessage } from '@/i18n/fill-message';
import { loadSettingsMessages } from '../dom/messages';
import { storedPlace, paceKey, readStored, writeStored } from '../dom/device-storage';
import { isVertical, placeInView } from '../dom/viewport';
import { css, notText } from '../contract/markup';

/** Characters of Japanese, without readings and addresses. */
function lengthOf(bead: Element): number {
  const aside = [...bead.querySelectorAll(notText)].reduce((sum, each) => sum + (each.textContent?.length ?? 0), 0);
  return (bead.textContent?.length ?? 0) - aside;
}

/** How far one is, how long the rest may take, and where one stopped. */
export async function watchProgress(root: HTMLElement, edition: string, signal: AbortSignal): Promise<void> {
  const beads = [...root.querySelectorAll<HTMLElement>(`${css.text} [lang="ja"] > ${css.bead}`)];
  const starts: number[] = [];
  let total = 0;
  for (const bead of beads) {
    starts.push(total);
    total += lengthOf(bead);
  }
  if (total === 0) return;
  const words = await loadSettingsMessages();
  const output = document.querySelector<HTMLElement>('[data-progress]');

  const isAtEnd = () => {
    const box = (beads.at(-1)?.parentElement?.nextElementSibling ?? beads.at(-1))?.getBoundingClientRect();
    const last = isVertical() ? beads.at(-1)?.getBoundingClientRect() : box;
    if (!last || last.width + last.height === 0) return false;
    return isVertical() ? last.left >= 0 : last.bottom <= window.innerHeight;
  };
  let at = 0;
  let since = performance.now();
  let hasMoved = false;
  let pace = parsePace(readStored(paceKey));

  const show = () => {
    const share = isAtEnd() ? 1 : (starts[at] ?? 0) / total;
    const rate = rateOf(pace);
    const percent = Math.round(share * 100);
    const minutes = rate === null ? null : minutesFor(total * (1 - share), rate);
    if (root.style.getPropertyValue('--read') !== String(share)) root.style.setProperty('--read', String(share));
    if (!output) return;
    const text = minutes === null || share === 1 ? fillMessage(words.progress, { percent }) : fillMessage(words.progressLeft, { percent, minutes });
    const title = rate === null ? '' : fillMessage(words.progressHint, { pace: rate });
    // Each step of a scroll comes here: what stays the same is left alone.
    if (output.textContent !== text) output.textContent = text;
    if (output.title !== title) output.title = title;
  };
  const look = () => {
    const place = placeInView(beads);
    const next = place ? beads.indexOf(place) : 0;
    if (next !== at) {
      const now = performance.now();
      pace = addReading(pace, (starts[next] ?? 0) - (starts[at] ?? 0), now - since);
      since = now;
      at = next;
    }
    show();
  };
  const keep = () => {
    if (!hasMoved) return;
    writeStored(paceKey, printPace(pace));
    storedPlace.write(edition, at === 0 || isAtEnd() ? null : (beads[at]?.id || beads[at]?.querySelector<HTMLElement>('[id]')?.id || null));
  };

  let waiting = 0;
  const onScroll = () => {
    hasMoved = true;
    if (waiting === 0) waiting = requestAnimationFrame(() => { waiting = 0; look(); });
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true, signal });
  window.addEventListener('pagehide', keep, { signal });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
    // Time away is no reading.
    else since = performance.now();
  }, { signal });
  signal.addEventListener('abort', keep);
  look();
}
