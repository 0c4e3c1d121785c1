import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { importBounds } from './bounds.mjs';
import { attempt, node } from './command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'taiyaku-bounds-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** Runs a program of Node within bounds. */
function run(program: string, bounds: { seconds: number; megabytes: number }) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  return attempt(node, [file], { bounds });
}

describe('a program within bounds', () => {
  it('ends as it ends by itself, with what it says', async () => {
    const program = 'process.send("reading"); process.send("read"); console.error("x.xml:1:1: no"); process.exitCode = 1;';
    expect(await run(program, { seconds: 60, megabytes: 512 })).toEqual({ code: 1, output: 'x.xml:1:1: no\n' });
  });

  it('is stopped where it reads for too long, even where it never comes to a halt', async () => {
    const { code, output } = await run('process.send("reading", () => { for (;;); });', { seconds: 1, megabytes: 512 });
    expect(code).toBe(2);
    expect(output).toContain('IMPORT_SECONDS=2');
    expect(output).toContain('1 秒を超えたため');
  });

  it('may take its time once it has read', async () => {
    const program = 'process.send("reading"); process.send("read"); setTimeout(() => console.log("stored"), 1500);';
    expect(await run(program, { seconds: 1, megabytes: 512 })).toEqual({ code: 0, output: 'stored\n' });
  });

  it('is stopped where it takes too much memory, in the heap or outside of it', async () => {
    const heap = 'const all = []; for (;;) all.push({ a: all.length, b: [all.length] });';
    const outside = 'const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 20);';
    for (const program of [heap, outside]) {
      const { code, output } = await run(program, { seconds: 60, megabytes: 256 });
      expect(code).toBe(2);
      expect(output).toContain('IMPORT_MEGABYTES=512');
    }
  });
});

describe('importBounds', () => {
  it('are those of the environment', () => {
    expect(importBounds()).toEqual({ seconds: 600, megabytes: 3072 });
    vi.stubEnv('IMPORT_SECONDS', '5');
    expect(importBounds().seconds).toBe(5);
  });

  it.each([['IMPORT_SECONDS', '0'], ['IMPORT_SECONDS', 'x'], ['IMPORT_MEGABYTES', '10']])('refuse %s=%s', (name, value) => {
    vi.stubEnv(name, value);
    expect(importBounds).toThrow(`${name} is "${value}"`);
  });
});
