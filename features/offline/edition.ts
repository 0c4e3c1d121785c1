import { editionIn } from '@/domain/offline/describe-page';
import { localized, paths } from '@/i18n/paths';
import { fillMessage } from '@/i18n/fill-message';
import { makeOffer } from './offer';
import { shownEdition } from './shown-edition';
import { pageLocale } from './words';

/** Milliseconds after which whoever comes back to an open page may have missed an edition. */
const longAway = 5 * 60_000;

/** Offers a newer edition than the page shows, when the network is back and when one comes back to the page. */
export function watchEdition(signal: AbortSignal): void {
  const shown = shownEdition();
  // An older edition says so itself.
  if (!shown || document.querySelector('.newer')) return;
  let asked = Date.now();
  const look = () => {
    asked = Date.now();
    lookForNewer(shown, signal).catch((error: unknown) => console.warn('Whether there is a newer edition is not known:', error));
  };
  window.addEventListener('online', look, { signal });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked > longAway) look();
  }, { signal });
  if (document.documentElement.dataset.kept !== undefined && navigator.onLine) look();
}

async function lookForNewer({ work, number }: { work: string; number: number }, signal: AbortSignal): Promise<void> {
  const latestPath = localized(pageLocale(), paths.work(work));
  const response = await fetch(latestPath, { cache: 'no-cache', signal });
  const latest = response.ok ? editionIn(await response.text())?.edition : undefined;
  if (latest === undefined || latest <= number) return;
  await makeOffer(`edition ${latest}`, {
    text: (words) => fillMessage(words.newEdition, { latest, number }),
    act: { label: (words) => fillMessage(words.openNewest, { latest }), href: latestPath },
  }, signal);
}
