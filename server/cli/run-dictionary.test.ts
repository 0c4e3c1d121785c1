import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, fixture, removeFiles, yomitanZip } from '@/server/dictionaries/testing/files';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { languageOfLocale } from './context';
import { runDictionary } from './run-dictionary';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(async () => {
  await removeFiles();
  await temporary.close();
});

const places = { folders: [join(tmpdir(), 'taiyaku-no-dictionaries')], source: 'http://127.0.0.1:9/' };

async function run(words: string[], locale = 'C', from = process.cwd()) {
  let errors = '';
  const lines: string[] = [];
  const err = new Writable({ write: (chunk: Buffer, _, done) => { errors += chunk.toString(); done(); } });
  const code = await runDictionary(words, { from, language: languageOfLocale(locale), now: new Date('2026-11-23T00:00:00Z'), out: (line) => lines.push(line), err }, places);
  return { code, out: lines.join('\n'), err: errors };
}

describe('the dictionary command', () => {
  it('says that there is none', async () => expect(await run(['list'])).toMatchObject({ code: 0, out: expect.stringContaining('There is no dictionary') }));

  it('imports a file, names its holder, and lists it', async () => {
    const { code, out } = await run(['import', fixture('jmdict.xml')]);
    expect(code).toBe(0);
    expect(out).toContain('jmdict (JMdict, 2026-01-02): 4 entries');
    expect(out).toContain('Electronic Dictionary Research and Development Group');
    expect((await run(['import', fixture('jmdict.xml')])).out).toContain('nothing changed');
    const listed = await run(['list', '--lang', 'ja']);
    expect(listed.out).toContain('jmdict (JMdict, 2026-01-02)：項目 4');
    expect(listed.out).toContain('CC BY-SA 4.0');
  });

  it('says where a file is malformed, in both languages', async () => {
    const xml = await fileOf((await readFile(fixture('jmdict.xml'), 'utf8')).replace('<reb>かく</reb>', '<reb></reb>'), 'bad.xml');
    const english = await run(['import', basename(xml)], 'en_GB.UTF-8', dirname(xml));
    expect(english.code).toBe(1);
    expect(english.err).toMatch(/^bad\.xml:30:\d+ \(1000020\): A writing or reading is empty/);
    expect(english.err).toContain('Nothing was stored');
    expect((await run(['import', xml], 'ja_JP.UTF-8')).err).toContain('表記または読みが空か');
    const zip = await yomitanZip({ 'term_bank_1.json': '[["x"]]' }, 'bad.zip');
    expect((await run(['import', zip])).err).toMatch(/bad\.zip\/term_bank_1\.json:1:2 \[0\]: row: /);
  });

  it('removes a dictionary by its name', async () => {
    expect(await run(['remove', 'jmdict'])).toMatchObject({ code: 0, out: 'jmdict was removed.' });
    expect(await run(['remove', 'jmdict'])).toMatchObject({ code: 1, err: expect.stringContaining('There is no dictionary jmdict') });
  });

  it.each([[[]], [['import']], [['remove']], [['list', 'x']], [['import', 'a', 'b']], [['sing']], [['get', 'x']], [['list', '--lang', 'fr']]])('shows how it is used: %s', async (words) => {
    const { code, err } = await run(words);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run dictionary');
  });

  it('says which address cannot be reached', async () => {
    const { code, err } = await run(['get']);
    expect(code).toBe(1);
    expect(err).toMatch(/^http:\/\/127\.0\.0\.1:9\/JMdict_e\.gz: The file could not be fetched/);
  });

  it('says that there is no such file', async () => expect(await run(['import', 'nowhere.xml'])).toMatchObject({ code: 2, err: 'There is no file nowhere.xml.\n' }));
});
