import { configDefaults, defineConfig } from 'vitest/config';
import base from './vitest.config';

// What scripts/commands/mutation.mjs says: the tests that are to notice mutants of one room; those after ! are not run.
const tests = (process.env['MUTATION_TESTS'] ?? '').split(';').filter((each) => each !== '');

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    include: tests.filter((each) => !each.startsWith('!')),
    exclude: [...configDefaults.exclude, ...tests.flatMap((each) => (each.startsWith('!') ? [each.slice(1)] : []))],
  },
});
