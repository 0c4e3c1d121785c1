import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appliedSchema, exchangeVersion, maxChoices, maxWords, profileSchema, sharesSchema } from '@/domain/study/known/exchange';
import { database } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { log } from '@/server/runtime/log';
import { POST } from './changes/route';
import { cookieFor } from './profile-request';
import { DELETE, GET } from './route';
import { GET as getShares } from './shares/route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  vi.stubEnv('PROFILE_SECRET', 'x'.repeat(40));
  temporary = await temporaryDatabase();
});
afterAll(async () => {
  await temporary.close();
  vi.unstubAllEnvs();
});

const url = 'http://reader.example/api/v1/profile';
const own = { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': '192.0.2.1' };
const change = (lemma: string, state: string | null = 'known', at = 1) =>
  ({ word: { lemma, reading: null, partOfSpeech: 'noun' }, state, at, id: randomUUID(), place: null });
const bodyOf = (changes: unknown, start = randomUUID()) => JSON.stringify({ version: exchangeVersion, start, changes });
const chosen = (place: object, reading: unknown = 'しじょう') => ({ place, reading, at: 1, id: randomUUID() });
const inText = { scope: 'text', work: 'doshikoku', lemma: '市場', surface: '市場' };
const here = { scope: 'here', work: 'doshikoku', edition: 2, address: '4.3', start: 3, end: 5, surface: '市場', before: '朝の', after: 'を' };
const choicesOf = (choices: unknown, start = randomUUID()) => JSON.stringify({ version: exchangeVersion, start, changes: [], choices });
const send = (body: string, headers: Record<string, string> = {}) => POST(new Request(`${url}/changes`, { method: 'POST', body, headers: { ...own, ...headers } }));
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
const read = async (cookie: string) => profileSchema.parse(await (await GET(new Request(url, { headers: { Cookie: cookie } }))).json());

describe('/api/v1/profile', () => {
  it('makes no cookie before something is saved', async () => {
    const response = await GET(new Request(url));
    expect(response.headers.has('Set-Cookie')).toBe(false);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(profileSchema.parse(await response.json())).toMatchObject({ since: null, words: [] });
    expect(sharesSchema.parse(await (await getShares(new Request(`${url}/shares`))).json()).texts).toEqual([]);
  });

  it('gives the first to save a signed cookie that no script sees, and knows them by it', async () => {
    const response = await send(bodyOf([change('海')]));
    expect(response.status).toBe(200);
    expect(response.headers.get('Set-Cookie')).toMatch(/^taiyaku-profile=[^;]+; Path=\/api\/v1\/profile; Max-Age=34560000; HttpOnly; SameSite=Lax$/);
    expect(appliedSchema.parse(await response.json())).toMatchObject({ records: [{ word: { lemma: '海' }, state: 'known' }] });
    expect((await read(cookieOf(response))).words).toMatchObject([{ word: { lemma: '海' }, state: 'known', context: null }]);
  });

  it('keeps the readings that were chosen, tells them, and forgets them with all else', async () => {
    const first = await send(choicesOf([{ ...chosen(here), at: 1.5e12 }, chosen(inText, 'いちば')]));
    expect(first.status).toBe(200);
    const cookie = cookieOf(first);
    expect(appliedSchema.parse(await first.json())).toMatchObject({ records: [], choices: [{ place: here, reading: 'しじょう' }, { place: inText, reading: 'いちば' }] });
    const later = { ...chosen(here, null), at: 1.6e12 };
    expect(appliedSchema.parse(await (await send(choicesOf([later]), { Cookie: cookie })).json()).choices).toEqual([later]);
    // An older change that comes late changes nothing.
    expect(appliedSchema.parse(await (await send(choicesOf([chosen(here)]), { Cookie: cookie })).json()).choices).toEqual([later]);
    expect((await read(cookie)).choices.map(({ place, reading }) => [place.scope, reading])).toEqual([['here', null], ['text', 'いちば']]);
    expect((await DELETE(new Request(url, { method: 'DELETE', headers: { ...own, Cookie: cookie } }))).status).toBe(204);
    expect((await read(cookie)).choices).toEqual([]);
  });

  it('takes the changes of a page that knows nothing of chosen readings', async () => {
    const response = await send(bodyOf([change('海')]));
    expect(appliedSchema.parse(await response.json())).toMatchObject({ records: [{ word: { lemma: '海' } }], choices: [] });
  });

  it.each<[string, unknown]>([
    ['a reading that is no kana', chosen(inText, '<b>')], ['kanji as a reading', chosen(inText, '市場')], ['an empty reading', chosen(inText, '')], ['too long a reading', chosen(inText, 'あ'.repeat(61))],
    ['half-width kana', chosen(inText, 'ｼｼﾞｮｳ')], ['spaces', chosen(inText, 'し じょう')], ['no text', chosen({ ...inText, work: '../x' })], ['no word', chosen({ ...inText, surface: '' })],
    ['half a character', chosen({ ...inText, surface: '\ud842' })], ['no address', chosen({ ...here, address: 'x' })], ['a place without length', chosen({ ...here, end: 3 })], ['too much beside it', chosen({ ...here, before: 'あ'.repeat(25) })],
    ['another scope', chosen({ ...inText, scope: 'everything' })], ['more than is known', chosen({ ...inText, colour: 'red' })], ['no time', { ...chosen(inText), at: -1 }], ['no id', { ...chosen(inText), id: 'x' }],
  ])('refuses %s', async (_, choice) => {
    expect((await send(choicesOf([chosen(inText), choice]), { 'X-Forwarded-For': '192.0.2.9' })).status).toBe(400);
  });

  it('refuses more choices at once than are taken, and takes no further one where there are too many', async () => {
    expect((await send(choicesOf(Array.from({ length: 101 }, (_, index) => chosen({ ...inText, surface: `市${index}` }))))).status).toBe(400);
    expect((await send(choicesOf([]))).status).toBe(400);
    const first = await send(choicesOf([chosen(inText)]));
    const { id } = await database().profile.findFirstOrThrow({ orderBy: { createdAt: 'desc' }, select: { id: true } });
    await database().$executeRaw`
      INSERT INTO "ReadingChoice" ("profileId", "key", "work", "lemma", "surface", "reading", "changedAt", "changeId")
      WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ${maxChoices - 1}) SELECT ${id}, "i", 'x', 'x', 'x', 'x', 1, '' FROM "n"`;
    const again = (place: object) => send(choicesOf([{ ...chosen(place, null), at: 2 }]), { Cookie: cookieOf(first) });
    expect((await again(here)).status).toBe(409);
    expect(appliedSchema.parse(await (await again(inText)).json())).toMatchObject({ choices: [{ place: inText, reading: null }] });
  });

  it('makes the cookie one of this host and of encrypted connections where the site’s address is, whatever a request says', async () => {
    expect(cookieFor('https://reader.example')).toEqual({ name: '__Host-taiyaku-profile', attributes: 'Path=/; Secure' });
    const response = await send(bodyOf([change('海')]), { 'X-Forwarded-Proto': 'https' });
    expect(response.headers.get('Set-Cookie')).not.toContain('Secure');
  });

  it('gives the cookie for the start key until the cookie has come back, and then no more', async () => {
    const start = randomUUID();
    const profileOf = async (response: Response) => appliedSchema.parse(await response.json()).profile;
    const first = await send(bodyOf([change('海')], start));
    const cookie = cookieOf(first);
    const name = await profileOf(first);
    // The answer was lost: the same profile again.
    expect(await profileOf(await send(bodyOf([change('海')], start)))).toBe(name);
    expect(await profileOf(await send(bodyOf([change('空')], start), { Cookie: cookie }))).toBe(name);
    // From now on it leads to a profile of its own, with nothing of the first in it.
    const later = await send(bodyOf([change('港')], start));
    expect(await profileOf(later)).not.toBe(name);
    expect((await read(cookieOf(later))).words.map(({ word }) => word.lemma)).toEqual(['港']);
    expect((await read(cookie)).words.map(({ word }) => word.lemma).sort()).toEqual(['海', '空']);
  });

  it('spends the start key where the cookie comes with a question, too, and where a day has passed', async () => {
    const start = randomUUID();
    const first = await send(bodyOf([change('海')], start));
    await read(cookieOf(first));
    const { id } = await database().profile.findFirstOrThrow({ orderBy: { createdAt: 'desc' }, select: { id: true } });
    await vi.waitFor(async () => expect(await database().profile.findUnique({ where: { id }, select: { startDigest: true } })).toEqual({ startDigest: null }));
    const again = await send(bodyOf([change('空')], start));
    expect(cookieOf(again)).not.toBe(cookieOf(first));
    await database().$executeRaw`UPDATE "Profile" SET "createdAt" = '2026-01-01T00:00:00.000Z'`;
    expect(cookieOf(await send(bodyOf([change('空')], start)))).not.toBe(cookieOf(again));
  });

  it('is not told that something was kept where the database has gone', async () => {
    const fatal = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const file = temporary.url.slice('file:'.length);
    const cookie = cookieOf(await send(bodyOf([change('海')])));
    renameSync(file, `${file}.away`);
    for (const response of [
      await send(bodyOf([change('空')])), await send(bodyOf([change('空')]), { Cookie: cookie }),
      await DELETE(new Request(url, { method: 'DELETE', headers: { ...own, Cookie: cookie } })),
    ]) {
      expect([response.status, response.headers.get('Retry-After'), response.headers.has('Set-Cookie')]).toEqual([503, '300', false]);
      expect(await response.json()).toMatchObject({ type: 'urn:taiyaku:problem:profileStopped', detail: expect.stringMatching(/書き込めない|cannot write/) });
    }
    renameSync(`${file}.away`, file);
    expect((await read(cookie)).words).toHaveLength(1);
    expect(fatal).toHaveBeenCalledTimes(3);
    fatal.mockRestore();
  });

  it('does the same once where the same comes twice', async () => {
    const body = bodyOf([change('海')]);
    const [first, second] = [await send(body), await send(body)];
    expect(cookieOf(second)).toBe(cookieOf(first));
    expect((await read(cookieOf(first))).words).toHaveLength(1);
  });

  it('does not believe a cookie that it did not sign', async () => {
    const first = await send(bodyOf([change('海')]));
    const profileOf = async (response: Response) => appliedSchema.parse(await response.json()).profile;
    const forged = cookieOf(first).replace(/\..*$/, '.AAAA');
    expect((await read(forged)).words).toEqual([]);
    const profile = await profileOf(first);
    expect(await profileOf(await send(bodyOf([change('空')]), { Cookie: cookieOf(first) }))).toBe(profile);
    expect(await profileOf(await send(bodyOf([change('空')]), { Cookie: forged }))).not.toBe(profile);
  });

  it.each<[string, number, string, Record<string, string>]>([
    ['another site', 403, bodyOf([change('海')]), { 'Sec-Fetch-Site': 'cross-site' }],
    ['no JSON', 400, '{', {}],
    ['no changes', 400, bodyOf([]), {}],
    ['too many changes', 400, bodyOf(Array.from({ length: 101 }, (_, index) => change(`海${index}`))), {}],
    ['too long a body', 413, ' '.repeat(200_000), {}],
  ])('refuses %s with %i', async (_, status, body, headers) => {
    const response = await send(body, { ...headers, 'Accept-Language': 'ja' });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.has('Set-Cookie')).toBe(false);
    expect(((await response.json()) as { title: string }).title).toMatch(/[ぁ-ん]/);
  });

  it('erases everything, and the cookie; another site cannot', async () => {
    const cookie = cookieOf(await send(bodyOf([change('海')])));
    const ask = (site: string) => DELETE(new Request(url, { method: 'DELETE', headers: { Cookie: cookie, 'Sec-Fetch-Site': site } }));
    expect((await ask('cross-site')).status).toBe(403);
    expect((await read(cookie)).words).toHaveLength(1);
    const response = await ask('same-origin');
    expect(response.status).toBe(204);
    expect(response.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect(await read(cookie)).toMatchObject({ since: null, words: [] });
  });

  it('takes no further word into a profile that is full, and every change to those in it', async () => {
    const first = await send(bodyOf([change('海')]));
    const { id } = await database().profile.findFirstOrThrow({ orderBy: { createdAt: 'desc' }, select: { id: true } });
    await database().$executeRaw`
      INSERT INTO "KnownWord" ("profileId", "lemma", "reading", "partOfSpeech", "state", "changedAt", "changeId")
      WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ${maxWords - 1}) SELECT ${id}, "i", '', 'noun', 'known', 1, '' FROM "n"`;
    const again = (lemma: string) => send(bodyOf([change(lemma, null, 2)]), { Cookie: cookieOf(first) });
    expect((await again('空')).status).toBe(409);
    expect(appliedSchema.parse(await (await again('海')).json())).toMatchObject({ records: [{ word: { lemma: '海' }, state: null }] });
  });

  it('says when to come again to whoever asks too often', async () => {
    const cookie = cookieOf(await send(bodyOf([change('海')])));
    const answers = [];
    for (let time = 0; time < 121; time += 1) answers.push(await send('{', { Cookie: cookie }));
    expect(answers.slice(0, 119).every(({ status }) => status === 400)).toBe(true);
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('counts who invents cookies by their address, as whoever has none', async () => {
    const statuses = [];
    for (let time = 0; time < 61; time += 1) {
      statuses.push((await send('{', { Cookie: `taiyaku-profile=${randomUUID()}.AAAA`, 'X-Forwarded-For': '192.0.2.2' })).status);
    }
    expect(statuses.slice(0, 60).every((status) => status === 400)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});
