import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const ask = (query = '', passage = '1.1', edition = '1') => GET(
  new Request(`http://localhost/${query}`, { headers: { 'Accept-Language': 'en' } }),
  { params: Promise.resolve({ work: 'harbour', edition, passage }) },
);
const plain = async (query: string, passage?: string) => ((await (await ask(query, passage)).json()) as { plain: string }).plain;

describe('a passage to be pasted', () => {
  it('has supplied and corrected words in brackets and gaps as gaps, in both languages, before its citation', async () => {
    const answer = await ask('?in=en&accessed=2026-11-24');
    expect(answer.status).toBe(200);
    const { plain: text, rich } = (await answer.json()) as { plain: string; rich: string };
    expect(text).toContain('「朝の港には漁船が帰り、人⟨々⟩が集ま⸢り⸣はじめる。［…］」');
    expect(text).toContain('“In the morning the fishing boats come home to the harbor and ⟨people⟩ begin ⸢to gather⸣. […]”');
    expect(text).toMatch(/\nShiomi, Nagisa\. .*passage 1\.1.*one reading supplied by the editors/is);
    expect(rich).toContain('<blockquote lang="ja"');
  });

  it('has readings after kanji on wish, and one language', async () => {
    expect(await plain('?form=plain&languages=ja&readings=all')).toContain('漁船（ぎょせん）');
    expect(await plain('?form=plain&languages=ja')).not.toMatch(/（|morning/);
    expect(await plain('?form=plain&languages=ja', '1.1~ja5-7')).toBe('漁船');
  });

  it('shows where a heading ends, in every form', async () => {
    const words = '朝の港には漁船が帰り、人⟨々⟩が集ま⸢り⸣はじめる。［…］';
    expect(await plain('?form=plain&languages=ja', '1.0-1.1')).toBe(`港の朝\n${words}`);
    expect(await plain('?form=quotation&languages=ja', '1.0-1.1')).toContain(`「港の朝\n${words}」`);
    expect(await plain('?form=markdown&languages=ja', '1.0-1.1')).toContain(`> 港の朝\n>\n> ${words}\n`);
    expect(await plain('?form=html&languages=ja', '1.0-1.1')).toContain(`<p>港の朝</p><p>${words}</p>`);
    expect(await plain('?form=tei&languages=en', '1.0-1.1')).toContain('<p>Morning in the Harbor</p><p>In the morning');
  });

  it('may be kept by everyone', async () => {
    const { headers } = await ask();
    expect(headers.get('Cache-Control')).toBe('public, max-age=3600');
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  it.each([['?form=word', 400], ['?languages=fr', 400], ['?readings=yes', 400], ['?style=harvard', 400], ['?accessed=2026-02-30', 400]])('%s: %i', async (query, status) => {
    const answer = await ask(query);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
    expect((await answer.json() as { detail: string }).detail).toMatch(/parameter/);
  });

  it.each([['9.9', '1'], ['%', '1'], ['', '1'], ['1.1', '2'], ['1.1', 'x']])('of %j in edition %j is not there', async (passage, edition) => {
    expect((await ask('', passage, edition)).status).toBe(404);
  });
});
