import type { ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { get, type IncomingMessage, request as ask } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures';
import { copyDatabase, lockDatabase } from './support/database';
import { startServer } from './support/server';

test.skip(({ isMobile }) => isMobile, 'the answers of the server are the same for every screen');
test.describe.configure({ mode: 'serial' });

const root = resolve(import.meta.dirname, '..');
const port = Number(process.env.TEST_PORT || 3100) + 1;
const site = 'https://reader.example.org';
let folder = '';
let file = '';
let server: ChildProcess;
let said = '';

/** As `npm run start` does it, on a copy of the database. */
async function start(): Promise<void> {
  said = '';
  server = startServer({ port, database: file, stdio: ['ignore', 'pipe', 'pipe'], env: { SITE_URL: site, RATE_LIMITS: '0.1', PROFILE_SECRET: 'x'.repeat(40) } });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  await expect(async () => expect((await send('/api/health')).status).toBeLessThan(600)).toPass();
}

function stop(): Promise<number | null> {
  const ended = new Promise<number | null>((done) => void server.once('exit', done));
  server.kill('SIGTERM');
  return ended;
}

interface Answer { readonly status: number; readonly headers: IncomingMessage['headers']; readonly text: string }

function send(path: string, headers: Record<string, string> = {}, method = 'GET', body = '', host = '127.0.0.1'): Promise<Answer> {
  return new Promise((done, fail) => {
    ask({ host, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    }).on('error', fail).end(body);
  });
}

const mark = (id: string, cookie = '') => send(
  '/api/v1/profile/changes', { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json', 'Accept-Language': 'en', ...(cookie && { Cookie: cookie }) }, 'POST',
  JSON.stringify({ version: 2, start: `00000000-0000-4000-8000-0000000000${id}`, changes: [
    { word: { lemma: '海', reading: null, partOfSpeech: 'noun' }, state: 'known', at: 1, id: `10000000-0000-4000-8000-0000000000${id}`, place: null },
  ] }),
);

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-gate-'));
  file = join(folder, 'taiyaku.db');
  await copyDatabase(join(root, 'var/test/taiyaku.db'), file);
  await start();
});
test.afterAll(async () => {
  if (server.exitCode === null) await stop();
  await rm(folder, { recursive: true, force: true });
});

test('it listens to this machine alone', async () => {
  const others = Object.values(networkInterfaces()).flat().filter((each) => each?.family === 'IPv4' && !each.internal);
  for (const other of others) await expect(send('/api/health', {}, 'GET', '', other?.address)).rejects.toThrow(/ECONNREFUSED/);
});

test('pages have no other methods than GET and HEAD, and no pictures are made smaller', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
    for (const path of ['/ja', '/en/read/doshikoku', '/ja/search', '/worker.js']) {
      const { status, headers } = await send(path, {}, method);
      expect([status, headers.allow], `${method} ${path}`).toEqual([405, 'GET, HEAD']);
    }
  }
  expect((await send('/_next/image?url=%2Fapple-icon.png&w=64&q=75')).status).toBe(404);
  expect((await send('/ja', {}, 'HEAD')).status).toBe(200);
});

test('nobody is believed about who asks, and limits hold', async () => {
  const statuses = [];
  for (let time = 0; time < 13; time += 1) statuses.push((await send('/ja/search?q=a', { 'X-Forwarded-For': `192.0.2.${time}` })).status);
  expect(statuses).toEqual([...Array<number>(12).fill(200), 429]);
  const refused = await send('/api/v1/search?q=a', { 'Accept-Language': 'ja' });
  expect([refused.status, refused.headers['content-type'], Number(refused.headers['retry-after']) > 0]).toEqual([429, 'application/problem+json', true]);
  expect(said).toContain('TRUSTED_PROXY');
});

test('the first address leads each reader to their own language, and no cache keeps it', async () => {
  for (const [language, locale] of [['en', 'en'], ['ja', 'ja']] as const) {
    const { status, headers } = await send('/', { 'Accept-Language': language });
    expect([status, new URL(headers.location ?? '', site).pathname]).toEqual([307, `/${locale}`]);
    expect(headers['cache-control']).toMatch(/no-store/);
    expect(headers.vary).toMatch(/accept-language/i);
  }
});

test('the cookie is of this host, and of encrypted connections, as the address of the site is', async () => {
  const { status, headers } = await mark('01');
  expect(status).toBe(200);
  expect(headers['set-cookie']?.[0]).toMatch(/^__Host-taiyaku-profile=[^;]+; Path=\/; Secure; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  expect(headers['set-cookie']?.[0]).not.toContain('Domain');
});

test('a mark waits while another writes, and readers do not', async () => {
  const release = lockDatabase(file);
  let isKept = false;
  const kept = mark('02').then((answer) => {
    isKept = true;
    return answer;
  });
  for (let time = 0; time < 5; time += 1) {
    expect((await send('/api/v1/works')).status).toBe(200);
    expect(isKept).toBe(false);
  }
  release();
  expect((await kept).status).toBe(200);
});

test('a reader who leaves is no error in the log, which is lines of JSON', async () => {
  await new Promise<void>((left) => {
    const leaving = get({ host: '127.0.0.1', port, path: '/api/v1/editions/doshikoku/1/export/tei.xml' }, (response) => response.once('data', () => {
      leaving.destroy();
      left();
    }));
    leaving.on('error', () => undefined);
  });
  const half = ask({ host: '127.0.0.1', port, path: '/api/v1/profile/changes', method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Length': '1000' } });
  half.on('error', () => undefined);
  half.write('{');
  await new Promise((done) => setTimeout(done, 300));
  half.destroy();
  expect((await send('/api/health')).status).toBe(200);
  const lines = said.trim().split('\n').map((line) => JSON.parse(line) as { level: string; msg: string });
  expect(lines.map(({ msg }) => msg)).toContainEqual('Listening');
  expect(lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
});

test('a database that was replaced takes no more writes, and the server says so', async () => {
  const before = await mark('03');
  const cookie = before.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect((await stat(file)).isFile()).toBe(true);
  await copyFile(file, `${file}.other`);
  await rename(`${file}.other`, file);
  for (const answer of [await mark('04'), await mark('04', cookie)]) {
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'urn:taiyaku:problem:profileStopped' });
  }
  const health = await send('/api/health');
  expect([health.status, JSON.parse(health.text)]).toMatchObject([503, { status: 'down', database: 'replaced' }]);
  expect(said).toContain('"level":"fatal"');
  // Texts can be read on.
  expect((await send('/ja/read/doshikoku')).status).toBe(200);
});

test('told to stop, it ends the answers under way', async () => {
  await stop();
  await start();
  const response = await new Promise<IncomingMessage>((done) => void get({ host: '127.0.0.1', port, path: '/api/v1/editions/doshikoku/1/export/epub.epub', agent: false }, done));
  const ended = stop();
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).length;
  expect(response.complete && size > 1000).toBe(true);
  expect(await ended).toBe(143);
});
