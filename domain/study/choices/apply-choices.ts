import { toHiragana } from '../../japanese/kana';
import { readingOfForm } from '../../japanese/reading-of-form';
import type { Token } from '../../japanese/token';
import { compareChanges } from '../known/change';
import type { ChosenHere, ChosenPlace, ReadingChoice } from './choice';

/** What has to be known of a word. */
export type ReadableWord = Pick<Token, 'span' | 'surface' | 'lemma' | 'reading' | 'otherReadings'>;

/** How the reader reads a word, and which choice says so. */
export interface AppliedReading {
  readonly reading: string;
  readonly choice: ReadingChoice;
}

/** UTF-16 units of the words before and after a place by which it is found again. */
const quoted = 12;

/** The words beside one, without what stands between them: what a new edition hardly changes. */
export function quoteOf(words: readonly Pick<Token, 'surface'>[], index: number): Pick<ChosenHere, 'before' | 'after'> {
  const joined = (list: readonly Pick<Token, 'surface'>[]) => list.map(({ surface }) => surface).join('');
  return { before: wellFormed(joined(words.slice(0, index)).slice(-quoted)), after: wellFormed(joined(words.slice(index + 1)).slice(0, quoted)) };
}

/** Without half a character at either end. */
const wellFormed = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/**
 * The words of an edition that a reader reads otherwise, or confirmed. What was chosen for a place goes before what was chosen for the text.
 * A place of another edition of the work is found by the word and the words beside it: at its address, or else at the only place that has them.
 * Words are by address, in the order of the text.
 */
export function applyChoices<W extends ReadableWord>(
  words: ReadonlyMap<string, readonly W[]>, choices: Iterable<ReadingChoice>, { work, edition }: { readonly work: string; readonly edition: number },
): Map<W, AppliedReading> {
  const valid = [...choices].filter(({ place, reading }) => place.work === work && reading !== null).sort(compareChanges);
  const settled = new Map<W, AppliedReading>();
  const settle = (word: W, choice: ReadingChoice) => {
    const reading = readingOf(word, choice);
    if (reading !== null) settled.set(word, { reading, choice });
  };
  // Of several that are about one word, what is said last goes before: another form of it, its own form, its place in another edition, its place here.
  const inText = valid.filter(({ place }) => place.scope === 'text');
  for (const isOwnForm of [false, true]) {
    for (const choice of inText) for (const list of words.values()) for (const word of list) if ((word.surface === choice.place.surface) === isOwnForm) settle(word, choice);
  }
  for (const isOwnEdition of [false, true]) {
    for (const choice of valid) {
      const { place } = choice;
      if (place.scope !== 'here' || (place.edition === edition) !== isOwnEdition) continue;
      const word = isOwnEdition ? wordHere(words, place) : wordElsewhere(words, place);
      if (word) settle(word, choice);
    }
  }
  return settled;
}

function readingOf(word: ReadableWord, { place, reading }: ReadingChoice): string | null {
  if (reading === null) return null;
  if (place.scope === 'here') return reading;
  if (word.lemma !== place.lemma) return null;
  if (word.surface === place.surface) return reading;
  // Another form of the word, where that is one of its readings: 開いて as ひらいて says that 開く is ひらく.
  const other = readingOfForm(place.surface, reading, word.surface);
  return other !== null && [word.reading, ...word.otherReadings].some((known) => known !== null && toHiragana(known) === other) ? other : null;
}

function wordHere<W extends ReadableWord>(words: ReadonlyMap<string, readonly W[]>, { address, start, end, surface }: ChosenHere): W | undefined {
  return words.get(address)?.find((word) => word.span.start === start && word.span.end === end && word.surface === surface);
}

function wordElsewhere<W extends ReadableWord>(words: ReadonlyMap<string, readonly W[]>, { address, surface, before, after }: ChosenHere): W | undefined {
  const alike = (list: readonly W[]) => list.filter((word, index) => {
    if (word.surface !== surface) return false;
    const quote = quoteOf(list, index);
    return quote.before === before && quote.after === after;
  });
  const atAddress = alike(words.get(address) ?? []);
  const found = atAddress.length > 0 ? atAddress : [...words.values()].flatMap(alike);
  return found.length === 1 ? found[0] : undefined;
}

/** The place of a word, for a choice that holds there alone, or wherever the word stands in the work. */
export function placeOf(
  scope: ChosenPlace['scope'], { work, edition }: { readonly work: string; readonly edition: number }, address: string, words: readonly ReadableWord[], index: number,
): ChosenPlace {
  const word = words[index];
  if (!word) throw new RangeError(`${address} has no word ${index}.`);
  const { span: { start, end }, surface, lemma } = word;
  return scope === 'text' ? { scope, work, lemma, surface } : { scope, work, edition, address, start, end, surface, ...quoteOf(words, index) };
}
