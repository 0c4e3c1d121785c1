import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { listEditions } from '@/server/repositories/editions';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { languageOfLocale } from './context';
import { runImport } from './run-import';

let temporary: TemporaryDatabase;
let root: string;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  root = mkdtempSync(join(tmpdir(), 'taiyaku-package-'));
  write(harbourWith());
});
afterEach(async () => {
  rmSync(root, { recursive: true });
  await temporary.close();
});

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'harbour', path)), { recursive: true });
    writeFileSync(join(root, 'harbour', path), content);
  }
}

async function run(words: string[], locale = 'C.UTF-8') {
  const out: string[] = [];
  const err = new PassThrough();
  const code = await runImport(words, { from: root, language: languageOfLocale(locale), now: new Date(), out: (line) => out.push(line), err });
  return { code, out: out.join('\n'), err: String(err.read() ?? '') };
}

describe('the import command', () => {
  it('checks, stores, and says so', async () => {
    expect(await run(['harbour', '--check'])).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was stored') });
    expect(await run(['harbour'])).toMatchObject({ code: 0, out: expect.stringContaining('harbour: stored as edition 1.') });
    expect(await run(['harbour'])).toMatchObject({ code: 0, out: expect.stringContaining('nothing changed') });
  });

  it('takes an earlier edition that is there already for no fault', async () => {
    await run(['harbour']);
    const file = join(root, 'harbour/record.yaml');
    const first = readFileSync(file, 'utf8');
    writeFileSync(file, first.replace('First edition.', 'Second edition.'));
    await run(['harbour']);
    writeFileSync(file, first);
    expect(await run(['harbour'])).toMatchObject({ code: 1, out: expect.stringContaining('An edition is published once') });
    expect(await run(['harbour', '--earlier'])).toMatchObject({ code: 0, out: expect.stringContaining('edition 1 is exactly this, and edition 2 the latest; nothing changed.') });
    expect(await run(['harbour', '--earlier', '--lang', 'ja'])).toMatchObject({ code: 0, out: expect.stringContaining('第1版と同じです（最新は第2版）') });
  });

  it('tells a concept of another text, and takes the decision', async () => {
    await run(['harbour']);
    const other = String(harbourWith()['record.yaml']).replace('work: harbour', 'work: other');
    write({ 'record.yaml': other, 'glossary/sea.yaml': String(harbourWith()['glossary/sea.yaml']).replace('A boat for fishing.', 'Mine.') });
    expect(await run(['harbour'])).toMatchObject({ code: 1, out: expect.stringMatching(/glossary\/sea\.yaml:\d+:\d+: The site has another concept “fishing-boat”, which came with: harbour\.\n.*--keep-concepts/) });
    expect(await run(['harbour', '--check', '--keep-concepts'])).toMatchObject({ code: 0, out: expect.stringContaining('Concepts of the site that were kept') });
    expect(await run(['harbour', '--keep-concepts', '--replace-concepts'])).toMatchObject({ code: 2 });
    expect(await run(['harbour', '--replace-concepts'])).toMatchObject({ code: 0, out: expect.stringContaining('Concepts of other texts that were replaced: fishing-boat.') });
    expect(await run(['harbour', '--remove-concepts', '--lang', 'ja'])).toMatchObject({ code: 0 });
  });

  it('writes what the digest of the edition is over', async () => {
    const { code, out } = await run(['harbour', '--canonical', 'edition.json']);
    expect(code).toBe(0);
    const file = readFileSync(join(root, 'edition.json'));
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(out).toContain(`SHA-256: ${sha256}`);
    expect(JSON.parse(String(file))).toMatchObject({ form: 'taiyaku-edition/1', work: { slug: 'harbour' } });
    expect(await listEditions('harbour')).toEqual([]);
    await run(['harbour']);
    expect(await listEditions('harbour')).toMatchObject([{ number: 1, digest: sha256 }]);
    expect(await run(['harbour', '--canonical', 'no/such/edition.json'])).toMatchObject({ code: 2, err: expect.stringContaining('edition.json') });
  });

  it('says so where a file cannot be read', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 'edition.xml'), done));
    try {
      expect(await run(['edition.xml'])).toMatchObject({ code: 2, err: expect.stringContaining('nothing was stored') });
    } finally {
      server.close();
    }
  });

  it('reads an archive, and an XML file with a record beside it', async () => {
    const zip = new ZipFile();
    for (const [path, content] of Object.entries(harbourWith())) zip.addBuffer(Buffer.from(content as string), `harbour/${path}`);
    zip.end();
    writeFileSync(join(root, 'harbour.zip'), await buffer(zip.outputStream));
    expect(await run(['harbour.zip'])).toMatchObject({ code: 0, out: expect.stringContaining('harbour: stored as edition 1.') });
    writeFileSync(join(root, 'memory.tmx'), '<tmx version="1.4"><header/><body><tu>\n<tuv xml:lang="ja"><seg>港。</seg></tuv><tuv xml:lang="en"><seg>Harbor.</seg></tuv></tu></body></tmx>');
    expect(await run(['memory.tmx'])).toMatchObject({ code: 1, out: expect.stringContaining('memory.tmx:1:1: A translation memory says nothing of the work.') });
    const record = String(harbourWith()['record.yaml']).replace(/witness:[\s\S]*/, '').replace('work: harbour', 'work: memory');
    writeFileSync(join(root, 'memory.record.yaml'), record);
    expect(await run(['memory.tmx'])).toMatchObject({ code: 0, out: expect.stringContaining('memory: stored as edition 1.') });
    writeFileSync(join(root, 'broken.xml'), '<TEI>');
    expect(await run(['broken.xml'])).toMatchObject({ code: 1, out: expect.stringMatching(/broken\.xml:1:\d+: This is not well-formed XML/) });
  });

  it('prints every problem with its place and what to do, and ends with 1', async () => {
    write({ 'text.txt': '=== body\n1.1\nja: 港\n', 'notes.yaml': 'words: x\n' });
    const { code, out } = await run(['harbour/']);
    expect(code).toBe(1);
    expect(out).toContain('harbour/text.txt:2:1: 1.1 has no “en:”.\n    Add its text');
    expect(out).toContain('harbour/text.txt:3:5: “港” stands before any line mark.');
    expect(out).toContain('harbour/notes.yaml:1:1: “” has to be a list.');
    expect(out).toContain('nothing was stored');
  });

  it('speaks the language of the locale, or the one asked for', async () => {
    write({ 'notes.yaml': 'words: x\n' });
    expect((await run(['harbour'], 'ja_JP.UTF-8')).out).toContain('何も保存していません。');
    expect((await run(['harbour', '--lang', 'en'], 'ja_JP.UTF-8')).out).toContain('nothing was stored.');
  });

  it.each([[[]], [['harbour', 'other']], [['--chekc', 'harbour']], [['harbour', '--lang', 'fr']], [['harbour', '--canonical']], [['harbour', '--canonical', '--check']], [['nowhere']]])('ends with 2 for %j', async (words) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/Usage|There is no folder/);
  });

  it('ends with 2 where the database cannot be written', async () => {
    await temporary.close();
    temporary = { url: '', close: async () => undefined };
    const { pointDatabaseAt } = await import('@/server/repositories/database');
    await pointDatabaseAt(`file:${join(root, 'empty.db')}`);
    expect(await run(['harbour'])).toMatchObject({ code: 2, err: expect.stringContaining('no such table') });
    await pointDatabaseAt(null);
  });
});
