import { valueOf } from '@/components/settings/root-settings';

/** Colours as long as the setting says so. */
export function watchWordColours(root: HTMLElement, signal: AbortSignal): void {
  let stop: AbortController | null = null;
  let shown: string = 'plain';
  const follow = () => {
    const wished = valueOf('known');
    if (wished === shown) return;
    shown = wished;
    stop?.abort();
    stop = null;
    if (wished === 'plain') return;
    stop = new AbortController();
    const { signal: until } = stop;
    import('./colour-words').then(({ colourWords }) => colourWords(root, wished, until)).catch((error: unknown) => console.warn('The words could not be coloured:', error));
  };
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributeFilter: ['data-known'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    stop?.abort();
  });
  follow();
}
