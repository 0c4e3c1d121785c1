import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** Files and folders of the project that a text names between backticks. */
function namedPaths(text: string): string[] {
  return [...text.matchAll(/`((?:[\w.[\]-]+\/)+[\w.[\]-]*|server\.ts)`/g)].map((match) => match[1] ?? '');
}

/** The numbered files of each journey, by its heading. */
const journeys = page.split(/^## /m).slice(1).map((section) => ({
  title: section.slice(0, section.indexOf('\n')),
  steps: section.split('\n').filter((line) => /^\d+\. /.test(line)).map(namedPaths),
}));

it('names only files that exist', () => {
  expect(namedPaths(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('would notice a file that is gone', () => {
  expect(namedPaths('`server/gone.ts`, `app/[locale]/gone.tsx`').filter((path) => !existsSync(join(root, path)))).toHaveLength(2);
});

describe('the journeys', () => {
  it('are three', () => expect(journeys).toHaveLength(3));

  it.each(journeys)('$title: every step names a file', ({ steps }) => {
    expect(steps.length).toBeGreaterThan(4);
    for (const paths of steps) expect(paths.length).toBeGreaterThan(0);
  });
});

it('draws every folder at the top and in server/ that the program is made of', () => {
  const picture = /```mermaid\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  for (const room of ['app', 'client', 'components', 'features', 'stores', 'worker', 'server/http', ...['cli', 'importers', 'text-package', 'analyser', 'dictionaries', 'use-cases', 'exporters', 'repositories'].map((name) => `server/${name}`)]) {
    expect(picture, room).toContain(room);
    expect(existsSync(join(root, room)), room).toBe(true);
  }
});
