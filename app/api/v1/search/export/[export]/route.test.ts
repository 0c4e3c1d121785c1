import { afterAll, beforeAll, expect, it } from 'vitest';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import { GET } from './route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date() });
});
afterAll(() => temporary.close());

const ask = (file: string, query: Record<string, string>) =>
  GET(new Request(`http://localhost:3000/api/v1/search/export/${file}?${new URLSearchParams(query)}`), { params: Promise.resolve({ export: file }) });

it('writes all results as CSV and TSV', async () => {
  const csv = await ask('results.csv', { q: 'の' });
  expect(csv.status).toBe(200);
  expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
  expect(csv.headers.get('Content-Disposition')).toBe('attachment; filename="results.csv"');
  const rows = (await csv.text()).trimEnd().split('\r\n');
  expect(rows[0]).toContain('work,edition,passage,language,before,match,after,translation,address');
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.slice(1).every((row) => row.startsWith('harbour,1,'))).toBe(true);
  const tsv = (await (await ask('results.tsv', { q: 'の' })).text()).trimEnd().split('\r\n');
  expect(tsv).toHaveLength(rows.length);
  expect(tsv[1]?.split('\t')[5]).toBe('の');
});

it('has a head alone where nothing is found, and refuses what cannot be read', async () => {
  expect((await (await ask('results.tsv', { q: '無有' })).text()).trimEnd().split('\r\n')).toHaveLength(1);
  const refused = await ask('results.csv', { q: '"の' });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ reason: 'unclosedQuote', at: { start: 0, end: 2 } });
  expect((await ask('results.xlsx', { q: 'の' })).status).toBe(404);
});
