/** The two languages of every text. The values are BCP 47 tags. */
export const languages = ['ja', 'en'] as const;

export type Language = (typeof languages)[number];

/** One wording in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

export function otherLanguage(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja';
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
