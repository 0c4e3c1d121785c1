import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { abortsAtGarbage, headersBeside } from './dependencies.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-dependencies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the database driver', () => {
  it('is known to end the process where it takes back hooks as garbage is collected', () => {
    const file = join(folder, 'driver.node');
    writeFileSync(file, Buffer.from('\u007fELF _ZN4node25AddEnvironmentCleanupHookE'));
    expect(abortsAtGarbage(file)).toBe(false);
    writeFileSync(file, Buffer.from('\u007fELF _ZN4node28RemoveEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_'));
    expect(abortsAtGarbage(file)).toBe(true);
    expect(abortsAtGarbage(join(folder, 'nowhere.node'))).toBe(false);
  });

  it('of this very installation does not', () => expect(abortsAtGarbage()).toBe(false));

  it('is compiled with the headers beside Node, also where a link leads there', () => {
    const program = join(folder, 'node/bin/node');
    mkdirSync(join(folder, 'node/bin'), { recursive: true });
    writeFileSync(program, '');
    expect(headersBeside(program)).toBeNull();
    mkdirSync(join(folder, 'node/include/node'), { recursive: true });
    writeFileSync(join(folder, 'node/include/node/node.h'), '');
    symlinkSync(program, join(folder, 'link'));
    expect(headersBeside(join(folder, 'link'))).toBe(join(folder, 'node'));
  });
});
