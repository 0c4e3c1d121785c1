import type { z } from 'zod';
import type { Problems, ProblemCode, Place } from '../problems/problem';

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

interface Places {
  place(...path: Path): Place;
  keyPlace(...path: Path): Place;
  cutOffFrom(...path: Path): string | null;
}

/** Turns what a zod schema found into problems at the places of the YAML. */
export function reportIssues(issues: readonly Issue[], places: Places, problems: Problems): void {
  for (const issue of issues) reportIssue(issue, places, problems);
}

function reportIssue(issue: Issue, places: Places, problems: Problems): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const key = String(path.at(-1) ?? '');
  const here = places.place(...path);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const unknown of issue.keys) {
        const before = places.cutOffFrom(...path, unknown);
        const there = places.keyPlace(...path, unknown);
        if (before === null) problems.add('unknown-key', there, { key: unknown });
        else problems.add('cut-by-comma', there, { key: unknown, before });
      }
      return;
    case 'invalid_type':
      if (issue.input === undefined) problems.add('missing-key', here, { key });
      else problems.add(shapeCode(issue.expected), here, { key });
      return;
    case 'invalid_value':
      if (issue.input === undefined) problems.add('missing-key', here, { key });
      else problems.add('not-one-of', here, { value: String(issue.input), allowed: issue.values.join(', ') });
      return;
    case 'too_big':
      problems.add('too-long', here, { key, bound: Number(issue.maximum) });
      return;
    case 'too_small':
      problems.add('empty-value', here, { key });
      return;
    case 'invalid_key':
      problems.add('bad-identifier', places.keyPlace(...path), { value: key });
      return;
    case 'custom': {
      const code = issue.params?.['problem'] as ProblemCode | undefined;
      const words = issue.params?.['words'] as Record<string, string> | undefined;
      problems.add(code ?? 'wrong-value', here, { key, value: String(issue.input ?? ''), ...words } as never);
      return;
    }
    default:
      problems.add('wrong-value', here, { key });
  }
}

function shapeCode(expected: string) {
  if (expected === 'object' || expected === 'record') return 'expected-map';
  return expected === 'array' ? 'expected-list' : 'expected-words';
}
