import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImport } from '@/server/importers/open-import';
import { listConceptSlugs, readConcept } from '@/server/repositories/concepts';
import { openSqlite } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage, type ImportOptions, type ImportOutcome } from './import-package';

let temporary: TemporaryDatabase;
let root: string;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  root = mkdtempSync(join(tmpdir(), 'taiyaku-glossary-'));
});
afterEach(async () => {
  rmSync(root, { recursive: true });
  await temporary.close();
});

const now = new Date('2026-11-30T00:00:00Z');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writePackage(folder: string, work: string, ja = '朝の港。'): void {
  write(`${folder}/record.yaml`, `work: ${work}
genre: essay
originalLanguage: ja
title: { ja: 港, reading: みなと, en: Harbor }
summary: { ja: 港。, en: Harbor. }
creators: [{ role: author, body: { ja: 編, en: Ed } }]
rights: [{ part: original, holder: { ja: 編, en: Ed }, statement: { ja: 可。, en: Free. } }]
editors: { editors: { ja: 編, en: Ed } }
edition: { date: 2026-11-23, summary: { ja: 初版。, en: First. } }
`);
  write(`${folder}/text.txt`, `=== header\n0.1 title\nja: 港\nen: Harbor\n\n=== body\n1.1\nja: ${ja}\nen: Harbor in the morning.\n`);
}

interface Entry { readonly name: string; readonly ja?: string; readonly reading?: string; readonly definition?: string; readonly related?: string }

const glossaryOf = (...entries: readonly Entry[]) => entries.map(({ name, ja = '港', reading = 'みなと', definition = 'A place for ships.', related }) => `- concept: ${name}
  category: concept
  ja: { label: ${ja}, reading: ${reading}, definition: 説明。 }
  en: { label: ${name}, definition: ${definition} }
${related ? `  related: [${related}]\n` : ''}`).join('');

async function run(path: string, options: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
  const opened = await openImport(join(root, path));
  if (!opened || 'problems' in opened) throw new Error(`${path} cannot be opened`);
  return importPackage(opened.folders, { checkOnly: false, now, ...options });
}

const definition = async (slug: string) => (await readConcept(slug))?.definition.en;

/** A site with two texts that share a glossary of two concepts. */
async function site(): Promise<void> {
  writePackage('content/column', 'column');
  writePackage('content/essay', 'essay');
  write('content/glossary/sea.yaml', glossaryOf({ name: 'harbor', related: 'boat' }, { name: 'boat', ja: '船', reading: 'ふね' }));
  await run('content/column');
  await run('content/essay');
}

describe('a package without a glossary', () => {
  it('removes no concept, even those that no edition refers to', async () => {
    await site();
    writePackage('elsewhere/tiny', 'tiny');
    expect(await run('elsewhere/tiny')).toMatchObject({ kind: 'stored', stored: { kind: 'published', concepts: { removed: 0, changed: 0 } } });
    expect(await run('elsewhere/tiny', { removesGone: true })).toMatchObject({ kind: 'stored' });
    expect(await listConceptSlugs()).toEqual(['boat', 'harbor']);
  });
});

describe('the glossary of the site’s own texts', () => {
  it('is brought up to date by any of them, also by one that is new among them', async () => {
    await site();
    write('content/glossary/sea.yaml', glossaryOf({ name: 'harbor', definition: 'Where ships lie.', related: 'boat' }, { name: 'boat', ja: '船', reading: 'ふね' }));
    expect(await run('content/essay')).toMatchObject({ stored: { kind: 'glossary-updated', concepts: { changed: 1 } } });
    expect(await definition('harbor')).toBe('Where ships lie.');
    writePackage('content/third', 'third');
    write('content/glossary/sea.yaml', glossaryOf({ name: 'harbor', definition: 'Where ships are safe.', related: 'boat' }, { name: 'boat', ja: '船', reading: 'ふね' }));
    expect(await run('content/third')).toMatchObject({ stored: { kind: 'published', concepts: { changed: 1 } } });
    expect(await run('content/column')).toMatchObject({ stored: { kind: 'glossary-updated', concepts: { changed: 0 } } });
  });

  it('keeps a concept that an own one still names, and removes it with the one that named it', async () => {
    await site();
    write('content/glossary/sea.yaml', glossaryOf({ name: 'mooring', ja: '係留', reading: 'けいりゅう' }));
    const gone = await run('content/essay', { checkOnly: false });
    expect(gone).toMatchObject({ stored: { concepts: { added: 1, removed: 0, standing: ['boat', 'harbor'], needed: ['boat', 'harbor'] } } });
    // The column's edition still has 港; read with the new glossary it has not.
    const removed = await run('content/column', { removesGone: true });
    expect(removed).toMatchObject({ stored: { concepts: { removed: 2, standing: [] } } });
    expect(await listConceptSlugs()).toEqual(['mooring']);
  });

  it('belongs to the works that were there before it was noted whose it is', async () => {
    await site();
    const sqlite = openSqlite();
    sqlite.exec('DELETE FROM "ConceptKeeper"');
    sqlite.close();
    writePackage('foreign/text', 'foreign');
    write('foreign/glossary/own.yaml', glossaryOf({ name: 'harbor', definition: 'MINE.' }));
    expect(await run('foreign/text')).toMatchObject({ kind: 'problems', problems: [{ code: 'concept-of-others' }] });
    write('content/glossary/sea.yaml', glossaryOf({ name: 'harbor', definition: 'Where ships lie.', related: 'boat' }, { name: 'boat', ja: '船', reading: 'ふね' }));
    expect(await run('content/column')).toMatchObject({ stored: { concepts: { changed: 1 } } });
    expect(await definition('harbor')).toBe('Where ships lie.');
  });
});

describe('a package that has a concept of the site otherwise', () => {
  const mine = glossaryOf({ name: 'harbor', definition: 'MY OWN.' }, { name: 'quay', ja: '岸壁', reading: 'がんぺき' });

  it.each([
    ['in a glossary beside it', 'foreign/text', 'foreign/glossary/mine.yaml', '../glossary/mine.yaml'],
    ['in a glossary of its own', 'foreign/text', 'foreign/text/glossary/mine.yaml', 'glossary/mine.yaml'],
  ])('%s is refused with the place, checked or not, and nothing is stored', async (_, folder, file, told) => {
    await site();
    writePackage(folder, 'foreign');
    write(file, mine);
    for (const checkOnly of [true, false]) {
      expect(await run(folder, { checkOnly })).toMatchObject({
        kind: 'problems', problems: [{ code: 'concept-of-others', file: told, line: 1, column: 12, params: { concept: 'harbor', works: 'column, essay' } }],
      });
    }
    expect(await definition('harbor')).toBe('A place for ships.');
    expect(await listConceptSlugs()).toEqual(['boat', 'harbor']);
  });

  it('is stored with the site’s where that is decided, and its terms are found by the site’s labels', async () => {
    await site();
    writePackage('foreign/text', 'foreign', '朝の岸壁と船。');
    write('foreign/glossary/mine.yaml', glossaryOf({ name: 'boat', ja: '岸壁', reading: 'がんぺき', definition: 'MINE.' }));
    expect(await run('foreign/text', { onConflict: 'keep' })).toMatchObject({ kind: 'stored', keptFromSite: ['boat'], stored: { concepts: { changed: 0, added: 0 } } });
    expect(await definition('boat')).toBe('A place for ships.');
    const sqlite = openSqlite();
    const found = sqlite.prepare('SELECT "start" FROM "Occurrence" JOIN "Concept" ON "Concept"."id" = "conceptId" WHERE "slug" = \'boat\'').pluck().all();
    sqlite.close();
    expect(found).toEqual([5]);
  });

  it('replaces it where that is decided; from then on it is the package’s', async () => {
    await site();
    writePackage('foreign/text', 'foreign');
    write('foreign/text/glossary/mine.yaml', mine);
    expect(await run('foreign/text', { onConflict: 'replace' })).toMatchObject({ stored: { concepts: { added: 1, changed: 1, replaced: ['harbor'] } } });
    expect(await definition('harbor')).toBe('MY OWN.');
    expect(await run('content/column')).toMatchObject({ kind: 'problems', problems: [{ code: 'concept-of-others', params: { works: 'foreign' } }] });
    expect(await run('content/column', { onConflict: 'keep' })).toMatchObject({ kind: 'stored', keptFromSite: ['harbor'] });
    expect(await definition('harbor')).toBe('MY OWN.');
    expect(await run('foreign/text')).toMatchObject({ stored: { kind: 'unchanged' } });
  });

  it('may have the same concept to the letter; it stays the site’s', async () => {
    await site();
    writePackage('copy/text', 'copy');
    write('copy/text/glossary/sea.yaml', glossaryOf({ name: 'harbor', related: 'boat' }, { name: 'boat', ja: '船', reading: 'ふね' }));
    expect(await run('copy/text')).toMatchObject({ stored: { concepts: { added: 0, changed: 0 } } });
    write('content/glossary/sea.yaml', glossaryOf({ name: 'harbor', definition: 'Where ships lie.', related: 'boat' }, { name: 'boat', ja: '船', reading: 'ふね' }));
    expect(await run('content/column')).toMatchObject({ stored: { concepts: { changed: 1 } } });
    // Its copy now says something else than the site.
    expect(await run('copy/text')).toMatchObject({ kind: 'problems', problems: [{ code: 'concept-of-others' }] });
  });

  it('is told where two packages have glossaries of their own', async () => {
    for (const name of ['first', 'second']) {
      writePackage(name, name);
      write(`${name}/glossary/own.yaml`, glossaryOf({ name: 'harbor', definition: `Of the ${name}.` }));
    }
    await run('first');
    expect(await run('second')).toMatchObject({ kind: 'problems', problems: [{ code: 'concept-of-others', params: { works: 'first' } }] });
    write('first/glossary/own.yaml', glossaryOf({ name: 'harbor', definition: 'Changed by the first.' }));
    expect(await run('first')).toMatchObject({ stored: { concepts: { changed: 1 } } });
  });
});
