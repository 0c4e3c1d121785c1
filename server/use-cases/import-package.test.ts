import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as analysis from '@/server/analyser/analyse-edition';
import { openPackage } from '@/server/text-package/files/folder';
import { readPackage, isValid } from '@/server/text-package/read-package';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders, type Files } from '@/server/text-package/testing/memory-folder';
import { openSqlite } from '@/server/repositories/database';
import { readEdition } from '@/server/repositories/editions';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage, type ImportOutcome } from './import-package';

let temporary: TemporaryDatabase;
beforeEach(async () => { temporary = await temporaryDatabase(); });
afterEach(async () => {
  vi.restoreAllMocks();
  await temporary.close();
});

const now = new Date('2026-11-23T12:00:00Z');
const run = (changes: Files = {}, checkOnly = false): Promise<ImportOutcome> => importPackage(memoryFolders(harbourWith(changes)), { checkOnly, now });
const stored = (outcome: ImportOutcome) => {
  if (outcome.kind !== 'stored') throw new Error(JSON.stringify(outcome));
  return outcome.stored;
};

function ask<T>(sql: string): T[] {
  const sqlite = openSqlite();
  try {
    return sqlite.prepare<[], T>(sql).pluck().all();
  } finally {
    sqlite.close();
  }
}

function change(sql: string): void {
  const sqlite = openSqlite();
  sqlite.exec(sql);
  sqlite.close();
}

const version = () => ask<number>('SELECT "version" FROM "Publication"')[0] ?? 0;
const withText = (from: string, to: string) => ({ 'text.txt': harbour['text.txt'].replace(from, to) });
const withGlossary = (from: string, to: string) => ({ 'glossary/sea.yaml': harbour['glossary/sea.yaml'].replace(from, to) });

describe('importing a package', () => {
  it('stores what was read, so that it can be read again', async () => {
    expect(stored(await run())).toMatchObject({ kind: 'published', number: 1, concepts: { added: 3 } });
    const read = readPackage(memoryFolders(harbourWith()));
    if (!isValid(read)) throw new Error('not good');
    expect(await readEdition('harbour', 1)).toEqual({
      ...read.content, number: 1, latest: 1, digest: read.digest, publishedAt: now.toISOString(),
    });
  });

  it('stores nothing when it only checks', async () => {
    expect((await run({}, true)).kind).toBe('checked');
    expect(ask('SELECT "id" FROM "Work"')).toEqual([]);
    expect(version()).toBe(0);
  });

  it('changes nothing the second time', async () => {
    await run();
    expect(stored(await run())).toEqual({ kind: 'unchanged', number: 1 });
    expect(version()).toBe(1);
  });

  it('makes a new edition of a changed package and leaves the old one as it was', async () => {
    await run();
    const first = await readEdition('harbour', 1);
    expect(stored(await run(withText('en: The harbor', 'en: This harbor')))).toMatchObject({ kind: 'published', number: 2 });
    expect(await readEdition('harbour', 1)).toEqual({ ...first, latest: 2 });
    expect(version()).toBe(2);
  });

  it('refuses to go back to an older edition, and says which it is', async () => {
    await run();
    await run(withText('en: The harbor', 'en: This harbor'));
    expect(stored(await run())).toEqual({ kind: 'older-edition', number: 1, latest: 2 });
    expect(version()).toBe(2);
    // Saying why makes it an edition of its own.
    const said = harbour['record.yaml'].replace('First edition.', 'The first text again.');
    expect(stored(await run({ 'record.yaml': said }))).toMatchObject({ kind: 'published', number: 3 });
  });

  it('stores what is known to be an earlier edition only where none is later', async () => {
    const earlier = (changes: Files = {}) => importPackage(memoryFolders(harbourWith(changes)), { checkOnly: false, now, earlier: true });
    const second = { 'record.yaml': harbour['record.yaml'].replace('date: 2026-11-23', 'date: 2026-11-30'), ...withText('en: The harbor', 'en: This harbor') };
    expect(stored(await earlier())).toMatchObject({ kind: 'published', number: 1 });
    expect(stored(await earlier())).toMatchObject({ kind: 'unchanged', number: 1 });
    expect(stored(await run(second))).toMatchObject({ kind: 'published', number: 2 });
    expect(stored(await earlier())).toEqual({ kind: 'earlier', number: 1, latest: 2 });
    expect(version()).toBe(2);
    // Of a work that the site knows from its second edition on, the first is not published behind it.
    change('DELETE FROM "Edition" WHERE "number" = 1');
    change('UPDATE "Edition" SET "number" = 1');
    expect(stored(await earlier())).toEqual({ kind: 'earlier', number: null, latest: 1 });
    expect(ask('SELECT "date" FROM "Edition"')).toEqual(['2026-11-30']);
  });

  it('stores nothing of a bad package', async () => {
    await run();
    const before = ask('SELECT count(*) FROM "SegmentText"');
    expect((await run({ ...withText('en: The harbor', 'en: The > harbor'), ...withGlossary('A boat', 'Any boat') })).kind).toBe('problems');
    expect(ask('SELECT count(*) FROM "SegmentText"')).toEqual(before);
    expect(ask('SELECT "definitionEn" FROM "Concept" WHERE "slug" = \'fishing-boat\'')).toEqual(['A boat for fishing.']);
    expect(version()).toBe(1);
  });

  it('rolls everything back when storing fails', async () => {
    await run();
    const sqlite = openSqlite();
    sqlite.exec('CREATE TRIGGER "full" BEFORE INSERT ON "ApparatusReceived" BEGIN SELECT RAISE(ABORT, \'disk full\'); END');
    sqlite.close();
    const editions = ask('SELECT count(*) FROM "Segment"');
    await expect(run({ ...withText('en: The harbor', 'en: This harbor'), ...withGlossary('A boat', 'Any boat') })).rejects.toThrow('disk full');
    expect(ask('SELECT count(*) FROM "Segment"')).toEqual(editions);
    expect(ask('SELECT "definitionEn" FROM "Concept" WHERE "slug" = \'fishing-boat\'')).toEqual(['A boat for fishing.']);
    expect(version()).toBe(1);
  });
});

describe('a changed glossary', () => {
  it('is brought up to date, and the latest edition’s terms are found anew', async () => {
    await run();
    const count = 'SELECT count(*) FROM "Occurrence"';
    const [before = 0] = ask<number>(count);
    const outcome = stored(await run(withGlossary('alternatives: [harbors]', 'alternatives: [harbors, morning]')));
    expect(outcome).toMatchObject({ kind: 'glossary-updated', number: 1, occurrences: true, concepts: { added: 0, changed: 1, removed: 0 } });
    expect(ask<number>(count)[0]).toBe(before + 2);
    expect(version()).toBe(2);
    expect(ask('SELECT count(*) FROM "Edition"')).toEqual([1]);
  });

  it('leaves the concepts that are gone from it where they are, until they are removed on purpose', async () => {
    await run();
    const glossary = `- concept: catch\n  category: concept\n  ja: { label: 獲物, reading: えもの, definition: とれたもの。 }\n  en: { label: catch, definition: What is caught. }\n`;
    const own = { 'glossary/sea.yaml': glossary, 'terms.yaml': 'add: []\n' };
    const slugs = 'SELECT "slug" FROM "Concept" ORDER BY "slug"';
    const changed = memoryFolders(harbourWith({ ...own, 'record.yaml': harbour['record.yaml'].replace('First edition.', 'Second.') }));
    const outcome = stored(await importPackage(changed, { checkOnly: false, now }));
    expect(outcome).toMatchObject({ kind: 'published', number: 2, concepts: { added: 1, removed: 0, standing: ['fishing-boat', 'harbor', 'return'] } });
    expect(ask(slugs)).toEqual(['catch', 'fishing-boat', 'harbor', 'return']);
    // The first edition refers to all three. Without `catch` the glossary has lost one that nothing refers to.
    const empty = memoryFolders(harbourWith({ 'glossary/sea.yaml': '[]', 'terms.yaml': 'add: []\n', 'record.yaml': harbour['record.yaml'].replace('First edition.', 'Third.') }));
    expect(stored(await importPackage(empty, { checkOnly: false, now, removesGone: true }))).toMatchObject({
      number: 3, concepts: { removed: 1, standing: ['fishing-boat', 'harbor', 'return'], needed: ['fishing-boat', 'harbor', 'return'] },
    });
    expect(ask(slugs)).toEqual(['fishing-boat', 'harbor', 'return']);
  });

  it('is written once for two works that share it', async () => {
    await run();
    const other = harbour['record.yaml'].replace('work: harbour', 'work: other');
    expect(stored(await run({ 'record.yaml': other }))).toMatchObject({ kind: 'published', number: 1, concepts: { added: 0, changed: 0, removed: 0 } });
  });
});

describe('the words of a text', () => {
  const tokens = () => ask<number>('SELECT count(*) FROM "Token"')[0] ?? 0;

  it('are made once', async () => {
    await run();
    const before = ask('SELECT "id" FROM "Token"');
    expect(before.length).toBeGreaterThan(30);
    const analysed = vi.spyOn(analysis, 'prepareEdition');
    await run();
    expect(analysed).not.toHaveBeenCalled();
    expect(ask('SELECT "id" FROM "Token"')).toEqual(before);
  });

  it('are renewed where another analyser, or another glossary, made them', async () => {
    await run();
    const count = tokens();
    change(`UPDATE "Edition" SET "analysis" = ''`);
    change('DELETE FROM "Token" WHERE "ordinal" > 0');
    expect(stored(await run())).toMatchObject({ kind: 'glossary-updated', number: 1, occurrences: false, words: true });
    expect(tokens()).toBe(count);
    expect(version()).toBe(2);
    expect(stored(await run())).toEqual({ kind: 'unchanged', number: 1 });
    expect(stored(await run(withGlossary('alternatives: [harbors]', 'alternatives: [harbors, port]')))).toMatchObject({ occurrences: true, words: true });
    expect(tokens()).toBe(count);
  });

  it('may have other senses in a new edition', async () => {
    await run();
    expect(stored(await run({ 'words.txt': harbour['words.txt'].replace('morning', 'dawn') }))).toMatchObject({ kind: 'published', number: 2 });
    expect(ask('SELECT DISTINCT "senseEn" FROM "Token" WHERE "lemma" = \'朝\' AND "stated" = 1 ORDER BY 1')).toEqual(['dawn', 'morning']);
  });

  it('leave the digest of a text without senses as it was', async () => {
    const without = { 'words.txt': '% none\n', 'grammar.yaml': '[]\n' };
    await run(without);
    expect(ask('SELECT "digest" FROM "Edition"')).toEqual(['16cd5e190baa2851b0498248d4ecd96831bfd0c5cd356dd56c936622524199c7']);
  });

  it('are renewed where other readings are confirmed, which make no new edition', async () => {
    await run();
    const digest = ask('SELECT "digest" FROM "Edition"');
    const said = () => ask<string>(`SELECT "reading" FROM "Token" JOIN "Segment" AS "s" ON "s"."id" = "segmentId" WHERE "surface" = '朝' AND "address" = '1.1'`)[0];
    expect(said()).toBe('あさ');
    expect(stored(await run({ 'readings.txt': '1.1\n朝《あした》\n' }))).toMatchObject({ kind: 'glossary-updated', number: 1, words: true });
    expect(said()).toBe('あした');
    expect(ask('SELECT "digest" FROM "Edition"')).toEqual(digest);
    expect(JSON.parse(ask<string>('SELECT "remainder" FROM "Edition"')[0] ?? '')).toMatchObject({ readings: [{ reading: 'あした' }] });
  });

  it('are checked without being stored, with what an editor may want to look at', async () => {
    const checked = await run({}, true);
    expect(checked).toMatchObject({ kind: 'checked', study: { withoutSense: expect.arrayContaining([{ address: '2.1', surface: '働く' }]) } });
    expect(await run({ 'words.txt': '% none\n' }, true)).toMatchObject({ kind: 'checked', study: { withoutSense: [] } });
    expect(await run({ 'words.txt': '1.1\n朝の = of morning | 朝の\n' }, true)).toMatchObject({ kind: 'problems', problems: [{ code: 'not-a-word' }] });
    expect(tokens()).toBe(0);
  });
});

describe('the texts shipped with the project', () => {
  const packages = readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'glossary');

  it.each(packages.map(({ name }) => name))('%s is without fault and is imported', async (name) => {
    const folders = openPackage(`content/${name}`);
    if (!folders) throw new Error('no folder');
    const outcome = await importPackage(folders, { checkOnly: false, now });
    expect(outcome).toMatchObject({ kind: 'stored', stored: { kind: 'published', number: 1 } });
    expect(await importPackage(folders, { checkOnly: false, now })).toMatchObject({ stored: { kind: 'unchanged' } });
  });
});
