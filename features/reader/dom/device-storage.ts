/* What this device keeps of one's reading. Storage can be forbidden: then nothing is kept. */

const placeKey = (edition: string) => `taiyaku.place.${edition}`;
export const paceKey = 'taiyaku.pace';

export function readStored(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function writeStored(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // As above.
  }
}

/** The address of the sentence at which one stopped, for each edition. */
export const storedPlace = {
  read: (edition: string) => readStored(placeKey(edition)),
  write: (edition: string, address: string | null) => writeStored(placeKey(edition), address),
} as const;
