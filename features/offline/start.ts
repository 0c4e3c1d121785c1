import { watchEdition } from './edition';
import { sayKept } from './kept-note';
import { ownAssets } from './own-assets';
import { watchVersion } from './version';

/**
 * Says what comes from the device, has the page kept, and offers what is newer. Rejects where browsers or people allow no worker.
 * @param program the path of the client program that runs here
 */
export async function start(program: string, signal = new AbortController().signal): Promise<void> {
  const assets = ownAssets(program);
  await sayKept();
  watchEdition(signal);
  if (!('serviceWorker' in navigator)) return;
  watchVersion(assets, signal);
  await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'opened', path: location.pathname, assets });
}
