import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageCaching } from '@/domain/api/caching';
import { searchRequest } from '@/domain/search/request';
import { hasBrotli, renderStandalone } from './render.mjs';

// Debian keeps nginx where a user's PATH does not look.
const nginx = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (program) => spawnSync(program, ['-v']).status === 0,
);
if (!nginx) console.warn('SKIPPED: the front cache is not tested, because nginx is not installed here.');

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

const sentence = '朝の港には漁船が帰り、人々が集まりはじめる。';
/** nginx counts in whole seconds: `1s` is the rest of this one and all of the next. */
const kept = 2100;
const filler = sentence.repeat(100);

let folder: string;
let upstream: Server;
let front: number;
let running: ChildProcess;
let answer: RequestListener;
let seen: IncomingMessage[] = [];

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ port: front, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const encoding = response.headers['content-encoding'];
        const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
        done({ status: response.statusCode ?? 0, headers: response.headers, text: plain.toString() });
      });
    })
      .on('error', fail)
      .end();
  });
}

/** A page with an ETag, and a Cache-Control that would keep it for a year. */
function page(text: string): RequestListener {
  return (incoming, response) => {
    const etag = `"${Buffer.from(text.slice(0, 12)).toString('hex')}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 's-maxage=31536000');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Vary', 'Accept-Encoding');
    if (incoming.headers['if-none-match']?.replace(/^W\//, '') === etag) response.writeHead(304).end();
    else response.end(`<p>${text}</p>${filler}`);
  };
}

/** What the cache holds. nginx writes a file under another name first, and moves it when the answer has been sent. */
function storedFiles(): string[] {
  const names = readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(^|\/)[0-9a-f]{32}$/.test(name)).map((name) => join(folder, 'cache', name));
}

describe.skipIf(!nginx)('the front cache', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taiyaku-front-'));
    upstream = createServer((incoming, response) => {
      seen.push(incoming);
      answer(incoming, response);
    }).listen(0);
    const { port } = upstream.address() as AddressInfo;
    front = await freePort();
    const inner = `127.0.0.1:${await freePort()}`;
    const config = renderStandalone({ folder, workers: '1', listen: String(front), inner, upstream: `127.0.0.1:${port}` });
    writeFileSync(join(folder, 'nginx.conf'), config);
    answer = page('ready');
    running = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await ask('/ready').then(({ status }) => status === 200, () => false)) return;
      await pause(50);
    }
    throw new Error(`nginx does not answer: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
  });

  afterAll(async () => {
    const ended = new Promise((done) => running.once('exit', done));
    running.kill('SIGTERM');
    await ended;
    upstream.closeAllConnections();
    upstream.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    seen = [];
  });

  it('keeps a page, and shows a changed one soon, having asked for it once', async () => {
    answer = page('first edition');
    expect((await ask('/ja/read/one')).text).toContain('first edition');
    expect((await ask('/ja/read/one')).headers['x-cache']).toBe('HIT');
    expect(seen).toHaveLength(1);
    answer = page('second edition');
    await vi.waitFor(async () => expect((await ask('/ja/read/one')).text).toContain('second edition'), { timeout: 10_000, interval: 50 });
    expect(seen).toHaveLength(2);
  });

  it('shows what is published to the first reader after a quiet time', async () => {
    answer = page('before the night');
    await ask('/ja/read/night');
    await pause(kept);
    answer = page('after the night');
    expect((await ask('/ja/read/night')).text).toContain('after the night');
  });

  it('only asks whether a page has changed, and keeps it if not', async () => {
    answer = page('unchanged');
    await ask('/ja/read/same', { 'Accept-Encoding': 'br, gzip' });
    await pause(kept);
    const again = await ask('/ja/read/same', { 'Accept-Encoding': 'br, gzip' });
    expect(again.headers['x-cache']).toBe('REVALIDATED');
    expect(again.text).toContain('unchanged');
    expect(seen.at(-1)?.headers['if-none-match']).toMatch(/^(W\/)?"/);
  });

  it('tells a browser to ask again, and answers 304', async () => {
    answer = page('asked again');
    const { headers } = await ask('/ja/read/again', { 'Accept-Encoding': 'gzip' });
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const etag = String(headers.etag);
    expect((await ask('/ja/read/again', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })).status).toBe(304);
  });

  it('passes on what a page links to, from Next and from what is kept, with a body or without', async () => {
    const file = '<https://reader.example/api/v1/editions/one/1/citation/bibtex.ja.bib>; rel="describedby"; type="application/x-bibtex"';
    const link = ['<https://reader.example/ja/read/one/1>; rel="cite-as"', ...Array<string>(60).fill(file)].join(', ');
    const linked = page('with links');
    answer = (incoming, response) => {
      response.setHeader('Link', link);
      linked(incoming, response);
    };
    for (const [method, from] of [['HEAD', 'MISS'], ['HEAD', 'HIT'], ['GET', 'HIT']] as const) {
      const { headers, text } = await ask('/ja/read/linked', {}, method);
      expect([headers.link, headers['x-cache'], text === '']).toEqual([link, from, method === 'HEAD']);
    }
    await pause(kept);
    expect((await ask('/ja/read/linked', {}, 'HEAD')).headers.link).toBe(link);
  });

  it('never serves an answer with Set-Cookie to another reader', async () => {
    let visits = 0;
    answer = (_, response) => {
      visits += 1;
      response.setHeader('Set-Cookie', `visitor=${visits}`);
      response.setHeader('Cache-Control', 's-maxage=31536000');
      response.end(`visitor ${visits}`);
    };
    const first = await ask('/ja/cookie');
    const second = await ask('/ja/cookie');
    expect(first.text).toBe('visitor 1');
    expect(second.text).toBe('visitor 2');
    expect(second.headers['set-cookie']).toEqual(['visitor=2']);
  });

  it.each(['private, max-age=60', 'private, no-cache, no-store, max-age=0, must-revalidate'])(
    'never keeps a page that says %s',
    async (cacheControl) => {
      let visits = 0;
      answer = (_, response) => {
        visits += 1;
        response.setHeader('Cache-Control', cacheControl);
        response.end(`visit ${visits}`);
      };
      const path = `/ja/private/${cacheControl.length}`;
      expect((await ask(path)).text).toBe('visit 1');
      const second = await ask(path);
      expect(second.text).toBe('visit 2');
      expect(second.headers['cache-control']).toBe(cacheControl);
    },
  );

  it('is neither split nor poisoned by cookies or passwords', async () => {
    answer = (incoming, response) => {
      const { cookie, authorization } = incoming.headers;
      response.setHeader('Cache-Control', 's-maxage=31536000');
      response.end(`cookie: ${cookie ?? 'none'}, authorization: ${authorization ?? 'none'}`);
    };
    const mine = await ask('/ja/plain', { Cookie: 'session=secret', Authorization: 'Basic c2VjcmV0' });
    const yours = await ask('/ja/plain', { Cookie: 'session=other' });
    expect(mine.text).toBe('cookie: none, authorization: none');
    expect(yours.text).toBe(mine.text);
    expect(yours.headers['x-cache']).toBe('HIT');
    expect(seen).toHaveLength(1);
  });

  it('does not let one host name speak for another', async () => {
    answer = (incoming, response) => {
      response.end(`host ${incoming.headers.host}`);
    };
    expect((await ask('/ja/host', { Host: 'evil.example' })).text).toBe('host evil.example');
    expect((await ask('/ja/host', { Host: 'reader.example' })).text).toBe('host reader.example');
  });

  it('stores pages compressed, once for each encoding', async () => {
    answer = page('compressed');
    const browsers = ['gzip, deflate, br, zstd', 'br;q=1.0, gzip;q=0.8', 'gzip, deflate', 'gzip;q=1', 'br;q=0, gzip', 'identity'];
    const encodings: (string | undefined)[] = [];
    for (const accepted of browsers) {
      const { headers, text } = await ask('/ja/read/large', { 'Accept-Encoding': accepted });
      expect(text).toContain(sentence);
      encodings.push(headers['content-encoding']);
    }
    const best = hasBrotli ? 'br' : 'gzip';
    expect(encodings).toEqual([best, best, 'gzip', 'gzip', 'gzip', undefined]);
    expect(seen).toHaveLength(new Set(encodings).size);
    const stored = () => storedFiles().map((file) => readFileSync(file)).filter((bytes) => bytes.includes('|/ja/read/large|'));
    await expect.poll(() => stored().length).toBe(new Set(encodings).size);
    expect(stored().filter((bytes) => bytes.includes(sentence))).toHaveLength(1);
  });

  it('keeps files with a hash in their name, and nothing of the API unless it says so', async () => {
    answer = (_, response) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('Content-Type', 'application/javascript');
      response.end('export {}');
    };
    await ask('/_next/static/a.js');
    await pause(kept);
    const file = await ask('/_next/static/a.js');
    expect(file.headers['x-cache']).toBe('HIT');
    expect(file.headers['cache-control']).toContain('immutable');

    let visits = 0;
    answer = (_, response) => {
      visits += 1;
      response.end(`visit ${visits}`);
    };
    expect((await ask('/api/something')).text).toBe('visit 1');
    expect((await ask('/api/something')).text).toBe('visit 2');
  });

  it('keeps an answer of the API for a second, as it says, asks again by its tag, and hands it to every site', async () => {
    let etag = '"before"';
    answer = (incoming, response) => {
      response.setHeader('ETag', etag);
      response.setHeader('Cache-Control', pageCaching);
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (incoming.headers['if-none-match']?.replace(/^W\//, '') === etag) response.writeHead(304).end();
      else response.end(JSON.stringify({ etag, filler }));
    };
    const browser = { 'Accept-Encoding': 'gzip', Origin: 'https://elsewhere.example' };
    expect((await ask('/api/v1/works', browser)).text).toContain('before');
    const cached = await ask('/api/v1/works', browser);
    expect(cached.headers['access-control-allow-origin']).toBe('*');
    expect(cached.headers['cache-control']).toBe(pageCaching);
    expect(seen).toHaveLength(1);
    expect((await ask('/api/v1/works', { ...browser, 'If-None-Match': String(cached.headers.etag) })).status).toBe(304);
    await pause(kept);
    await ask('/api/v1/works', browser);
    expect(seen.at(-1)?.headers['if-none-match']).toMatch(/"before"$/);
    etag = '"after"';
    await pause(kept);
    expect((await ask('/api/v1/works', browser)).text).toContain('after');
    // Another question is another answer.
    expect((await ask('/api/v1/works?page=2', browser)).headers.etag).toContain('after');
  });

  it('asks for the service worker each time, and never answers with an earlier one', async () => {
    let version = 0;
    answer = (_, response) => {
      version += 1;
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end(`version(${version})`);
    };
    expect((await ask('/worker.js')).text).toBe('version(1)');
    const second = await ask('/worker.js');
    expect(second.text).toBe('version(2)');
    expect(second.headers['cache-control']).toBe('no-cache');
    answer = (incoming) => incoming.socket.destroy();
    expect((await ask('/worker.js')).status).toBe(502);
  });

  it('keeps with a page the policy that names its scripts, and compresses the manifest', async () => {
    const policy = `script-src 'self' ${Array.from({ length: 200 }, (_, index) => `'sha256-${String(index).padStart(43, 'A')}='`).join(' ')}`;
    answer = (_, response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', 'application/manifest+json; charset=utf-8');
      response.end(JSON.stringify({ name: sentence.repeat(20) }));
    };
    for (const from of ['MISS', 'HIT']) {
      const { headers } = await ask('/ja/manifest.webmanifest', { 'Accept-Encoding': 'gzip' });
      expect(headers['x-cache']).toBe(from);
      expect(headers['content-security-policy']).toBe(policy);
      expect(headers['content-encoding']).toBe('gzip');
    }
  });

  it('keeps a page once, whatever else is said in its query, and asks for what the page reads alone', async () => {
    answer = page('one page');
    const before = storedFiles().length;
    for (const query of ['', '?x=1', '?x=2', '?utm_source=a&furigana=all', '?', '?q=%E6%B5%B7', '?_rsc=abc']) await ask(`/ja/read/queries${query}`);
    expect(seen.map(({ url }) => url)).toEqual(['/ja/read/queries']);
    await expect.poll(() => storedFiles().length).toBe(before + 1);
    for (const file of ['/robots.txt', '/icon.svg', '/social/ja/work/a.png', '/_next/static/b.js', '/_next/image']) {
      for (const query of ['', '?x=1', '?url=%2Fa&w=64&q=75']) await ask(`${file}${query}`);
      expect(seen.at(-1)?.url).toBe(file);
    }
    expect(seen).toHaveLength(6);
  });

  it.each([
    ['/ja/search?q=%E6%B5%B7&page=2', '/ja/search?q=%E6%B5%B7&page=2'],
    ['/ja/search?x=1&page=2&utm=a&q=%E7%A9%BA', '/ja/search?q=%E7%A9%BA&page=2'],
    ['/en/search?year=2021&q=a&q=b&editions=all&author=%E5%B0%8F%E7%86%8A&work=w&sort=left', '/en/search?q=a&sort=left&work=w&author=%E5%B0%8F%E7%86%8A&year=2021&editions=all'],
    ['/en/search?q=', '/en/search'],
    ['/en/search?q=a%26page%3D3', '/en/search?q=a%26page%3D3'],
    ['/ja/read/one/1/3.2/cite?form=note&x=1&languages=ja&readings=all&style=apa&in=en', '/ja/read/one/1/3.2/cite?languages=ja&form=note&readings=all&style=apa&in=en'],
    ['/read/one/1/3.2?view=source', '/read/one/1/3.2?view=source'],
    ['/?furigana=all', '/?furigana=all'],
    ['/api/v1/works?x=1&limit=2', '/api/v1/works?x=1&limit=2'],
  ])('asks Next for %s as %s', async (path, asked) => {
    answer = page('asked for');
    await ask(path);
    expect(seen.map(({ url }) => url)).toEqual([asked]);
  });

  it('knows every parameter that pages read', () => {
    const config = readFileSync('deploy/nginx/site.conf', 'utf8');
    const listed = (path: string) => config.split('\n').find((line) => line.includes(`${path}$ "`)) ?? '';
    for (const name of Object.keys(searchRequest.shape)) expect(listed('/search')).toContain(`$taiyaku_${name}`);
    const cite = readFileSync('app/[locale]/read/cite-page.tsx', 'utf8');
    const [, read = ''] = /z\.object\(\{(.*?)\}\)\.parse/s.exec(cite) ?? [];
    const names = [...read.matchAll(/(\w+): (?:shape|z)\./g)].map(([, name = '']) => name);
    expect(names).toContain('style');
    for (const name of names) expect(listed('/cite')).toContain(`$taiyaku_${name}`);
  });

  it.each(['private, no-store', 's-maxage=31536000'])('sends each reader to their own language, though the answer says %s', async (cacheControl) => {
    answer = (incoming, response) => {
      const locale = incoming.headers['accept-language']?.startsWith('ja') ? 'ja' : 'en';
      response.writeHead(307, { Location: `/${locale}`, Vary: 'Accept-Language', 'Cache-Control': cacheControl }).end();
    };
    const path = `/?redirect=${cacheControl.length}`;
    for (const language of ['en', 'ja', 'en']) {
      const { status, headers } = await ask(path, { 'Accept-Language': language });
      expect([status, headers.location]).toEqual([307, `/${language}`]);
      expect(headers['cache-control']).toBe(cacheControl);
    }
  });

  it('refuses methods that pages have not, and leaves those of the API to it', async () => {
    answer = (incoming, response) => void response.end(`${incoming.method}`);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']) {
      const { status, headers } = await ask('/ja/read/methods', {}, method);
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
    expect(seen).toEqual([]);
    for (const method of ['OPTIONS', 'POST', 'DELETE']) expect((await ask('/api/v1/profile', {}, method)).text).toBe(method);
  });

  it('says nothing of its version, and passes on that the site is encrypted, once', async () => {
    answer = (_, response) => {
      response.setHeader('Strict-Transport-Security', 'max-age=31536000');
      response.end('encrypted');
    };
    for (const path of ['/ja/hsts', '/ja/hsts', '/api/hsts', '/_next/static/hsts.js', '/client/hsts.js', '/worker.js']) {
      const { headers } = await ask(path);
      expect([headers['strict-transport-security'], headers.server], path).toEqual(['max-age=31536000', 'nginx']);
    }
    answer = (incoming) => incoming.socket.destroy();
    for (const path of ['/ja/down', '/worker.js', '/api/down']) expect((await ask(path)).text).not.toMatch(/nginx\/\d/);
    // Unencrypted, it would be no use: a browser does not believe it.
    answer = page('plain');
    expect((await ask('/ja/plain-hsts')).headers['strict-transport-security']).toBeUndefined();
  });

  it('still serves what it has when Next does not answer', async () => {
    answer = page('still here');
    await ask('/ja/read/outage');
    await pause(kept);
    answer = (incoming) => incoming.socket.destroy();
    const later = await ask('/ja/read/outage');
    expect(later.status).toBe(200);
    expect(later.text).toContain('still here');
  });
});
