import { existsSync } from 'node:fs';
import { node, start } from '../setup/command.mjs';
import { main } from '../setup/progress.mjs';

/**
 * Which tests are to notice the mutants of a room; those in the room itself where nothing is said. Only tests that fail for one
 * reason at a time are here: the long property tests and those that start servers would run once for each mutant.
 */
const noticing = [
  // The way from witness to edition is tried by packages and by what is written of them.
  [/^domain\/apparatus/, ['domain/**/*.test.ts', 'server/text-package/rules.test.ts', 'server/exporters/formats/{formats,messages}.test.ts']],
  [/^domain(\/|$)/, ['domain/**/*.test.ts']],
  [/^server\/exporters/, ['server/exporters/**/*.test.ts', '!server/exporters/formats/round-trip.test.ts']],
  [/^server\/repositories/, ['server/repositories/**/*.test.ts', 'server/use-cases/long-reads.test.ts', 'server/use-cases/search/*.test.ts', '!server/repositories/{round-trip,writing}.test.ts']],
  [/^server\/use-cases/, ['server/use-cases/**/*.test.ts', '!server/use-cases/{mutated-tei,get-dictionaries,long-exports}.test.ts']],
];

await main(async () => {
  const [folder = 'domain/text', ...more] = process.argv.slice(2);
  if (!existsSync(folder) || !/^(domain|server)(\/|$)/.test(folder)) throw new Error(`There is no folder ${folder} in domain/ or server/. Say one, as in: npm run mutation -- domain/text`);
  const [, tests] = noticing.find(([room]) => room.test(folder)) ?? [null, [`${folder}/**/*.test.ts`]];
  process.env.MUTATION_FOLDER = folder;
  process.env.MUTATION_TESTS = tests.join(';');
  process.exitCode = (await start(node, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...more]).ended).code;
});
