import { z } from 'zod';
import { formKeys } from '../japanese/inflection/forms';
import { entryForm, entryReading, entrySense } from './entry';
import { dictionaryKanji } from './kanji';
import { formMarks } from './marks';
import { frequency, pitchAccent } from './meta';

/** The name of one of the answer's dictionaries. */
const from = z.object({ dictionary: z.string() });

/** How unusual a form is; null for a usual one. */
const marked = { mark: z.enum(formMarks).nullable() };

/** Forms that are only searched by are left out, and so is what does not hold for the form that was found. */
const entry = z.object({
  /** The number of the entry in JMdict, where it is from there. */
  sequence: z.number().int().nullable(),
  /** In the dictionary's order; empty for a word that is written in kana. */
  writings: z.array(entryForm.extend(marked)),
  readings: z.array(entryReading.extend(marked)),
  /** In the dictionary's order. Where a part of speech was asked for, its senses alone, the closest first. */
  senses: z.array(entrySense),
});

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
  /** False where the dictionary has the word with other parts of speech or another reading than was asked for, and nothing better was found. */
  fits: z.boolean(),
  entry,
  frequencies: z.array(from.extend(frequency.shape)),
  pitches: z.array(from.extend(pitchAccent.shape)),
});

/** What a look-up answers: `GET /api/v1/look-up`. */
export const lookUpAnswer = z.object({
  text: z.string(),
  position: z.number().int(),
  /** The longest first; of a word whose part of speech or reading was asked for, the best entry first. */
  matches: z.array(match),
  /** What the codes of the senses (partsOfSpeech, tags) say, those that are known. */
  labels: z.array(z.object({ code: z.string(), ja: z.string(), en: z.string() })),
  /** The kanji of the longest match, or the one at the position where nothing was found. */
  kanji: z.array(from.extend({ character: z.string(), ...dictionaryKanji.shape })),
  /** Those that are quoted here. Their attribution has to be shown with what is theirs. */
  dictionaries: z.array(z.object({
    name: z.string(), title: z.string(), language: z.string(), licence: z.string(), attribution: z.string(), url: z.string().nullable(),
    /** False where the dictionary's file has its senses in no order, so that theirs here is an estimate. */
    ordered: z.boolean(),
  })),
});

export type LookUpAnswer = z.output<typeof lookUpAnswer>;
export type LookUpMatch = z.output<typeof match>;
