import type { Language } from './language';
import type { Creator, PersonName } from './work';

const katakana = /^[\p{Script=Katakana}ー・＝゠\s]+$/u;

/** Syllables of Japanese as Hepburn writes them, long vowels without their marks. */
const japanese = /^(?:(?:[kgnbpmr]y?|hy?(?!u)|s(?!i)|sh|z(?!i)|t(?![iu])|ch|ts(?=u)|d(?![iu])|f(?=u)|j(?!e)|y(?=[auo])|w(?=[ao]))?[aeiou]h?|n['’]?|[kstp](?=[kstcp]))+$/;
const isJapanese = (name: string) => japanese.test(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

/**
 * Whether a person's given name comes first in the language of the name: one that Japanese writes in katakana alone comes from a language that has
 * it so (マリア・ホセ・デ・ラ・クルス), unless its English form is in Japanese syllables (ヤマザキ マリ). All others (小熊真也, 李光洙) have the family name first.
 */
export function givenComesFirst({ ja, en }: Pick<PersonName, 'ja' | 'en'>): boolean {
  return katakana.test(ja.family) && katakana.test(ja.given) && !(isJapanese(en.family) && isJapanese(en.given));
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
