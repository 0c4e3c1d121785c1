import type { Language } from '@/domain/text/language';
import { fillPlaceholders, quoteParameter, type PlaceholderNames } from '@/domain/text/placeholders';
import { english, japanese } from './messages';

export type ReaderProblemCode = keyof typeof english;
export type ReaderProblemParams<Code extends ReaderProblemCode> = Readonly<Record<PlaceholderNames<(typeof english)[Code]>, string | number>>;

/** A file, and the line in it (from 1) where there is one. */
export interface ReaderPlace {
  readonly file: string;
  readonly line: number | null;
}

export const inFile = (file: string, line: number | null = null): ReaderPlace => ({ file, line });

/** The second reader's dictionary cannot be built from these files, or the one that was built cannot be used. */
export class ReaderProblem<Code extends ReaderProblemCode = ReaderProblemCode> extends Error {
  override readonly name = 'ReaderProblem';

  constructor(readonly code: Code, readonly place: ReaderPlace, readonly params: ReaderProblemParams<Code>) {
    super();
    this.message = this.explain('en');
  }

  /** Where, what is wrong, and what to do. */
  explain(language: Language): string {
    const values: Readonly<Record<string, string | number>> = this.params;
    const sentence = fillPlaceholders((language === 'ja' ? japanese : english)[this.code], (name) => quoteParameter(values[name]));
    return `${this.place.file}${this.place.line === null ? '' : `:${this.place.line}`}: ${sentence}`;
  }
}
