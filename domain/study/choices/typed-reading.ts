import { isKanaOnly } from '../../japanese/kana';

/** UTF-16 units: more than any word has. */
export const maxReadingLength = 60;

/** A reading as a person types it, in the form in which it is kept: without spaces, half-width kana made full. Null where it is not kana, or too long. */
export function parseReading(typed: string): string | null {
  const reading = typed.normalize('NFKC').replace(/\s/gu, '');
  return isKanaOnly(reading) && reading.length <= maxReadingLength ? reading : null;
}
