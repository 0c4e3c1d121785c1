import type { Bilingual } from '../text/language';
import type { Work } from '../text/work';

/** The authors of a work; `key` names one in URLs: the Japanese name as it is written. */
export function authorsOf({ creators }: Pick<Work, 'creators'>): { key: string; name: Bilingual }[] {
  return creators.filter(({ role }) => role === 'author').flatMap(({ person, body }) => {
    if (person) {
      const { ja, en } = person;
      return [{ key: `${ja.family}${ja.given}`, name: { ja: `${ja.family} ${ja.given}`, en: `${en.given} ${en.family}` } }];
    }
    return body ? [{ key: body.ja, name: body }] : [];
  });
}

/** The year that a work's date begins with; null where it is not known. */
export function yearOf({ date }: Pick<Work, 'date'>): string | null {
  return /^\d{4}/.exec(date ?? '')?.[0] ?? null;
}
