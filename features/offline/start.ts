import { watchEdition } from './edition';
import { sayKept } from './kept-note';
import { ownAssets } from './own-assets';
import { watchVersion } from './version';

/** Says what comes from the device, has the page kept, and offers what is newer. Rejects where browsers or people allow no worker. */
export async function start(signal: AbortSignal): Promise<void> {
  await sayKept();
  watchEdition(signal);
  if (!('serviceWorker' in navigator)) return;
  watchVersion(signal);
  await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'opened', path: location.pathname, assets: ownAssets() });
}
