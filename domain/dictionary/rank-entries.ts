import { foldWord } from '../japanese/fold';
import { senseFit, guessedFit, isBySound, isGrammatical, type WordInContext, type Fit } from './word-in-context';
import type { DictionaryEntry, EntryForm, EntrySense } from './entry';
import { isSearchOnly, markOf, type FormMark } from './marks';

export interface ShownForm extends EntryForm {
  readonly mark: FormMark | null;
}

/** An entry as a reader sees it. */
export interface ShownEntry {
  readonly sequence: number | null;
  readonly writings: readonly ShownForm[];
  readonly readings: readonly (ShownForm & { readonly of: string[] })[];
  /** Those that hold for what was found; the best first where it is known which word is asked for. */
  readonly senses: readonly EntrySense[];
}

export interface RankedEntry {
  readonly entry: ShownEntry;
  /** Of the best sense; 1 where no part of speech was asked for. */
  readonly fit: Fit;
  /** Whether the first sense has the requested part of speech: the first sense is the most common one. */
  readonly leads: boolean;
  /** Whether the entry has the reading that was asked for. */
  readonly hasReading: boolean;
}

type Forms = readonly EntryForm[];

const named = (forms: Forms, folded: string) => new Set(forms.filter(({ text }) => foldWord(text) === folded).map(({ text }) => text));
const shown = <T extends EntryForm>(forms: readonly T[]) => (
  forms.filter(({ tags }) => !isSearchOnly(tags)).map((form) => ({ ...form, mark: markOf(form.tags) }))
);

/** Whether something that holds for some forms only (`of`; none for all) holds for one of `found` (none for any). `all` are the forms of that sort. */
function holds(of: readonly string[], found: ReadonlySet<string>, all: Forms): boolean {
  const some = of.filter((text) => all.some((form) => form.text === text));
  return some.length === 0 || found.size === 0 || some.some((text) => found.has(text));
}

/**
 * An entry that was found by `word` (folded) as it is to be shown: without the forms that are only searched by, without
 * the readings and senses that do not hold for the form that was found, and without the senses of other parts of speech
 * where one is asked for. Null where nothing of it is left to show, as of a noun for a particle.
 */
export function rankEntries(entry: DictionaryEntry, word: string, asked: WordInContext | null): RankedEntry | null {
  const writings = named(entry.writings, word);
  const isRead = asked?.reading ? named(entry.readings, foldWord(asked.reading)) : new Set<string>();
  const readings = isRead.size > 0 ? isRead : named(entry.readings, word);
  const valid = entry.senses.filter(({ of }) => holds(of, writings, entry.writings) && holds(of, readings, entry.readings));
  const [first = ''] = [...entry.writings, ...entry.readings].map(({ text }) => text);
  const fits = new Map(valid.map((sense) => [sense, asked ? fitTo(asked, sense, word, first) : 1] as const));
  const fit = Math.max(0, ...fits.values()) as Fit;
  const isGuess = valid.every(({ partsOfSpeech }) => partsOfSpeech.length === 0);
  if (fit === 0 && asked?.partOfSpeech && (isGrammatical(asked.partOfSpeech) || (isGuess && isBySound(word, entry)))) return null;
  const senses = valid.filter((sense) => fit === 0 || (fits.get(sense) ?? 0) > 0).sort((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0));
  if (senses.length === 0) return null;
  const read = shown(entry.readings).filter(({ text, of }) => (
    holds(of, writings, entry.writings) && senses.some((sense) => holds(sense.of, new Set([text]), entry.readings))
  ));
  return {
    entry: {
      sequence: entry.sequence,
      writings: shown(entry.writings).filter(({ text }) => senses.some((sense) => holds(sense.of, new Set([text]), entry.writings))),
      readings: read, senses,
    },
    fit, leads: valid[0] !== undefined && fits.get(valid[0]) === fit,
    hasReading: !asked?.reading || isRead.size > 0 || entry.readings.length === 0,
  };
}

function fitTo({ partOfSpeech, detail }: WordInContext, sense: EntrySense, word: string, writing: string): Fit {
  if (partOfSpeech === null) return 1;
  return sense.partsOfSpeech.length > 0 ? senseFit(partOfSpeech, detail, sense) : guessedFit(partOfSpeech, sense, word, writing);
}
