import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headersBeside, missingDependencies } from './dependencies.mjs';

const root = { name: 'taiyaku' };
const served = { version: '1.0.0' };
const tool = { version: '2.0.0', dev: true };
const shared = { version: '4.0.0', devOptional: true };
const otherSystem = { version: '3.0.0', optional: true };
const locked = { '': root, 'node_modules/served': served, 'node_modules/tool': tool, 'node_modules/shared': shared, 'node_modules/other-system': otherSystem };

const serving = { 'node_modules/served': served };
const everything = { ...serving, 'node_modules/tool': tool, 'node_modules/shared': shared };
const older = { version: '0.9.0' };

describe('what is to be installed', () => {
  it.each([
    { is: 'nothing', installed: {}, toServe: 'serving', toTest: 'everything' },
    { is: 'what serving needs', installed: serving, toServe: 'nothing', toTest: 'tests' },
    { is: 'everything', installed: everything, toServe: 'nothing', toTest: 'nothing' },
    { is: 'everything, of an older lock file', installed: { ...everything, 'node_modules/served': older }, toServe: 'everything', toTest: 'everything' },
    { is: 'what serving needs, of an older lock file', installed: { 'node_modules/served': older }, toServe: 'serving', toTest: 'everything' },
    { is: 'an older tool', installed: { ...everything, 'node_modules/tool': { ...older, dev: true } }, toServe: 'nothing', toTest: 'tests' },
    { is: 'all but what a tool shares', installed: { ...serving, 'node_modules/tool': tool }, toServe: 'nothing', toTest: 'tests' },
  ])('where there is $is: $toServe to serve, $toTest to test', ({ installed, toServe, toTest }) => {
    expect(missingDependencies(false, locked, installed)).toBe(toServe);
    expect(missingDependencies(true, locked, installed)).toBe(toTest);
  });

  it('is nothing for this very installation', () => expect(missingDependencies(true)).toBe('nothing'));
});

describe('a driver that has to be compiled', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taiyaku-dependencies-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the headers beside Node, also where a link leads there', () => {
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
