/** Bounds on what a package may hold; each is named in the message that refuses more. */
export const limits = {
  /** Bytes of `text.txt`, `links.txt` and the witness. */
  textBytes: 64 * 1024 * 1024,
  /** Bytes of one YAML file. */
  yamlBytes: 8 * 1024 * 1024,
  /** Lines of a text file, and of a YAML file, whose parser is slower. */
  lines: 1_000_000,
  yamlLines: 250_000,
  /** UTF-16 units of one line of a text file. */
  lineLength: 20_000,
  /** Bytes of a TEI or TMX file, and how deep its elements may stand in each other. */
  xmlBytes: 32 * 1024 * 1024,
  xmlDepth: 100,
  /** Attributes of one element; elements of a file. */
  xmlAttributes: 100,
  xmlElements: 500_000,
  /** Files and unpacked bytes of a ZIP archive. */
  archiveFiles: 300,
  archiveBytes: 256 * 1024 * 1024,
  segments: 200_000,
  /** UTF-16 units of one segment in one language, signs included. */
  segmentLength: 10_000,
  witnessLines: 500_000,
  apparatusEntries: 50_000,
  links: 500_000,
  notes: 20_000,
  termDecisions: 20_000,
  senses: 100_000,
  readings: 100_000,
  grammarPoints: 5_000,
  /** Of one point. */
  grammarPlaces: 5_000,
  glossaryFiles: 200,
  concepts: 20_000,
  alternatives: 50,
  related: 50,
  /** UTF-16 units: names, titles, labels. */
  label: 300,
  /** UTF-16 units: summaries, definitions, reasons, notes. */
  prose: 5_000,
  creators: 100,
  /** Problems kept; the rest are counted. */
  problems: 1_000,
  /** Problems printed. */
  problemsShown: 200,
} as const;
