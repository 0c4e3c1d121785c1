import { join } from 'node:path';
import { faultsOf, java, needsJava, run, packageFolder, packageVersion, type Validator } from '../validator';

const jar = () => join(packageFolder('vnu-jar'), 'build/dist/vnu.jar');

/** Of pages as they are sent: the journeys hand them over, `npm run conformance` takes those that are prerendered. */
export const nu: Validator = {
  formats: ['html'], format: 'HTML', name: 'Nu Html Checker',
  missing: needsJava,
  version: () => packageVersion('vnu-jar'),
  async check(files) {
    const said = await run('java', [...java, jar(), '--errors-only', '--format', 'gnu', ...files]);
    return faultsOf('The checker', said, (line) => line.includes(': error: '));
  },
};
