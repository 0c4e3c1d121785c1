import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database, openSqlite } from './database';
import { databaseFile, fileState } from './database-file';
import { preparedRead } from './prepared-read';
import { createProfile, findProfile, saveRecords, removeProfile } from './profiles';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';
import { writeRefusal } from './guarded-write';

let temporary: TemporaryDatabase;
let file: string;
const now = new Date('2026-11-30T00:00:00Z');

beforeEach(async () => {
  temporary = await temporaryDatabase();
  file = databaseFile(temporary.url);
  await createProfile('one', 'start', now);
});
afterEach(() => temporary.close());

const refusalOf = (task: Promise<unknown>) => task.then(() => 'acknowledged', writeRefusal);

const lost: Record<string, () => void> = {
  'the file is removed': () => rmSync(file),
  'the file is removed with all that belongs to it': () => ['', '-wal', '-shm'].forEach((companion) => rmSync(file + companion)),
  'the file is moved away': () => renameSync(file, `${file}.old`),
  'another file takes its place': () => {
    copyFileSync(file, `${file}.other`);
    renameSync(`${file}.other`, file);
  },
  'the file is removed, and made anew by somebody': () => {
    copyFileSync(file, `${file}.other`);
    rmSync(file);
    copyFileSync(`${file}.other`, file);
  },
  'the log of what was written is removed': () => rmSync(`${file}-wal`),
  'what its users share is removed': () => rmSync(`${file}-shm`),
  'the whole folder is moved away': () => renameSync(dirname(file), `${dirname(file)}-moved`),
};

describe('a write is not acknowledged', () => {
  it.each(Object.entries(lost))('where %s', async (_, lose) => {
    lose();
    expect(await refusalOf(createProfile('two', 'other', now))).toBe('gone');
    expect(await refusalOf(saveRecords('one', [{ word: { lemma: '海', reading: null, partOfSpeech: 'noun' }, state: 'known', at: 1, id: 'a', place: null }]))).toBe('gone');
    expect(await refusalOf(removeProfile('one'))).toBe('gone');
    rmSync(`${dirname(file)}-moved`, { recursive: true, force: true });
  });

  it('where the file goes while it is written', async () => {
    const client = database();
    const { deleteMany } = client.profile;
    const written = deleteMany.bind(client.profile);
    Object.defineProperty(client.profile, 'deleteMany', { configurable: true, value: async () => {
      const count = await written({ where: { id: 'one' } });
      rmSync(file);
      return count;
    } });
    expect(await refusalOf(removeProfile('one'))).toBe('gone');
  });

  it('and a connection that is opened afterwards reaches no other file, nor makes one', async () => {
    renameSync(file, `${file}.old`);
    expect(() => preparedRead('SELECT 1')).toThrow();
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
    copyFileSync(`${file}.old`, file);
    expect(() => preparedRead('SELECT 1')).toThrow(/was replaced while the server runs/);
  });
});

describe('a write is acknowledged', () => {
  it('where the very file comes back, and while others open and close theirs', async () => {
    renameSync(file, join(dirname(file), 'elsewhere'));
    renameSync(join(dirname(file), 'elsewhere'), file);
    openSqlite(temporary.url).close();
    expect(fileState()).toEqual({ kind: 'there' });
    expect(await refusalOf(removeProfile('one'))).toBe('acknowledged');
    expect(await findProfile('one')).toBeNull();
  });
});
