import { setTimeout } from 'node:timers/promises';

/** Thrown when another writer held the database for longer than `maxWait`. Nothing was written. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';
}

export interface RetryOptions {
  /** Milliseconds from the first try after which it is given up. */
  readonly maxWait: number;
  /** Milliseconds, of a clock that does not go back. */
  now?(): number;
  pause?(milliseconds: number): Promise<unknown>;
}

const shortest = 5;
const longest = 100;

/**
 * Retries a task while another writer holds the database. The event loop stays free between attempts; SQLite's own busy timeout
 * would block the whole process.
 */
export async function retryWhileBusy<T>(
  task: () => T | Promise<T>, isBusy: (error: unknown) => boolean, { maxWait, now = () => performance.now(), pause = setTimeout }: RetryOptions,
): Promise<T> {
  const began = now();
  for (let wait = shortest; ; wait = Math.min(longest, wait * 2)) {
    try {
      return await task();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (now() - began >= maxWait) throw new DatabaseBusy('Another writer holds the database.', { cause: error });
    }
    await pause(wait);
  }
}
