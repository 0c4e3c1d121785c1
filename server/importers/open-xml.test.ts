import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openXml } from './open-xml';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-xml-'));
  await writeFile(join(folder, 'memory.tmx'), '<tmx version="1.4"><header/><body/></tmx>');
});
afterAll(() => rm(folder, { recursive: true }));

const record = () => join(folder, 'memory.record.yaml');
const opened = () => openXml(join(folder, 'memory.tmx'));

describe('the record beside a file', () => {
  it('is not read where it is larger than a YAML file may be', async () => {
    await writeFile(record(), '#');
    await truncate(record(), 3_000_000_000);
    expect(opened()).toMatchObject({ problems: [{ code: 'file-too-large', file: 'memory.record.yaml', line: 1, params: { bytes: 3_000_000_000 } }] });
  });

  it('is refused where it is not UTF-8, under its own name', async () => {
    await writeFile(record(), Buffer.from([0x77, 0xff]));
    expect(opened()).toMatchObject({ problems: [{ code: 'not-utf8', file: 'memory.record.yaml', line: 1 }] });
  });
});
