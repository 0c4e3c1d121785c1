/** At most `most` requests of one key in each window of `window` milliseconds, in this process; 0 for any number. */
export interface RateLimit {
  /** Counts a request. 0 where it may pass; otherwise the seconds after which to try again. `now`: milliseconds of a clock that never goes back. */
  take(key: string, now?: number): number;
}

/** Keys in memory; with more, the oldest windows are forgotten. */
const mostKeys = 10_000;

export function makeRateLimit(most: number, window: number): RateLimit {
  const windows = new Map<string, { start: number; count: number }>();
  return {
    take(key, now = performance.now()) {
      if (most === 0) return 0;
      const current = windows.get(key);
      if (!current || now - current.start >= window) {
        windows.delete(key);
        windows.set(key, { start: now, count: 1 });
        if (windows.size > mostKeys) {
          const [oldest] = windows.keys();
          if (oldest !== undefined) windows.delete(oldest);
        }
        return 0;
      }
      current.count += 1;
      return current.count <= most ? 0 : Math.max(1, Math.ceil((current.start + window - now) / 1000));
    },
  };
}
