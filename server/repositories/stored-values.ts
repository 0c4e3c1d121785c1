import type { Language } from '@/domain/text/language';
import { isLanguage } from '@/domain/text/language';
import type { Span } from '@/domain/text/span';

/** Narrows a stored string to one of the words of the model, and throws where the database holds another. */
export function oneOf<const T extends string>(values: readonly T[], value: string, what: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`The database holds an unknown ${what}: ${JSON.stringify(value)}`);
  return found;
}

export function storedLanguage(value: string): Language {
  if (!isLanguage(value)) throw new Error(`The database holds an unknown language: ${JSON.stringify(value)}`);
  return value;
}

export function storedSpan({ start, end }: { start: number; end: number }): Span {
  return { start, end };
}

/** What a foreign key promises: the row is there. */
export function required<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, what: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The database lacks ${what} ${String(key)}`);
  return value;
}
