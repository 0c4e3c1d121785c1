import { dictionaryLimits } from './limits';
import { DictionaryProblem, type DictionaryPlace } from './problem';

/** A writing or reading in NFC; refused where it is empty or too long. */
export function checkedForm(text: string, place: DictionaryPlace): string {
  const form = text.trim().normalize('NFC');
  if (form === '' || form.length > dictionaryLimits.formUnits) {
    throw new DictionaryProblem('form-length', place, { limit: dictionaryLimits.formUnits, form });
  }
  return form;
}

const counted = {
  'too-many-forms': dictionaryLimits.formsPerEntry,
  'too-many-senses': dictionaryLimits.sensesPerEntry,
  'too-many-parts': dictionaryLimits.partsPerSense,
  'too-many-entries': dictionaryLimits.entries,
  'too-many-kanji': dictionaryLimits.kanji,
  'too-many-metas': dictionaryLimits.metas,
} as const;

/** Refuses more items than the limit allows. */
export function checkCount(code: keyof typeof counted, count: number, place: DictionaryPlace): void {
  const limit = counted[code];
  if (count > limit) throw new DictionaryProblem(code, place, { limit });
}

export function checkLength(text: string, limit: number, place: DictionaryPlace): void {
  if (text.length > limit) throw new DictionaryProblem('text-too-long', place, { limit });
}
