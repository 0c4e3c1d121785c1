import { makeOffer } from './offer';

/** Milliseconds after which whoever comes back to an open page may have missed a version. */
const longAway = 60 * 60_000;

/** Offers to load the page again, once there is a version of the program that is not the page's. */
export function watchVersion(assets: readonly string[], signal: AbortSignal): void {
  const { serviceWorker } = navigator;
  let hadWorker = serviceWorker.controller !== null;
  let asked = Date.now();
  const offerNewer = () => {
    isCurrent(serviceWorker.controller, assets).then((current) => (current ? null : makeOffer('version', {
      text: (words) => words.newVersion,
      act: { label: (words) => words.reload, press: () => location.reload() },
    }, signal))).catch((error: unknown) => console.warn('Whether there is a newer version is not known:', error));
  };
  const ask = () => {
    asked = Date.now();
    serviceWorker.getRegistration().then((registration) => registration?.update()).catch((error: unknown) => console.warn('The worker could not be asked for anew:', error));
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) offerNewer();
    hadWorker = true;
  }, { signal });
  window.addEventListener('online', () => {
    ask();
    // A kept page may be of an earlier version than the worker already.
    if (document.documentElement.dataset.kept !== undefined) offerNewer();
  }, { signal });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked > longAway) ask();
  }, { signal });
}

/** Whether this page is of the worker's version. */
function isCurrent(worker: ServiceWorker | null, assets: readonly string[]): Promise<boolean> {
  if (!worker) return Promise.resolve(true);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage({ type: 'is-current', assets }, [port2]);
  });
}
