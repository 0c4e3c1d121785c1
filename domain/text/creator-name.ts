import type { Language } from './language';
import type { Creator, PersonName } from './work';

const katakana = /^[\p{Script=Katakana}ー・＝゠\s]+$/u;

/**
 * Whether a person's given name comes first in the language of the name: one that Japanese writes in katakana alone comes from a language that has
 * it so (マリア・ホセ・デ・ラ・クルス). All others (小熊真也, 李光洙) have the family name first.
 */
export function givenComesFirst({ ja }: Pick<PersonName, 'ja'>): boolean {
  return katakana.test(ja.family) && katakana.test(ja.given);
}

/** A name in the order of the person's own language, in both scripts: Oguma Shinya, María José de la Cruz. */
export function creatorName({ person, body }: Creator, language: Language): string {
  if (person) {
    const { family, given } = person[language];
    if (!givenComesFirst(person)) return `${family} ${given}`;
    return language === 'ja' ? `${given}・${family}` : `${given} ${family}`;
  }
  if (body) return body[language];
  throw new Error('A creator is a person or a body.');
}
