import 'server-only';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { z } from 'zod';
import type { ReadingSource } from '@/domain/japanese/token';

/** A morpheme in IPADIC's words; `*` stands for nothing. */
export interface Analysed {
  readonly surface: string;
  /** UTF-16 offset in the text that was analysed. */
  readonly start: number;
  /** Kana; null for what the dictionary does not know. */
  readonly reading: string | null;
  /** Who says how it is read, where it has a reading. */
  readonly from: ReadingSource;
  readonly lemma: string;
  /** 名詞,サ変接続,… */
  readonly pos: readonly [string, string, string];
  readonly conjugationType: string;
  readonly conjugationForm: string;
}

const analysed = z.object({
  surface_form: z.string(),
  reading: z.string().optional(),
  basic_form: z.string(),
  pos: z.string(),
  pos_detail_1: z.string(),
  pos_detail_2: z.string(),
  conjugated_type: z.string(),
  conjugated_form: z.string(),
});

type Tokenizer = Awaited<ReturnType<TokenizerBuilder['build']>>;

let loading: Promise<Tokenizer> | null = null;

/** IPADIC is read at the first call (under a second, about 400 MB) and kept. */
function tokenizer(): Promise<Tokenizer> {
  loading ??= build();
  return loading;
}

async function build(): Promise<Tokenizer> {
  const program = createRequire(import.meta.url).resolve('@patdx/kuromoji/node');
  const loader = new NodeDictionaryLoader({ dic_path: join(dirname(program), '..', 'dict') });
  try {
    return await new TokenizerBuilder({ loader }).build();
  } catch (error) {
    loading = null;
    throw error;
  }
}

/** Divides a text into morphemes, which laid end to end are the text again. */
export async function divideIntoMorphemes(): Promise<(text: string) => Analysed[]> {
  const ready = await tokenizer();
  return (text) => {
    const characters = [...text];
    let at = 0;
    let start = 0;
    const morphemes = ready.tokenize(characters.map(standIn).join('')).map((token) => {
      const { surface_form: known, reading, basic_form: lemma, pos, ...rest } = analysed.parse(token);
      const surface = characters.slice(at, at + known.length).join('');
      const morpheme: Analysed = {
        surface, start, reading: reading ?? null, from: 'analyser', lemma: lemma === '*' ? surface : lemma,
        pos: [pos, rest.pos_detail_1, rest.pos_detail_2], conjugationType: rest.conjugated_type, conjugationForm: rest.conjugated_form,
      };
      at += known.length;
      start += surface.length;
      return morpheme;
    });
    if (morphemes.map((morpheme) => morpheme.surface).join('') !== text) {
      throw new Error(`The analyser changed the text: ${JSON.stringify(text)}`);
    }
    return morphemes;
  };
}

/**
 * The analyser loses text after two characters outside of the basic plane, and knows
 * none of them: it is given one unit for each, a kanji that it does not know, or a sign.
 */
export function standIn(character: string): string {
  if (character.length === 1) return character;
  return /\p{Script=Han}/u.test(character) ? '\u3402' : '\u3013';
}
