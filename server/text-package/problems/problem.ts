import { english } from './messages/en';
import { japanese } from './messages/ja';
import { limits } from '../limits';
import type { Language } from '@/domain/text/language';
import { fillPlaceholders, quoteInMessage, type PlaceholderNames } from '@/domain/text/placeholders';

export type ProblemCode = keyof typeof english;

/** What the wording of a problem names, e.g. the address that is not known. */
export type ProblemParams<Code extends ProblemCode> = Readonly<
  Record<PlaceholderNames<(typeof english)[Code][0] | (typeof english)[Code][1]>, string | number>
>;

/** Something wrong in a package. Its wording is in `messages/`, see `explain`. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is wrong, and what to do. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
}

/** The wording of a problem in a language. */
export function explain(problem: Problem, language: Language): Explanation {
  const [message, hint] = (language === 'ja' ? japanese : english)[problem.code];
  // Line numbers and code points are printed as they are, without separators.
  const fill = (wording: string) => fillPlaceholders(wording, (name) => quoteInMessage(String(problem.params[name] ?? '')));
  return { message: fill(message), hint: fill(hint) };
}

/** Collects everything that is wrong; reading goes on as far as it can. */
export class Problems {
  private readonly kept = new Map<string, Problem>();
  private readonly ignored = new Set<ProblemCode>();
  private total = 0;

  /** From now on says nothing of a kind that would only follow from something already said. */
  ignore(code: ProblemCode): void {
    this.ignored.add(code);
  }

  add<Code extends ProblemCode>(code: Code, place: Place, params: ProblemParams<Code>): void {
    if (this.ignored.has(code)) return;
    const key = `${place.file}\n${place.line}:${place.column} ${code} ${JSON.stringify(params)}`;
    if (this.kept.has(key)) return;
    this.total += 1;
    if (this.kept.size >= limits.problems) return;
    this.kept.set(key, { code, params, file: place.file, line: place.line, column: place.column });
  }

  /** How many there are, those no longer kept included. */
  get count(): number {
    return this.total;
  }

  /** By file, then by place. */
  sorted(): Problem[] {
    return [...this.kept.values()].sort(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column),
    );
  }
}

/** A place in a file of a package; line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
