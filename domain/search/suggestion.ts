import { z } from 'zod';

/** Units of what is typed that a suggestion is made for. */
export const maxPrefixLength = 40;

/** What may be meant by the beginning of a word: `GET /api/v1/suggestions`. */
export const suggestion = z.object({
  /** What to search for. */
  text: z.string(),
  language: z.enum(['ja', 'en']),
  /** Of Japanese; null where it is not known, or the text itself. */
  reading: z.string().nullable(),
  /** The other language's name of a glossary concept; null for words of the texts. */
  gloss: z.string().nullable(),
});

export const suggestionsAnswer = z.object({ beginning: z.string(), suggestions: z.array(suggestion) });

export type Suggestion = z.output<typeof suggestion>;
export type SuggestionsAnswer = z.output<typeof suggestionsAnswer>;
