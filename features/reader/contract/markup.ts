import type { ApparatusKind } from '@/domain/apparatus/apparatus';

/*
 * The contract between the rendered text, its style sheets and the program in the browser. Names are short where a page has hundreds of
 * them. `markup.test.ts` holds the style sheets to it.
 */

/** Classes of the rendered text. */
export const classes = {
  /** The element of an edition, and of a passage by itself. */
  edition: 'edition',
  excerpt: 'excerpt',
  /** The running text in both languages, and the source as received after it. */
  text: 'text',
  witness: 'witness',
  /** A block in one language. */
  column: 'col',
  /** Segments of one language that correspond to those of the other; it holds `segment`s where there are several. */
  bead: 'bead',
  segment: 'seg',
  /** The link with a segment's address. */
  address: 'addr',
  /** A term: a link to its concept. */
  term: 't',
  /** An editors' change, a link or a span, with its kind as a second class. */
  edit: 'x',
  /** Second class of an edit: words that were lost, and lines that were moved. */
  gap: 'gap',
  transposed: 'transposed',
  /** Where an edit begins and ends, if it is printed in several pieces. */
  first: 'first',
  last: 'last',
  /** A handle without words of the text: the number of a note, the sign of an edit that has no words. */
  handle: 'k',
  /** The editors' words in the source as received. */
  hand: 'hand',
  /** Second class of a handle: the number of a note. */
  note: 'n',
  /** A phrase that is linked to one of the other language. */
  phrase: 'l',
  /** Second class of a term that has stood in its section before. */
  repeated: 'r',
  /** Words that no line break divides. */
  unbroken: 'u',
  /** The example of a doubtful reading in the key; in the class of a ruby, its last letter says so. */
  doubtful: 'q',
  /** An address, or a number, beside an entry. */
  place: 'at',
  /** The line of an entry that says where it occurs, or who is responsible. */
  by: 'by',
} as const;

/** Classes that the program adds to the rendered text. */
export const states = {
  /** A bead, and its partner; a phrase, and its counterpart. */
  lit: 'lit',
  /** A ruby that waited to be asked for. */
  shown: 'shown',
  /** A ruby whose reading the reader knows, and hides. */
  knownReading: 'mine',
  /** A ruby with a reading that the reader chose. */
  chosenReading: 'own',
  /** Word by word: a cell, its Japanese, its gloss. */
  cell: 'w',
  cellBase: 'wb',
  gloss: 'gl',
} as const;

/** Names of `data-` attributes. */
export const data = {
  /** `work/number`, on the edition's element. */
  edition: 'edition',
  /** `ReaderMessages` as JSON, on the edition's element. */
  messages: 'messages',
  /** The number of a bead on the page, on its element in each language. */
  bead: 'b',
  /** The number of a linked phrase inside of its bead, in each language. */
  phrase: 'l',
  /** The address of a segment whose `id` is in the other language. */
  address: 'a',
  /** The id of an edit's entry, where the edit cannot be a link. */
  entry: 'x',
  /** The words that the witness has too much, on the handle of their edit. */
  received: 'w',
  /** The reading that the page printed, on a ruby with one that the reader chose. */
  printedReading: 'was',
} as const;

/** Ids in the page. Addresses and names of apparatus entries are their own ids. */
export const ids = {
  line: (number: number) => `line-${number}`,
  note: (number: number) => `note-${number}`,
  term: (slug: string) => `term-${slug}`,
  /** The words of the key that say what a sign means; they describe each such place to a screen reader. */
  sign: (kind: ApparatusKind) => `sign-${kind}`,
} as const;

type Selectors<T> = { readonly [K in keyof T]: string };
const selectorsOf = <T extends Readonly<Record<string, string>>>(names: T, of: (name: string) => string) =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, of(name)])) as Selectors<T>;

/** The same as selectors. */
export const css = {
  ...selectorsOf({ ...classes, ...states }, (name) => `.${name}`),
  /** Elements with a `data-` attribute. */
  with: selectorsOf(data, (name) => `[data-${name}]`),
  /** The elements of a bead, in both languages. */
  beadOf: (number: string | undefined) => `[data-${data.bead}="${number}"]`,
  phraseOf: (number: string | undefined) => `[data-${data.phrase}="${number}"]`,
} as const;

/** Segments of the Japanese, which are addressed. */
export const japaneseSegments = `${css.text} [lang="ja"] :is(${css.bead}, ${css.segment})[id]`;

/** What is printed in the text and is none of it: readings, addresses, handles, glosses. */
export const notText = `rt, rp, ${css.address}, ${css.handle}, ${css.gloss}`;

/** The sign of lost words. */
export const gapSigns = `${css.edit}${css.gap}`;
