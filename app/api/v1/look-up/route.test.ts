import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lookUpAnswer } from '@/domain/dictionary/answer';
import { fixture } from '@/server/dictionaries/testing/files';
import { pointDatabaseAt } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { log } from '@/server/runtime/log';
import { importDictionary } from '@/server/use-cases/import-dictionary';
import { GET } from './route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importDictionary(fixture('jmdict.xml'), new Date(), { onRead: () => undefined, onStore: () => undefined });
});
afterAll(() => temporary.close());

function ask(parameters: Record<string, string>, language = 'en') {
  const url = `http://localhost/api/v1/look-up?${new URLSearchParams(parameters)}`;
  return GET(new Request(url, { headers: { 'Accept-Language': language } }), { params: Promise.resolve({}) });
}

describe('GET /api/v1/look-up', () => {
  it('answers with matches, and the dictionaries to acknowledge; fit for a shared cache', async () => {
    const response = await ask({ text: '友に書いた', position: '2' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=600');
    expect(response.headers.has('Set-Cookie')).toBe(false);
    const answer = lookUpAnswer.parse(await response.json());
    expect(answer.matches).toMatchObject([{ start: 2, end: 5, surface: '書いた', word: '書く', steps: [{ key: 'past', text: '書いた' }], dictionary: 'jmdict' }]);
    expect(answer.dictionaries).toMatchObject([{ name: 'jmdict', url: 'https://www.edrdg.org/edrdg/licence.html' }]);
  });

  it('answers with no match where there is none', async () => {
    expect(lookUpAnswer.parse(await (await ask({ text: '。' })).json())).toMatchObject({ matches: [], kanji: [], dictionaries: [] });
  });

  it.each<[string, Record<string, string>, string]>([
    ['no text', {}, 'parameter'],
    ['an empty text', { text: '' }, 'parameter'],
    ['a text that is too long', { text: 'あ'.repeat(501) }, 'parameter'],
    ['a position that is no number', { text: 'あ', position: 'x' }, 'parameter'],
    ['a position behind the text', { text: 'あ', position: '1' }, 'lookUpPosition'],
    ['a negative position', { text: 'あ', position: '-1' }, 'parameter'],
    ['a broken position', { text: 'ああ', position: '0.5' }, 'parameter'],
    ['a position inside of a character', { text: '𠮷野', position: '1' }, 'lookUpPosition'],
  ])('refuses %s, in the language of the caller', async (_, parameters, name) => {
    for (const [language, words] of [['en-GB', /“(?:text|position)”/], ['ja', /「(?:text|position)」/]] as const) {
      const response = await ask(parameters, language);
      expect(response.status).toBe(400);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const problem = await response.json() as Record<string, unknown>;
      expect(problem).toMatchObject({ type: `urn:taiyaku:problem:${name}`, status: 400 });
      expect(problem.detail).toMatch(words);
      if ('text' in parameters && parameters.text.length !== 1 && parameters.position === undefined) expect(problem.detail).toContain('500');
    }
  });

  it('says so where the database does not answer, and logs why', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    await pointDatabaseAt('file:/dev/null/taiyaku.db');
    try {
      const response = await ask({ text: 'あ' });
      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({ type: 'urn:taiyaku:problem:failure', title: 'Server error' });
      expect(said).toHaveBeenCalledOnce();
    } finally {
      await pointDatabaseAt(temporary.url);
      said.mockRestore();
    }
  });
});
