/*
 * Next replaces `history.pushState` by its own, and reloads the page when it comes
 * to a step it does not know. Steps without a state it leaves alone: so these calls
 * go past it. No navigation of Next's is involved: the page stays the same.
 */

export function pushStep(): void {
  History.prototype.pushState.call(history, null, '', location.href);
}

export function replaceAddress(url: URL): void {
  History.prototype.replaceState.call(history, history.state, '', url);
}
