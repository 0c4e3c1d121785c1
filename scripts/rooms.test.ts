import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** Each rule of .dependency-cruiser.cjs with an import that it has to report. */
const violations: [rule: string, room: string, to: string][] = [
  ['domain-alone', 'domain/text', 'server/runtime/b'],
  ['domain-without-frameworks', 'domain/text', 'npm:react'],
  ['domain-without-frameworks', 'domain/text', 'npm:node:fs'],
  ['stores-keep', 'stores/profile', 'components/b'],
  ['components-without-words', 'components/bar', 'i18n/b'],
  ['i18n-imports', 'i18n', 'features/reader/b'],
  ['worker-alone', 'worker', 'features/reader/b'],
  ['nothing-imports-the-worker', 'features/reader', 'worker/b'],
  ['client-imports', 'client', 'server/use-cases/b'],
  ['nothing-imports-the-client', 'features/reader', 'client/b'],
  ['features-imports', 'features/reader', 'server/use-cases/b'],
  ['features-apart', 'features/reader', 'features/glossary/b'],
  ['reader-contract', 'features/reader/contract', 'features/reader/dom/b'],
  ['reader-render', 'features/reader/render', 'features/reader/dom/b'],
  ['reader-dom', 'features/reader/dom', 'features/reader/widgets/ui/b'],
  ['reader-widgets', 'features/reader/widgets/voice', 'features/reader/enhancements/b'],
  ['reader-enhancements', 'features/reader/enhancements', 'features/reader/render/b'],
  ['reader-program', 'features/reader', 'features/reader/widgets/card/b'],
  ['server-imports', 'server/use-cases', 'components/bar/b'],
  ['repositories-beside', 'server/repositories', 'server/use-cases/b'],
  ['repositories-beside', 'server/repositories', 'server/importers/b'],
  ['repositories-beside', 'server/repositories', 'server/text-package/b'],
  ['importers-beside', 'server/importers', 'server/repositories/b'],
  ['exporters-beside', 'server/exporters', 'server/repositories/b'],
  ['exporters-beside', 'server/exporters', 'server/importers/b'],
  ['dictionaries-beside', 'server/dictionaries', 'server/repositories/b'],
  ['dictionaries-beside', 'server/dictionaries', 'server/text-package/b'],
  ['analyser-beside', 'server/analyser', 'server/importers/b'],
  ['text-package-beside', 'server/text-package', 'server/importers/b'],
  ['text-package-beside', 'server/text-package', 'server/runtime/b'],
  ['language-beside', 'server/language', 'server/repositories/b'],
  ['runtime-beside', 'server/runtime', 'server/repositories/b'],
  ['http-beside', 'server/http', 'server/use-cases/b'],
  ['nothing-imports-http', 'server/use-cases', 'server/http/b'],
  ['nothing-imports-the-command-line', 'server/use-cases', 'server/cli/b'],
  ['nothing-imports-the-command-line', 'scripts/bench', 'server/cli/b'],
  ['routes-through-use-cases', 'app/api', 'server/repositories/b'],
  ['nothing-imports-routes', 'features/reader', 'app/b'],
  ['database-in-repositories', 'server/use-cases', 'generated/prisma/b'],
  ['database-in-repositories', 'server/importers', 'npm:@photostructure/sqlite'],
  ['database-in-repositories', 'server/language', 'npm:@photostructure/sqlite'],
  ['database-in-repositories', 'app', 'npm:@prisma/client'],
  ['analyser-at-import', 'server/use-cases', 'npm:@patdx/kuromoji'],
  ['analyser-at-import', 'server/importers', 'npm:@patdx/kuromoji/node'],
  ['resolvable', 'domain/text', 'domain/text/missing'],
];

const root = resolve(import.meta.dirname, '..');
let folder: string;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** What the tool reports about the files in the folder, each as `rule: importing file`. */
async function report(): Promise<string[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const output = await new Promise<string>((done, fail) => {
    const options = { cwd: folder, maxBuffer: 10_000_000 };
    execFile(process.execPath, [program, '--config', config, '--output-type', 'json', '.'], options, (error, stdout, stderr) =>
      stdout ? done(stdout) : fail(error ?? new Error(stderr)),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-rooms-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const compilerOptions = { module: 'esnext', moduleResolution: 'bundler', paths: { '@/*': ['./*'] } };
  await write('tsconfig.json', JSON.stringify({ compilerOptions }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reports a planted violation of every rule', async () => {
  const planted = violations.map(([rule, place, to], index) => ({ rule, to, from: `${place}/planted-${index}.ts` }));
  for (const { from, to } of planted) {
    const specifier = to.startsWith('npm:') ? to.slice(4) : `@/${to}`;
    await write(from, `import * as other from '${specifier}';\nexport const used = other;\n`);
    if (!to.startsWith('npm:') && !to.endsWith('missing')) await write(`${to}.ts`, 'export const there = 1;\n');
  }
  await write('domain/cycle/one.ts', "export { two } from './two';\n");
  await write('domain/cycle/two.ts', "export * from './one';\nexport const two = 2;\n");

  const found = await report();
  for (const { rule, from } of planted) expect(found).toContain(`${rule}: ${from}`);
  expect(found.some((line) => line.startsWith('no-cycles: domain/cycle/'))).toBe(true);
});

it('finds nothing in a house in order', async () => {
  await write('domain/text/a.ts', "import { z } from 'zod';\nexport const a = z.string();\n");
  await write(
    'server/repositories/a.ts',
    "import { DatabaseSync } from '@photostructure/sqlite';\nimport { a } from '@/domain/text/a';\nexport const open = () => [new DatabaseSync(':memory:'), a];\n",
  );
  await write('server/use-cases/a.ts', "export { open } from '@/server/repositories/a';\n");
  await write('features/reader/a.ts', "export { a } from '@/domain/text/a';\n");
  await write('app/page.ts', "export { open } from '@/server/use-cases/a';\nexport { a } from '@/features/reader/a';\n");
  expect(await report()).toEqual([]);
});
