import { groupBy } from '@/domain/algorithms/group-by';
import type { Language } from '@/domain/text/language';
import { limits } from '@/server/text-package/limits';
import { explain, type Problem } from '@/server/text-package/problems/problem';
import type { DoubtfulWord, WordWithoutSense } from '@/server/importers/tokenize-edition';
import type { ImportOutcome, StudyReport } from '@/server/use-cases/import-package';
import type { Print } from './context';
import { importMessages } from './import-messages';

/** Prints what came of an import; false where the package was refused. */
export function printOutcome(outcome: ImportOutcome, folder: string, language: Language, print: Print): boolean {
  const messages = importMessages[language];
  if (outcome.kind === 'problems') {
    const shown = outcome.problems.slice(0, limits.problemsShown);
    for (const problem of shown) printPlaced(problem, folder, language, print);
    print(`\n${messages.refused(outcome.count, shown.length)} ${messages.columns}`);
    return false;
  }
  if (outcome.kind === 'checked') {
    printStudyReport(outcome.study, language, print);
    print(messages.checked(outcome.work));
    print(`SHA-256: ${outcome.digest}`);
  }
  else if (outcome.stored.kind === 'older-edition') {
    print(messages.olderEdition(outcome.work, outcome.stored.number, outcome.stored.latest));
    return false;
  } else printStored(outcome.work, outcome.stored, language, print);
  if (outcome.keptFromSite.length > 0) print(messages.keptFromSite(outcome.keptFromSite));
  print(messages.counts(outcome.counts));
  return true;
}

/** What of a file was left out: no fault. */
export function printOmitted(omitted: readonly Problem[], folder: string, language: Language, print: Print): void {
  if (omitted.length === 0) return;
  print(importMessages[language].left);
  for (const each of omitted) printPlaced(each, folder, language, print);
}

function printPlaced(problem: Problem, folder: string, language: Language, print: Print): void {
  const { message, hint } = explain(problem, language);
  print(`${folder.replace(/\/+$/, '')}/${problem.file}:${problem.line}:${problem.column}: ${message}\n    ${hint}`);
}

/** What an editor may want to look at: no faults. */
function printStudyReport({ withoutSense, doubtful, folded }: StudyReport, language: Language, print: Print): void {
  if (withoutSense.length > 0) printWithoutSense(withoutSense, language, print);
  if (doubtful.length > 0) printDoubtful(doubtful, language, print);
  if (folded.size > 0) {
    print(importMessages[language].folded(folded.size));
    for (const [character, { as, times }] of [...folded].slice(0, limits.problemsShown)) {
      print(`    ${visible(character)} U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} → ${as === '' ? '∅' : as}  ×${times}`);
    }
    if (folded.size > limits.problemsShown) print('    …');
  }
}

/** The most frequent first: ten minutes with the first of them mend most. */
function printDoubtful(list: readonly DoubtfulWord[], language: Language, print: Print): void {
  print(importMessages[language].doubtful(list.length, list.reduce((sum, { times }) => sum + times, 0)));
  for (const { surface, reading, otherReadings, times, address } of list.slice(0, limits.problemsShown)) {
    print(`    ${address}  ${surface}《${[reading ?? '？', ...otherReadings].join(' / ')}》${times > 1 ? `  ×${times}` : ''}`);
  }
  if (list.length > limits.problemsShown) print('    …');
}

/** A selector or a sign without width would not be seen. */
function visible(character: string): string {
  return /[\p{M}\p{Cf}]/u.test(character) ? '◌' : character;
}

/** The first of them, by segment. */
function printWithoutSense(list: readonly WordWithoutSense[], language: Language, print: Print): void {
  print(importMessages[language].withoutSense(list.length));
  for (const [address, own] of groupBy(list.slice(0, limits.problemsShown), (word) => word.address)) {
    print(`    ${address}  ${own.map(({ surface }) => surface).join('　')}`);
  }
  if (list.length > limits.problemsShown) print('    …');
}

type Kept = Exclude<Extract<ImportOutcome, { kind: 'stored' }>['stored'], { kind: 'older-edition' }>;

function printStored(work: string, stored: Kept, language: Language, print: Print): void {
  const messages = importMessages[language];
  if (stored.kind === 'unchanged') return print(messages.unchanged(work, stored.number));
  if (stored.kind === 'earlier') return print(messages.earlier(work, stored.number, stored.latest));
  if (stored.kind === 'published') print(messages.published(work, stored.number));
  else print(messages.updated(work, stored.number, stored));
  print(messages.concepts(stored.concepts));
}
