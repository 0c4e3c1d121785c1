import type { Bilingual } from '../text/language';
import type { PanelKanji, PanelWord, WordFile } from './word-file';
import type { GrammarPoint } from './grammar';

/**
 * A word file as it is sent. Whatever is said more than once stands once, in a
 * table, and is named by its index there; `strings[0]` stands for what is not.
 */
export interface EncodedWordFile {
  readonly form: typeof encodedWordFile;
  readonly strings: readonly (string | null)[];
  /** [English, Japanese] each. */
  readonly senses: readonly (readonly [string, string])[];
  /**
   * Words without their place. First surface, lemma, reading of the lemma, reading,
   * part of speech, detail, level, word class (strings), 1 beside a gap, who says
   * how it is read, how sure that is, why it is doubtful (strings), 1 where its borders are doubtful,
   * and its other readings (strings); then
   * ruby (start, end, reading …; from the word's beginning); then the steps of its
   * form (key, text …), or 0 for a form that no rule explains.
   */
  readonly words: readonly (readonly [what: readonly number[], ruby: readonly number[], steps: readonly number[] | 0])[];
  /** Address, then for each word: characters since the word before, its index, its sense's index + 1, its concept (string). */
  readonly segments: readonly (readonly [address: string, places: readonly number[]])[];
  /** Kanji, on, kun, meanings, strokes, grade, level. */
  readonly kanji: readonly (readonly [string, readonly string[], readonly string[], readonly string[], number, number | null, number | null])[];
  /** Pattern, level, Japanese, English, places (address, start, end). */
  readonly grammar: readonly (readonly [string, string, string, string, readonly (readonly [string, number, number])[]])[];
  readonly kanjiSource: string;
}

/** Raised when the form changes, so that an old page refuses a new file. */
export const encodedWordFile = 3;

/** A list in which everything stands once. */
class Table<T> {
  readonly items: T[] = [];
  private readonly indices = new Map<string, number>();

  indexOf(item: T): number {
    const key = JSON.stringify(item);
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    this.indices.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

export function encodeWordFile({ words, kanji, grammar, kanjiSource }: WordFile): EncodedWordFile {
  const strings = new Table<string | null>();
  const senses = new Table<[string, string]>();
  const entries = new Table<EncodedWordFile['words'][number]>();
  const name = (value: string | null) => strings.indexOf(value);
  name(null);
  const entryOf = (word: PanelWord): EncodedWordFile['words'][number] => [
    [
      name(word.surface), name(word.lemma), name(word.lemmaReading), name(word.reading), name(word.partOfSpeech), name(word.detail),
      name(word.level), name(word.conjugation?.wordClass ?? null), Number(word.atGap), name(word.readingFrom),
      name(word.certainty), name(word.doubt), Number(word.isCutDoubtful), ...word.otherReadings.map(name),
    ],
    word.ruby.flatMap(({ span, reading }) => [span.start - word.span.start, span.end - word.span.start, name(reading)]),
    word.conjugation?.steps === null ? 0 : (word.conjugation?.steps ?? []).flatMap(({ key, text }) => [name(key), name(text)]),
  ];
  const senseOf = (sense: Bilingual | null) => (sense ? senses.indexOf([sense.en, sense.ja]) + 1 : 0);
  const segments = [...words].map(([address, list]) => {
    let at = 0;
    const places = list.flatMap((word) => {
      const gap = word.span.start - at;
      at = word.span.end;
      return [gap, entries.indexOf(entryOf(word)), senseOf(word.sense), name(word.concept)];
    });
    return [address, places] as const;
  });
  return {
    form: encodedWordFile, strings: strings.items, senses: senses.items, words: entries.items, segments,
    kanji: [...kanji].map(([one, { on, kun, meanings, strokes, grade, jlpt }]) => [one, on, kun, meanings, strokes, grade, jlpt]),
    grammar: grammar.map(({ pattern, level, text, places }) => [
      pattern, level, text.ja, text.en, places.map(({ address, span }) => [address, span.start, span.end]),
    ]),
    kanjiSource,
  };
}

/** Reads what was sent; throws where it is of another form, or names what is not there. */
export function decodeWordFile(form: EncodedWordFile): WordFile {
  if (form.form !== encodedWordFile) throw new TypeError(`This is not a word file of form ${encodedWordFile}.`);
  const at = <T>(list: readonly T[], index: number | undefined): T => {
    const found = index === undefined ? undefined : list[index];
    if (found === undefined) throw new TypeError(`The word file names an entry ${index} that it does not have.`);
    return found;
  };
  // What the strings are is the encoder's promise: both are of one version.
  const read = <T extends string | null>(index: number | undefined) => at(form.strings, index) as T;
  const inGroups = (list: readonly number[], size: number) => Array.from({ length: list.length / size }, (_, index) => list.slice(index * size, (index + 1) * size));

  const wordAt = (start: number, index: number | undefined, sense: number | undefined, concept: number | undefined): PanelWord => {
    const [what, ruby, steps] = at(form.words, index);
    const [surface, lemma, lemmaReading, reading, partOfSpeech, detail, level, wordClass, atGap, readingFrom, certainty, doubt, isCutDoubtful, ...others] = what;
    const inflects = read<NonNullable<PanelWord['conjugation']>['wordClass'] | null>(wordClass);
    const written = read<string>(surface);
    const [en, ja] = sense === 0 ? [] : at(form.senses, (sense ?? 0) - 1);
    return {
      span: { start, end: start + written.length }, surface: written, lemma: read(lemma), lemmaReading: read(lemmaReading), reading: read(reading),
      partOfSpeech: read(partOfSpeech), detail: read(detail), level: read(level), atGap: atGap === 1, readingFrom: read(readingFrom),
      certainty: read(certainty), doubt: read(doubt), otherReadings: others.map((other) => read<string>(other)), isCutDoubtful: isCutDoubtful === 1,
      ruby: inGroups(ruby, 3).map(([from = 0, to = 0, over]) => ({ span: { start: start + from, end: start + to }, reading: read(over) })),
      conjugation: inflects && { wordClass: inflects, steps: steps === 0 ? null : inGroups(steps, 2).map(([key, text]) => ({ key: read(key), text: read(text) })) },
      sense: en !== undefined && ja !== undefined ? { en, ja } : null,
      concept: read(concept),
    };
  };
  const wordsOf = (places: readonly number[]) => {
    let end = 0;
    return inGroups(places, 4).map(([gap = 0, index, sense, concept]) => {
      const word = wordAt(end + gap, index, sense, concept);
      end = word.span.end;
      return word;
    });
  };
  return {
    words: new Map(form.segments.map(([address, places]) => [address, wordsOf(places)])),
    kanji: new Map(form.kanji.map(([one, on, kun, meanings, strokes, grade, jlpt]): [string, PanelKanji] => [one, { on, kun, meanings, strokes, grade, jlpt }])),
    grammar: form.grammar.map(([pattern, level, ja, en, places]): GrammarPoint => ({
      pattern, level: level as GrammarPoint['level'], text: { ja, en },
      places: places.map(([address, start, end]) => ({ address, language: 'ja', span: { start, end } })),
    })),
    kanjiSource: form.kanjiSource,
  };
}
