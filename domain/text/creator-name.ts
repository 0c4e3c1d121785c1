import type { Language } from './language';
import type { Creator } from './work';

/** Family name first in both scripts, as the person's own language has it. */
export function creatorName({ person, body }: Creator, language: Language): string {
  if (person) return `${person[language].family} ${person[language].given}`;
  if (body) return body[language];
  throw new Error('A creator is a person or a body.');
}
