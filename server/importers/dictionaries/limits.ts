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
  /** UTF-16 units of one text in an XML element. */
  textUnits: 20_000,
  /** UTF-16 units of a writing or a reading. */
  formUnits: 200,
  /** Writings and readings, and senses, of one entry. */
  formsPerEntry: 500,
  sensesPerEntry: 500,
  /** Levels of structured content. */
  depth: 64,
} as const;
