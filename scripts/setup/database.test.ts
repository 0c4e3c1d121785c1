import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isEarlier, packageFolders } from './database.mjs';

let content: string;
beforeEach(() => { content = mkdtempSync(join(tmpdir(), 'taiyaku-content-')); });
afterEach(() => rmSync(content, { recursive: true }));

it('lists the packages of a work in the order of its editions, and knows which have a later one', () => {
  for (const name of ['essay', 'essay-10', 'essay-2', 'essay-two', 'apollo-11', 'glossary']) {
    mkdirSync(join(content, name));
    if (name !== 'glossary') writeFileSync(join(content, name, 'record.yaml'), '');
  }
  const folders = packageFolders(content);
  expect(folders.map((folder) => folder.slice(content.length + 1))).toEqual(['apollo-11', 'essay', 'essay-2', 'essay-10', 'essay-two']);
  expect(folders.filter((folder) => isEarlier(folder, folders)).map((folder) => folder.slice(content.length + 1))).toEqual(['essay', 'essay-2']);
});

it('ships the column in two editions', () => {
  const folders = packageFolders();
  expect(folders.map((folder) => folder.split('/').at(-1))).toEqual(['doshikoku', 'doshikoku-2', 'notation-example', 'reading-side-by-side']);
  expect(folders.map((folder) => isEarlier(folder, folders))).toEqual([true, false, false, false]);
});
