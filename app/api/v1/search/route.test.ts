import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { suggestionsAnswer } from '@/domain/search/suggestion';
import { problemAnswer } from '@/domain/api/problem';
import { searchAnswer } from '@/domain/api/search';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { pointDatabaseAt } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { log } from '@/server/runtime/log';
import { importPackage } from '@/server/use-cases/import-package';
import { GET as suggestions } from '../suggestions/route';
import { GET as search } from './route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date() });
});
afterAll(() => temporary.close());

function ask(handler: typeof search, query: Record<string, string> | string, language = 'en', headers: Record<string, string> = {}) {
  const url = `http://localhost:3000/api/v1/search?${typeof query === 'string' ? query : new URLSearchParams(query)}`;
  return handler(new Request(url, { headers: { 'Accept-Language': language, ...headers } }), { params: undefined });
}

describe('GET /api/v1/search', () => {
  it('answers with lines, their addresses and what answers them', async () => {
    const response = await ask(search, { q: '漁船' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toContain('s-maxage=1');
    expect(response.headers.has('Set-Cookie')).toBe(false);
    const answer = searchAnswer.parse(await response.json());
    expect(answer).toMatchObject({ query: '漁船', count: 1, isMore: false, page: 1, pages: 1, concepts: ['fishing-boat'] });
    const [line] = answer.lines;
    expect(line).toMatchObject({ address: '1.1', language: 'ja', hit: { start: 5, end: 7 }, passage: '1.1~ja5-7', edition: 1, isLatest: true });
    expect(line?.pages.en).toMatch(/^https?:.*\/en\/read\/harbour\/1\/1\.1~ja5-7$/);
    expect(line?.edited).toContain('⟨々⟩');
    expect(line?.partner[0]?.marks.map(({ start, end }) => line.partner[0]?.text.slice(start, end))).toEqual(['fishing boats']);
    // The editors' hand is in the answer: what they supplied, what is lost.
    expect(line?.interventions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['supplied', 'corrected', 'gap']));
  });

  it('says where and why a query cannot be understood, in the language of the caller', async () => {
    for (const [language, lang, words] of [['en', '', 'This quotation mark is not closed'], ['ja', '', 'ここで始まる引用符'], ['ja', 'en', 'This quotation mark is not closed'], ['en', 'ja', 'ここで始まる引用符']] as const) {
      const response = await ask(search, { q: '漁船 "港', ...(lang && { lang }) }, language);
      expect(response.status).toBe(400);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      const problem = problemAnswer.parse(await response.json());
      expect(problem).toMatchObject({ type: 'urn:taiyaku:problem:searchQuery', status: 400, reason: 'unclosedQuote', at: { start: 3, end: 5 } });
      expect(problem.detail).toContain(words);
    }
  });

  it('says for what words it took a term, and where asterisks stand for too many', async () => {
    const answer = searchAnswer.parse(await (await ask(search, { q: 'fish* OR ishin' })).json());
    expect(answer.meant).toEqual([
      { term: 'fish*', at: { start: 0, end: 5 }, isFallback: false, words: expect.arrayContaining(['fishing']) as string[], count: expect.any(Number) as number },
      { term: 'ishin', at: { start: 9, end: 14 }, isFallback: true, words: ['fishing'], count: 1 },
    ]);
    expect(await (await ask(search, { q: '漁船' })).json()).toMatchObject({ meant: [] });
    for (const [language, words] of [['en', 'at least one letter'], ['ja', '少なくとも1文字']] as const) {
      const problem = problemAnswer.parse(await (await ask(search, { q: '漁船 *' }, language)).json());
      expect(problem).toMatchObject({ status: 400, reason: 'bareAsterisk', at: { start: 3, end: 4 } });
      expect(problem.detail).toContain(words);
    }
  });

  it.each([['en', '256', '10,240'], ['ja', '256', '10,240']])('refuses ten kilobytes of nonsense politely (%s)', async (language, limit, length) => {
    const response = await ask(search, { q: 'x)"('.repeat(2_560) }, language);
    expect(response.status).toBe(400);
    const { detail } = await response.json() as { detail: string };
    expect(detail).toContain(limit);
    expect(detail).toContain(length);
    expect(detail.length).toBeLessThan(200);
  });

  it.each([['', 'parameter'], ['q=', 'parameter'], ['q=%20', 'searchQuery']])('wants a query: %s', async (query, name) => {
    expect(await (await ask(search, query)).json()).toMatchObject({ status: 400, type: `urn:taiyaku:problem:${name}` });
  });

  it.each(['q=a&sort=up', 'q=a&page=0', 'q=a&page=x', 'q=a&limit=201', 'q=a&year=12', 'q=a&editions=old', 'q=a&q=b', 'q=a&work='])('refuses %s', async (query) => {
    expect(await (await ask(search, query)).json()).toMatchObject({ status: 400, type: expect.stringMatching(/:parameter(Twice)?$/) as string });
  });

  it('comes page by page, each leading to its neighbours, and ends', async () => {
    const { count } = searchAnswer.parse(await (await ask(search, { q: 'の' })).json());
    expect(count).toBeGreaterThan(3);
    const second = await ask(search, { q: 'の', limit: '1', page: '2' });
    const answer = searchAnswer.parse(await second.json());
    expect(answer).toMatchObject({ count, page: 2, pages: count });
    expect(new Set(answer.lines.map(({ address }) => address)).size).toBe(1);
    const rel = (name: string, page: number) => `<http://localhost:3000/api/v1/search?q=%E3%81%AE&limit=1&page=${page}>; rel="${name}"`;
    expect(second.headers.get('Link')).toBe([rel('first', 1), rel('prev', 1), rel('next', 3), rel('last', count)].join(', '));
    const behind = await ask(search, { q: 'の', limit: '1', page: String(count + 1) });
    expect(await behind.json()).toMatchObject({ status: 404, type: 'urn:taiyaku:problem:noPage' });
    expect(await (await ask(search, { q: 'ぬぬぬ' })).json()).toMatchObject({ count: 0, page: 1, pages: 1, lines: [] });
  });

  it('can be narrowed by what its facets name', async () => {
    const { facets } = searchAnswer.parse(await (await ask(search, { q: '港' })).json());
    const [author, work] = [facets.authors[0]?.key ?? '', facets.works[0]?.slug ?? ''];
    expect(await (await ask(search, { q: '港', author, work })).json()).toMatchObject({ facets: { works: [{ slug: 'harbour' }] } });
    expect(await (await ask(search, { q: '港', author: `${author}？` })).json()).toMatchObject({ count: 0 });
  });

  it('says so where the database does not answer, and logs why', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    await pointDatabaseAt('file:/dev/null/taiyaku.db');
    try {
      for (const [handler, query] of [[search, { q: '港' }], [suggestions, { beginning: '港' }]] as const) {
        expect(await (await ask(handler, query)).json()).toMatchObject({ status: 500, type: 'urn:taiyaku:problem:failure' });
      }
      expect(said).toHaveBeenCalledTimes(2);
    } finally {
      await pointDatabaseAt(temporary.url);
      said.mockRestore();
    }
  });
});

describe('GET /api/v1/suggestions', () => {
  it('answers with what may be meant, fit for a shared cache', async () => {
    const response = await ask(suggestions, { beginning: 'ぎょ' });
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=600');
    const answer = suggestionsAnswer.parse(await response.json());
    expect(answer.suggestions[0]).toMatchObject({ text: '漁船', language: 'ja', reading: 'ぎょせん', gloss: 'fishing boat' });
  });
  it.each<Record<string, string>>([{}, { beginning: '' }, { beginning: 'あ'.repeat(41) }])('refuses %j', async (query) => {
    expect(await (await ask(suggestions, query)).json()).toMatchObject({ status: 400, type: 'urn:taiyaku:problem:parameter', detail: expect.stringContaining('40') as string });
  });
});

describe.each([['search', search, { q: '港' }], ['suggestions', suggestions, { beginning: '港' }]] as const)('GET /api/v1/%s', (_, handler, query) => {
  it('is sent as all others are: to every site, with a strong tag, once', async () => {
    const first = await ask(handler, query);
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(first.headers.get('Content-Type')).toBe('application/json');
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect((await ask(handler, query, 'ja', { 'If-None-Match': tag })).status).toBe(304);
    expect((await ask(handler, query, 'en', { Accept: 'text/html' })).status).toBe(406);
  });
});
