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

/** Refuses what has more than may be. */
export function checkCount(
  code: 'too-many-forms' | 'too-many-senses', count: number, place: DictionaryPlace,
): void {
  const limit = code === 'too-many-forms' ? dictionaryLimits.formsPerEntry : dictionaryLimits.sensesPerEntry;
  if (count > limit) throw new DictionaryProblem(code, place, { limit });
}
