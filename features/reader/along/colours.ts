/** Colours as long as the setting says so. */
export function watchColours(root: HTMLElement, signal: AbortSignal): void {
  let stop: AbortController | null = null;
  const follow = () => {
    const wished = document.documentElement.dataset.known === 'coloured';
    if (wished === (stop !== null)) return;
    stop?.abort();
    stop = wished ? new AbortController() : null;
    if (!stop) return;
    const { signal: until } = stop;
    import('../words/colours').then(({ colourWords }) => colourWords(root, until)).catch((error: unknown) => console.warn('The words could not be coloured:', error));
  };
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributeFilter: ['data-known'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    stop?.abort();
  });
  follow();
}
