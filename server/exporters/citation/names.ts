import { toRomaji } from 'wanakana';
import type { Language } from '@/domain/text/language';
import type { Creator } from '@/domain/text/work';

/** A name as it is printed in running words: whole, and as later mentions have it. */
export interface PrintedName {
  readonly whole: string;
  readonly short: string;
}

/** Katakana, Latin letters and the signs between them: how Japanese writes names of other languages. */
const foreignScript = /^[\p{sc=Katakana}\p{sc=Latin}ー・=゠.\s’'-]+$/u;
const isLatin = (text: string) => !/\p{sc=Katakana}/u.test(text);

/** Letters alone, long vowels written once: ŌTA, Ohta and おおた are the same. */
function letters(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/[^a-z]/g, '').replace(/ou|oo|oh(?![aiueo])/g, 'o').replace(/uu/g, 'u').replace(/m(?=[bmp])/g, 'n');
}

/**
 * Whether a person's Japanese name is that of another language in katakana (モーガン, ケイシー), which is written given name first with ・ between.
 * A Japanese name in katakana (ヤマザキ, マリ) is known by its English form, which is the same sounds.
 */
function isForeign({ ja, reading, en }: NonNullable<Creator['person']>): boolean {
  if (!foreignScript.test(ja.family) || !foreignScript.test(ja.given)) return false;
  return letters(toRomaji(reading.family)) !== letters(en.family) || letters(toRomaji(reading.given)) !== letters(en.given);
}

/** As a sentence of the language has the name: 小熊真也, ケイシー・モーガン, Shinya Oguma. */
export function printedName({ person, body }: Creator, language: Language): PrintedName {
  if (!person) return { whole: body?.[language] ?? '', short: body?.[language] ?? '' };
  const { family, given } = person[language];
  if (language === 'en') return { whole: `${given} ${family}`, short: family };
  if (!isForeign(person)) return { whole: `${family}${given}`, short: family };
  return { whole: `${given}${isLatin(family) && isLatin(given) ? ' ' : '・'}${family}`, short: family };
}

/** As an alphabetical list has it: 小熊真也, ケイシー・モーガン; Oguma, Shinya. */
export function listedName(creator: Creator, language: Language): string {
  if (language === 'ja' || !creator.person) return printedName(creator, language).whole;
  const { family, given } = creator.person.en;
  return `${family}, ${given}`;
}
