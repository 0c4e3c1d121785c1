/** In the state of a step: it lies over the page that stood there before. */
const own = 'taiyakuStep';

/**
 * A step over the page as it stands. The page under it keeps its scroll position by
 * itself: coming back to an address with a hash, Chrome would scroll to the hash and
 * take the focus away. Once back there, `underStep` undoes this.
 */
export function pushStep(): void {
  history.scrollRestoration = 'manual';
  history.pushState({ ...history.state, [own]: true }, '', location.href);
  history.scrollRestoration = 'auto';
}

/** To be called on `popstate`; `then` runs when the browser is done with it. */
export function underStep(then: () => void): void {
  setTimeout(() => {
    history.scrollRestoration = 'auto';
    then();
  });
}

/** The step of something that is no longer there, as the page was loaded anew: from it, Back would seem to do nothing. */
export function leaveEmptyStep(): void {
  if ((history.state as Partial<Record<string, unknown>> | null)?.[own]) history.back();
}

export function replaceAddress(url: URL): void {
  history.replaceState(history.state, '', url);
}
