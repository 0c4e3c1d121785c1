import { relative } from 'node:path';
import { root } from './command.mjs';

/**
 * What a runner of tests found: how many passed and failed, and the tests that
 * were skipped, each as `{ file, reason }` (the reason may be empty).
 */

/** From the JSON of Vitest. */
export function countUnitTests(report) {
  const files = report.testResults.map(({ name, assertionResults }) => ({
    file: relative(root, name),
    skipped: assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
  }));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: files.flatMap(({ file, skipped }) => skipped.map(({ ancestorTitles }) => ({ file, reason: ancestorTitles.join(' › ') }))),
  };
}

function* specsOf(suite) {
  yield* suite.specs ?? [];
  for (const inner of suite.suites ?? []) yield* specsOf(inner);
}

/** From the JSON of Playwright: one test for each spec and size of screen. */
export function countJourneys({ stats, suites, config }) {
  const skipped = suites.flatMap((suite) => [...specsOf(suite)]).flatMap(({ file, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => ({
        file: relative(root, `${config.rootDir}/${file}`),
        reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '',
      })),
  );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped };
}

/** One line for each file and reason, with how many tests it was. */
export function describeSkipped(skipped) {
  const counts = new Map();
  for (const { file, reason } of skipped) {
    const line = reason ? `${file}: ${reason}` : file;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `  ${count} × ${line}`);
}

/** `N passed, N failed`, and `N skipped` where any were. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`;
}
