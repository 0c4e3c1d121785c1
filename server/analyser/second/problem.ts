import type { Language } from '@/domain/text/language';
import { english, japanese } from './messages';

type Names<S extends string> = S extends `${string}[[${infer Name}]]${infer Rest}` ? Name | Names<Rest> : never;
export type ReaderProblemCode = keyof typeof english;
export type ReaderProblemParams<Code extends ReaderProblemCode> = Readonly<Record<Names<(typeof english)[Code]>, string | number>>;

/** A file, and the line in it (from 1) where there is one. */
export interface ReaderPlace {
  readonly file: string;
  readonly line: number | null;
}

export const inFile = (file: string, line: number | null = null): ReaderPlace => ({ file, line });

const longestQuote = 80;

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
    const sentence = (language === 'ja' ? japanese : english)[this.code].replace(/\[\[(\w+)\]\]/g, (_, name: string) => quote(values[name]));
    return `${this.place.file}${this.place.line === null ? '' : `:${this.place.line}`}: ${sentence}`;
  }
}

function quote(value: string | number | undefined): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  const visible = (value ?? '').replace(/[\u0000-\u001f\u007f-\u009f]/g, '␣').toWellFormed();
  return visible.length > longestQuote ? `${visible.slice(0, longestQuote).toWellFormed()}…` : visible;
}
