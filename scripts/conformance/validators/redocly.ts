import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Validator } from '../validator';

const require = createRequire(import.meta.url);
const home = () => dirname(require.resolve('@redocly/cli/package.json'));

interface Found {
  readonly ruleId: string;
  readonly message: string;
}

function lint(file: string): Promise<readonly Found[]> {
  const args = [join(home(), 'bin/cli.js'), 'lint', file, '--format=json', '--extends=recommended-strict'];
  // Nothing is sent anywhere, and nothing asked for.
  const env = { NODE_ENV: 'test', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } as const;
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (!stdout.includes('"totals"')) return fail(error ?? new Error(stderr));
      const { problems } = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)) as { problems: readonly Found[] };
      done(problems);
    });
  });
}

/** The document of the API, by the linter's strictest rules. */
export const redocly: Validator = {
  formats: ['openapi'], format: 'OpenAPI 3.1', name: 'Redocly CLI, recommended-strict',
  missing: () => null,
  version: async () => (require('@redocly/cli/package.json') as { version: string }).version,
  async check(files) {
    const faults: string[] = [];
    for (const file of files) faults.push(...(await lint(file)).map(({ ruleId, message }) => `${file}: ${ruleId}: ${message}`));
    return faults;
  },
};
