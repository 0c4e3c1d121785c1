import { readStored, writeStored } from './device-storage';
import { css, states } from '../contract/markup';

/** Words (`keyOf`) whose readings a person does not want to see, one a line. */
export const readingsKey = 'taiyaku.readings';

export function parseReadings(kept: string): Set<string> {
  return new Set(kept.split('\n').filter((line) => line !== ''));
}

/** Null where there is nothing to keep. */
export function printReadings(known: ReadonlySet<string>): string | null {
  return known.size === 0 ? null : [...known].join('\n');
}

export function countKnownReadings(): number {
  return parseReadings(readStored(readingsKey)).size;
}

/** Shows all of them again, on the page too. */
export function showAllReadings(): void {
  writeStored(readingsKey, null);
  for (const ruby of document.querySelectorAll(`${css.text} ruby${css.knownReading}`)) ruby.classList.remove(states.knownReading);
}
