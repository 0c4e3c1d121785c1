/** What a dictionary's file may be at most; every message that refuses one names its limit. */
export const dictionaryLimits = {
  /** Bytes of a file once it is unpacked, and of all banks of a ZIP together. */
  unpackedBytes: 2_000_000_000,
  /** Files in a ZIP, pictures and sounds included. */
  zipFiles: 200_000,
  /** Bytes of a line of EDICT. */
  lineBytes: 100_000,
  /** Bytes of one element of a bank, and of index.json. */
  elementBytes: 4_000_000,
  /** Entities that the document type of a JMdict declares. */
  entities: 1_000,
  /** Lines of an EDICT. */
  lines: 2_000_000,
  /** Entries, kanji, and frequencies and pitch accents of a dictionary. */
  entries: 1_500_000,
  kanji: 200_000,
  metas: 5_000_000,
  /** UTF-16 units of one text: of an XML element, a gloss, a note. */
  textUnits: 20_000,
  /** UTF-16 units of all texts of an entry, which a look-up sends as a whole. */
  entryUnits: 60_000,
  /** UTF-16 units of a writing, a reading or a mark. */
  formUnits: 200,
  /** UTF-16 units of a title or a revision, and of what else a dictionary says of itself. */
  titleUnits: 300,
  headerUnits: 5_000,
  /** Writings and readings, and senses, of one entry. */
  formsPerEntry: 500,
  sensesPerEntry: 500,
  /** Glosses, notes or marks of one sense or form, readings or meanings of one kanji. */
  partsPerSense: 500,
  /** Attributes of an XML element, and how deep elements stand in each other. */
  attributes: 100,
  elementDepth: 20,
  /** Levels of structured content. */
  depth: 64,
} as const;
