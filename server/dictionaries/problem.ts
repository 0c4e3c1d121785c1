import type { Language } from '@/domain/text/language';
import { fillPlaceholders, quoteParameter, type PlaceholderNames } from '@/domain/text/placeholders';
import { english } from './messages/en';
import { japanese } from './messages/ja';

export type DictionaryProblemCode = keyof typeof english;
export type DictionaryProblemParams<Code extends DictionaryProblemCode> = Readonly<Record<PlaceholderNames<(typeof english)[Code]>, string | number>>;

/** Where in a dictionary's file. */
export interface DictionaryPlace {
  /** The file in a ZIP; null for the file itself. */
  readonly file: string | null;
  /** Both from 1, columns in UTF-16 units; null where there are no lines, as of a ZIP itself. */
  readonly line: number | null;
  readonly column: number | null;
  /** The element of a bank, from 0, as in JSON paths. */
  readonly element: number | null;
  /** What the entry is called: its number in JMdict, its word in EDICT, its character in KANJIDIC2. */
  readonly entry: string | null;
}

/** As `:12:5 (1000010)` or `term_bank_1.json:1:340 [17]`; empty for a file without lines. */
export function printPlace({ file, line, column, element, entry }: DictionaryPlace): string {
  const within = line === null ? '' : `:${line}:${column ?? 1}`;
  const named = element !== null ? ` [${element}]` : entry !== null ? ` (${quoteParameter(entry)})` : '';
  return `${file ?? ''}${within}${named}`;
}

/** A file without lines, as a ZIP. */
export const wholeFile: DictionaryPlace = { file: null, line: null, column: null, element: null, entry: null };

export function atLine(line: number, column = 1, entry: string | null = null): DictionaryPlace {
  return { ...wholeFile, line, column, entry };
}

export const fileStart: DictionaryPlace = atLine(1);

/** A dictionary's file cannot be read. Nothing is stored then. */
export class DictionaryProblem<Code extends DictionaryProblemCode = DictionaryProblemCode> extends Error {
  override readonly name = 'DictionaryProblem';

  constructor(readonly code: Code, readonly place: DictionaryPlace, readonly params: DictionaryProblemParams<Code>) {
    super(`${code} at ${printPlace(place)} ${JSON.stringify(params)}`);
  }

  /** What is wrong and what to do, in one or two sentences. */
  explain(language: Language): string {
    const values: Readonly<Record<string, string | number>> = this.params;
    return fillPlaceholders((language === 'ja' ? japanese : english)[this.code], (name) => quoteParameter(values[name]));
  }
}
