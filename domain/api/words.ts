import { z } from 'zod';
import { encodedWordFile } from '../study/word-file-codec';

const text = z.string();
const int = z.int();
const list = z.array(int);

/** A word file as it is sent (`EncodedWordFile`): what is said more than once stands once, and is named by its index. */
export const wordFileAnswer = z.object({
  form: z.literal(encodedWordFile),
  strings: z.array(text.nullable()),
  senses: z.array(z.tuple([text, text])),
  words: z.array(z.tuple([list, list, z.union([list, z.literal(0)])])),
  segments: z.array(z.tuple([text, list])),
  kanji: z.array(z.tuple([text, z.array(text), z.array(text), z.array(text), int, int.nullable(), int.nullable()])),
  grammar: z.array(z.tuple([text, text, text, text, z.array(z.tuple([text, int, int]))])),
  kanjiSource: text,
});
