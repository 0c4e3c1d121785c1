import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countJourneys, countUnitTests, describeSkipped, summary } from './counts.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('what the runners of tests found', () => {
  it('counts unit tests, and names the files in which some were skipped', () => {
    const found = countUnitTests({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        { name: join(root, 'deploy/a.test.ts'), assertionResults: ['skipped', 'pending', 'todo'].map((status) => ({ status, ancestorTitles: ['the cache'] })) },
        { name: join(root, 'domain/b.test.ts'), assertionResults: ['passed', 'passed', 'failed'].map((status) => ({ status, ancestorTitles: [] })) },
      ],
    });
    expect(summary(found)).toBe('2 passed, 1 failed, 3 skipped');
    expect(describeSkipped(found.skipped)).toEqual(['  3 × deploy/a.test.ts: the cache']);
  });

  it('counts journeys at each size of screen, with the reason given for a skip', () => {
    const skip = { status: 'skipped', annotations: [{ type: 'skip', description: 'for large screens' }] };
    const found = countJourneys({
      config: { rootDir: join(root, 'e2e') },
      stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 2 },
      suites: [
        { specs: [{ file: 'a.spec.ts', tests: [skip, { status: 'expected', annotations: [] }] }] },
        { specs: [], suites: [{ specs: [{ file: 'a.spec.ts', tests: [{ status: 'skipped', annotations: [] }] }] }] },
      ],
    });
    expect(summary(found)).toBe('4 passed, 0 failed, 2 skipped');
    expect(describeSkipped(found.skipped)).toEqual(['  1 × e2e/a.spec.ts: for large screens', '  1 × e2e/a.spec.ts']);
  });

  it('says nothing of skips where there were none', () => {
    expect(summary({ passed: 5, failed: 0, skipped: [] })).toBe('5 passed, 0 failed');
  });
});
