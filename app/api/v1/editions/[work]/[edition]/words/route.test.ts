import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { openSqlite } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import { GET } from './route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date() });
});
afterAll(() => temporary.close());

const ask = (edition: string, tag?: string) => GET(
  new Request('http://localhost/', tag === undefined ? {} : { headers: { 'If-None-Match': tag } }),
  { params: Promise.resolve({ work: 'harbour', edition }) },
);

describe('the address of a word file', () => {
  it('may be kept by everyone, and is not sent twice', async () => {
    const first = await ask('1');
    expect(first.status).toBe(200);
    expect(first.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+/);
    expect(first.headers.get('Set-Cookie')).toBeNull();
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}-3"$/);
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask('1', sent);
      expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
    }
    expect((await ask('1', '"other"')).status).toBe(200);
  });

  it.each(['2', '01', 'x', ''])('is not found for edition %j', async (edition) => {
    expect((await ask(edition)).status).toBe(404);
  });

  it('has another tag once the words were made by another analyser', async () => {
    const before = (await ask('1')).headers.get('ETag');
    const sqlite = openSqlite();
    sqlite.exec('UPDATE "Edition" SET "analysis" = 99');
    sqlite.close();
    expect((await ask('1', before ?? '')).status).toBe(200);
  });
});
