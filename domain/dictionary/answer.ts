import { z } from 'zod';
import { formKeys } from '../japanese/inflection/forms';
import { dictionaryEntry } from './entry';
import { dictionaryKanji } from './kanji';
import { frequency, pitchAccent } from './meta';

/** The name of one of the answer's dictionaries. */
const from = z.object({ dictionary: z.string() });

const match = from.extend({
  /** UTF-16 units of the text that was asked for, end excluded. */
  start: z.number().int(),
  end: z.number().int(),
  surface: z.string(),
  /** The dictionary form, with katakana as hiragana. */
  word: z.string(),
  /** How the form in the text came about; empty where it is the dictionary form. */
  steps: z.array(z.object({ key: z.enum(formKeys), text: z.string() })),
  /** False where the dictionary does not say how the word inflects, so that the form is a guess. */
  certain: z.boolean(),
  entry: dictionaryEntry,
  frequencies: z.array(from.extend(frequency.shape)),
  pitches: z.array(from.extend(pitchAccent.shape)),
});

/** What a look-up answers: `GET /api/v1/look-up`. */
export const lookUpAnswer = z.object({
  text: z.string(),
  position: z.number().int(),
  /** The longest first. */
  matches: z.array(match),
  /** The kanji of the longest match, or the one at the position where nothing was found. */
  kanji: z.array(from.extend({ character: z.string(), ...dictionaryKanji.shape })),
  /** Those that are quoted here. Their attribution has to be shown with what is theirs. */
  dictionaries: z.array(z.object({
    name: z.string(), title: z.string(), language: z.string(), licence: z.string(), attribution: z.string(), url: z.string().nullable(),
  })),
});

export type LookUpAnswer = z.output<typeof lookUpAnswer>;
export type LookUpMatch = z.output<typeof match>;
