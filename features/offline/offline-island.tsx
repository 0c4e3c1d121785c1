'use client';

import { useEffect } from 'react';
import './offline.css';

/** What every page does to be there without a network: when it is loaded and has nothing else to do. */
export function OfflineIsland() {
  useEffect(() => {
    const stop = new AbortController();
    const start = () => {
      import('./start').then(({ start }) => start(stop.signal)).catch((error: unknown) => console.warn('Nothing can be kept on this device:', error));
    };
    // Not every browser says when it is idle.
    const whenIdle = () => (typeof requestIdleCallback === 'function' ? requestIdleCallback(start, { timeout: 3000 }) : setTimeout(start, 1000));
    if (document.readyState === 'complete') whenIdle();
    else window.addEventListener('load', whenIdle, { once: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  return null;
}
