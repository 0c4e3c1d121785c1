import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { java, linesOf, needsJava, run, type Validator } from '../validator';

const require = createRequire(import.meta.url);
const jar = () => join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

/** Of pages as they are sent: the journeys hand them over, `npm run conformance` takes those that are prerendered. */
export const nu: Validator = {
  formats: ['html'], format: 'HTML', name: 'Nu Html Checker',
  missing: needsJava,
  version: async () => (require('vnu-jar/package.json') as { version: string }).version,
  async check(files) {
    const { output } = await run('java', [...java, jar(), '--errors-only', '--format', 'gnu', ...files]);
    return linesOf(output).filter((line) => line.includes(': error: '));
  },
};
