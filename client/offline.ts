/**
 * What every page does to be there without a network, once it is loaded and has nothing else to do.
 * @param program the path of this program
 */
export function startOffline(program: string): void {
  const start = () => {
    import('@/features/offline/start').then(({ start }) => start(program)).catch((error: unknown) => console.warn('Nothing can be kept on this device:', error));
  };
  // Not every browser says when it is idle.
  const whenIdle = () => (typeof requestIdleCallback === 'function' ? requestIdleCallback(start, { timeout: 3000 }) : setTimeout(start, 1000));
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}
