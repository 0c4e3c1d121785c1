/** Mutation testing of one room at a time: `npm run mutation -- domain/text` (scripts/mutation.mjs, docs/mutation.md). */
const folder = process.env.MUTATION_FOLDER ?? 'domain/text';
const name = folder.replaceAll('/', '-');

const config = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [`${folder}/**/*.ts`, '!**/*.test.ts', '!**/*.d.ts', '!**/testing/**'],
  coverageAnalysis: 'perTest',
  incremental: true,
  // What is made once, when a module loads, cannot be switched for one test: such mutants would run every test of the room.
  ignoreStatic: true,
  incrementalFile: `var/mutation/${name}.incremental.json`,
  tempDirName: 'var/mutation/sandbox',
  ignorePatterns: ['/var', '/.next*', '/.git', '/test-results', '/playwright-report', '/e2e', '/docs', '/public'],
  // Mutants are JavaScript that nobody compiles.
  disableTypeChecks: false,
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: `var/mutation/${name}.json` },
};

export default config;
