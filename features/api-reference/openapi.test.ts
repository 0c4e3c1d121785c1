import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '@/domain/api/operations/operations';
import { routing } from '@/i18n/routing';
import { openApi } from './openapi';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-openapi-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Found {
  readonly severity: string;
  readonly ruleId: string;
  readonly message: string;
}

/** What Redocly's linter finds with its strictest rules; nothing of it is sent anywhere. */
async function lint(document: unknown): Promise<Found[]> {
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const args = [join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', file, '--format=json', '--extends=recommended-strict'];
  const env = { NODE_ENV: 'test' as const, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const output = await new Promise<string>((done, fail) => {
    execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 10_000_000 }, (error, stdout, stderr) => (stdout.includes('"totals"') ? done(stdout) : fail(error ?? new Error(stderr))));
  });
  return (JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as { problems: Found[] }).problems;
}

const site = 'https://reader.example';
const hostless = (found: readonly Found[]) => found.map(({ ruleId, message }) => `${ruleId}: ${message}`);

describe('the OpenAPI document', () => {
  it.each(routing.locales)('%s: has nothing that a linter would mend', async (locale) => {
    expect(hostless(await lint(openApi(locale, site)))).toEqual([]);
  });

  it('would not pass with a mistake in it', async () => {
    const document = openApi('en', site);
    const [path = '', item] = Object.entries(document.paths)[1] ?? [];
    const broken = { ...document, paths: { ...document.paths, [path]: { get: { ...item?.get, parameters: [], operationId: 'listWorks' } } } };
    const found = hostless(await lint(broken)).join('\n');
    expect(found).toMatch(/path-parameters-defined/);
    expect(found).toMatch(/operation-operationId-unique/);
  });

  it('speaks both languages and says the same in them', () => {
    const [ja, en] = [openApi('ja', site), openApi('en', site)];
    expect(JSON.stringify(ja)).toMatch(/[ぁ-ん]/);
    expect(JSON.stringify(en)).not.toMatch(/[ぁ-んァ-ヶ]/);
    const skeleton = (value: unknown) => JSON.stringify(value, (key, inner: unknown) => (['description', 'summary', 'title'].includes(key) && typeof inner === 'string' ? '' : inner));
    expect(skeleton(ja)).toBe(skeleton(en));
  });

  it('has every operation, each once, with a request that it answers', () => {
    const document = openApi('en', site);
    expect(Object.values(document.paths).map(({ get }) => get.operationId).sort()).toEqual(operations.map(({ id }) => id).sort());
    for (const { path, example } of operations) {
      const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}(?:\\?|$)`);
      expect(example, path).toMatch(pattern);
    }
  });
});
