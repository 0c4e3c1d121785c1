import type { Language } from '@/domain/text/language';
import { limits } from '@/server/importers/limits';
import { explain } from '@/server/importers/problem';
import type { Outcome } from '@/server/use-cases/import-package';
import { importWords } from './import-words';

export type Print = (line: string) => void;

/** Prints what came of an import; false where the package was refused. */
export function printOutcome(outcome: Outcome, folder: string, language: Language, print: Print): boolean {
  const words = importWords[language];
  if (outcome.kind === 'problems') {
    const shown = outcome.problems.slice(0, limits.problemsShown);
    for (const problem of shown) {
      const { message, hint } = explain(problem, language);
      print(`${folder.replace(/\/+$/, '')}/${problem.file}:${problem.line}:${problem.column}: ${message}\n    ${hint}`);
    }
    print(`\n${words.refused(outcome.count, shown.length)} ${words.columns}`);
    return false;
  }
  if (outcome.kind === 'checked') print(words.checked(outcome.work));
  else if (outcome.stored.kind === 'older-edition') {
    print(words.olderEdition(outcome.work, outcome.stored.number, outcome.stored.latest));
    return false;
  } else printStored(outcome.work, outcome.stored, language, print);
  print(words.counts(outcome.counts));
  return true;
}

type Kept = Exclude<Extract<Outcome, { kind: 'stored' }>['stored'], { kind: 'older-edition' }>;

function printStored(work: string, stored: Kept, language: Language, print: Print): void {
  const words = importWords[language];
  if (stored.kind === 'unchanged') return print(words.unchanged(work, stored.number));
  if (stored.kind === 'published') print(words.published(work, stored.number));
  else print(words.glossaryUpdated(work, stored.number, stored.occurrences));
  print(words.concepts(stored.concepts));
}
