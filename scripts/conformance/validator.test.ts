import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultsOf } from './validator';
import { nu } from './validators/nu';

it.each([
  [{ code: 0, output: 'a warning\n' }, []],
  [{ code: 1, output: 'a warning\nx: error: wrong\n' }, ['x: error: wrong']],
  [{ code: 1, output: 'Out of memory\n' }, ['jing ended with 1: Out of memory']],
])('of %j tells what is wrong, also where a program breaks off', (said, faults) => {
  expect(faultsOf('jing', said, (line) => line.includes(': error: '))).toEqual(faults);
});

it('tells a page with a fault from one without', { timeout: 60_000 }, async ({ skip }) => {
  const missing = nu.missing();
  if (missing !== null) {
    console.warn(`WARNING: the HTML checker is not tried: ${missing}.`);
    skip(missing);
  }
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-nu-'));
  try {
    const page = (body: string) => `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;
    writeFileSync(join(folder, 'good.html'), page('<p>Words.</p>'));
    writeFileSync(join(folder, 'bad.html'), page('<ul><p>Words.</p></ul>'));
    expect(await nu.check([join(folder, 'good.html')])).toEqual([]);
    expect(await nu.check([join(folder, 'bad.html')])).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
