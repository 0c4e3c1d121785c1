import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from './node.mjs';

const root = resolve(import.meta.dirname, '../..');
const entries = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.mjs'));

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s will do', (version) => {
    expect(refusal(version)).toBe('');
  });

  it.each(['18.20.1', '20.18.3', '8.17.0'])('%s is too old, and what would do is said', (version) => {
    expect(refusal(version)).toBe(`Taiyaku needs Node 20.19 or newer; this is ${version}. See https://nodejs.org`);
  });
});

describe('a script on an old Node', () => {
  let folder: string;
  let pretence: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'taiyaku-node-'));
    pretence = join(folder, 'old.cjs');
    writeFileSync(
      pretence,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });\ndelete process.loadEnvFile;\n",
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(entries)('%s says so in one sentence, before anything else', (entry) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', pretence, join(root, 'scripts', entry)], { encoding: 'utf8' });
    expect(stderr.trim()).toBe('Taiyaku needs Node 20.19 or newer; this is 18.20.4. See https://nodejs.org');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it.each(entries)('%s imports the check statically, and nothing else', (entry) => {
    const source = readFileSync(join(root, 'scripts', entry), 'utf8');
    expect(source.match(/^import .*$/gm)).toEqual(["import { onNode } from './setup/node.mjs';"]);
    expect(readFileSync(join(root, 'scripts/setup/node.mjs'), 'utf8')).not.toMatch(/^import /m);
  });
});
