import { findAll, type Span } from '@/domain/text/span';
import type { Language } from '@/domain/text/language';
import { findWords } from '@/domain/text/words';
import type { Problems, Place } from '../problems/problem';
import type { FieldText } from '../text/read-text';
import { readNamedWords } from './named-words';

export interface Searched {
  readonly address: string;
  readonly field: FieldText;
}

/** Finds the nth place of some words in these fields; reports a problem where there is none. */
export function findIn(
  fields: readonly Searched[], written: string, language: Language, place: Place, where: string, problems: Problems,
): { address: string; span: Span } | null {
  const { words, nth } = readNamedWords(written);
  let count = 0;
  for (const { address, field } of fields) {
    for (const span of findWords(field.text, words, language, field.breaks)) {
      count += 1;
      if (count === nth) return { address, span };
    }
  }
  if (count > 0) problems.add('words-not-so-often', place, { words, count, nth, address: where });
  else if (fields.some(({ field }) => findAll(field.text, words).length > 0)) problems.add('words-cut', place, { words, address: where });
  else problems.add('words-not-there', place, { words, address: where });
  return null;
}

/** The same within one field. */
export function findPlace(
  field: FieldText, written: string, language: Language, place: Place, address: string, problems: Problems,
): Span | null {
  return findIn([{ address, field }], written, language, place, address, problems)?.span ?? null;
}
