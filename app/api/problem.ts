import type { ProblemName, ProblemValues } from './problem-json';

/** Thrown where a request cannot be answered as it was asked; `readable` makes problem+json of it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly problem: ProblemName,
    readonly values: ProblemValues = {},
    /** Members of the answer besides those of RFC 9457. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(problem);
  }
}
