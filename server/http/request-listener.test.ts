import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientFiles } from './client-files';
import { makeRenderPage } from './render-page';
import { makeRequestListener } from './request-listener';

const shell = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const page = (text: string, head = '') => `<!DOCTYPE html><html lang="ja"><head>${head}</head><body><p>${text}</p><script src="/_next/a.js" async=""></script></body></html>`;
const long = '文'.repeat(300);

let seen: { url: string; headers: IncomingMessage['headers'] }[] = [];
let published = 'first';
let folder: string;
let server: Server;

/** What Next would answer. */
const next: RequestListener = (request, response) => {
  const [path = ''] = (request.url ?? '').split('?', 1);
  seen.push({ url: request.url ?? '', headers: request.headers });
  const send = (status: number, body: string, headers = {}) => response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'x-powered-by': 'Next.js', ...headers }).end(body);
  const once = { 'cache-control': 's-maxage=31536000', vary: 'rsc, next-router-state-tree, Accept-Encoding' };
  if (path === '/ja/text') send(200, page(long), { ...once, link: '<a>; rel="own"' });
  else if (path === '/ja/search') send(200, page(request.url ?? ''), { 'cache-control': 'private, no-store' });
  else if (path === '/ja/lost') send(200, page('lost', '<meta name="taiyaku:status" content="404"/>'), once);
  else if (path === '/ja/framed') send(200, '<p>framed</p>', { ...once, 'content-security-policy': "default-src 'none'" });
  else if (path === '/ja/moved') send(308, '', { location: ['/ja/text', '/ja/text'], ...once });
  else if (path === '/text') send(307, '', { location: '/en/text', vary: 'Accept-Language', 'cache-control': 'private, no-store' });
  else if (path === '/ja/feed.xml') send(200, '<feed/>', { ...once, 'content-type': 'application/atom+xml' });
  else if (path === '/ja/broken') send(500, '<html id="__next_error__"><body><template data-dgst="4711"></template></body></html>');
  else if (path === '/ja/status/failure' || path === '/en/status/failure') send(200, page('failed, number {digest}', '<meta name="taiyaku:status" content="404"/>'), once);
  else if (path.endsWith('/status/not-found')) send(200, page(`nothing here ${path}`), once);
  else if (path === '/api/v1/works') send(200, '[]', { 'content-type': 'application/json' });
  else if (path === '/ja/dead') throw new Error('gone');
  else send(404, shell, once);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-client-'));
  mkdirSync(join(folder, 'client'));
  writeFileSync(join(folder, 'client/entry'), '/client/main-1.js\n');
  writeFileSync(join(folder, 'client/main-1.js'), 'program()');
  writeFileSync(join(folder, 'worker.js'), 'worker()');
  const files = clientFiles(folder, true);
  const listener = makeRequestListener({
    gate: { trustedProxy: '', rateLimits: 0, untrusted: () => {}, words: () => ({ language: 'ja', title: 'no', detail: 'no' }) },
    next, files,
    pages: {
      publication: () => published,
      render: makeRenderPage({
        next,
        scripts: { inline: [], loader: 'load()' },
        policy: 'policy of pages',
        links: (path) => (path === '/ja/text' ? '<b>; rel="cite-as"' : null),
        statusPage: (status, _, headers) => `/${headers['accept-language'] ?? 'ja'}/status/${status === 404 ? 'not-found' : 'failure'}`,
        digestPlaceholder: '{digest}',
      }),
    },
    headers: { 'X-Content-Type-Options': 'nosniff' },
    policy: 'strict policy',
    siteHost: 'reader.example',
    failure: () => 'last resort',
  });
  server = createServer(listener);
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  seen = [];
});

async function send(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>((done, failed) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
    }).on('error', failed).end();
  });
}

describe('a page', () => {
  it('is rendered once, without anything of whoever asked first, and sent without Next’s runtime', async () => {
    const first = await send('/ja/text?view=edited', { Cookie: 'a=b', RSC: '1', 'User-Agent': 'one', 'Accept-Language': 'en' });
    expect(seen).toHaveLength(1);
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => !['host', 'user-agent'].includes(name))).toEqual([]);
    expect(seen[0]?.headers.host).toBe('reader.example');
    expect(first.body.toString()).toBe(page(long).replace('<script src="/_next/a.js" async=""></script>', '<script>load()</script>'));
    expect(first.headers).toMatchObject({
      'content-security-policy': 'policy of pages', 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept-Encoding',
      link: '<a>; rel="own", <b>; rel="cite-as"', 'x-content-type-options': 'nosniff',
    });
    expect(Object.keys(first.headers).filter((name) => /^x-(powered-by|nextjs|taiyaku)/.test(name))).toEqual([]);
    await send('/ja/text');
    expect(seen).toHaveLength(1);
    published = 'second';
    await send('/ja/text');
    expect(seen).toHaveLength(2);
  });

  it('is sent compressed to those who take it, and not at all to those who have it', async () => {
    const compressed = await send('/ja/text', { 'Accept-Encoding': 'gzip, br' });
    expect([compressed.headers['content-encoding'], Number(compressed.headers['content-length'])]).toEqual(['br', compressed.body.length]);
    expect(brotliDecompressSync(compressed.body).toString()).toContain(long);
    expect((await send('/ja/text', { 'Accept-Encoding': 'br;q=0, gzip;q=0.5' })).headers['content-encoding']).toBe('gzip');
    expect((await send('/ja/text', { 'Accept-Encoding': 'identity' })).headers['content-encoding']).toBeUndefined();
    const tag = String(compressed.headers.etag);
    for (const given of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const again = await send('/ja/text', { 'If-None-Match': given });
      expect([again.status, again.body.length, again.headers.etag], given).toEqual([304, 0, tag]);
    }
    expect((await send('/ja/text', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('has a header and no body for HEAD', async () => {
    const head = await send('/ja/text', {}, 'HEAD');
    expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([200, 0, (await send('/ja/text')).body.length]);
  });

  it('that depends on a query is rendered for each', async () => {
    for (const query of ['a', 'b', 'a']) expect((await send(`/ja/search?q=${query}`)).body.toString()).toContain(`q=${query}`);
    expect(seen).toHaveLength(3);
  });

  it('keeps a policy of its own', async () => {
    expect((await send('/ja/framed')).headers['content-security-policy']).toBe("default-src 'none'");
    expect((await send('/ja/feed.xml')).headers['content-security-policy']).toBe('strict policy');
  });

  it('leads on', async () => {
    const moved = await send('/ja/moved');
    expect([moved.status, moved.headers.location]).toEqual([308, '/ja/text']);
    const chosen = await send('/text', { 'Accept-Language': 'en' });
    expect([chosen.status, chosen.headers.location, chosen.headers.vary, chosen.headers['cache-control']]).toEqual([307, '/en/text', 'Accept-Language, Accept-Encoding', 'private, no-store']);
    expect(seen.at(-1)?.headers['accept-language']).toBe('en');
  });
});

describe('an address that leads nowhere', () => {
  it.each(['/ja/nowhere', '/ja/lost', '/ja/status/not-found/more'])('%s is 404, and not kept', async (path) => {
    const { status, body, headers } = await send(path);
    expect([status, headers.etag]).toEqual([404, undefined]);
    expect(body.toString()).toContain(path === '/ja/lost' ? 'lost' : 'nothing here /ja/status/not-found');
    const before = seen.length;
    await send(path);
    expect(seen.length).toBeGreaterThan(before);
  });

  it('is answered in the language of whoever asks, where it has none', async () => {
    const { body, headers } = await send('/nothing.txt', { 'Accept-Language': 'en' });
    expect(body.toString()).toContain('/en/status/not-found');
    expect(headers.vary).toContain('Accept-Language');
  });
});

describe('a failure', () => {
  it('is a page with the number that the log has', async () => {
    const { status, body, headers } = await send('/ja/broken');
    expect([status, headers['cache-control'], headers['content-security-policy']]).toEqual([500, 'no-store', 'policy of pages']);
    expect(body.toString()).toContain('failed, number 4711');
    const asked = await send('/ja/status/failure');
    expect([asked.status, asked.body.toString().includes('number –')]).toEqual([404, true]);
  });
});

describe('files', () => {
  it('of the program are kept for ever, the worker is asked for each time', async () => {
    const program = await send('/client/main-1.js');
    expect([program.body.toString(), program.headers['cache-control'], program.headers['content-type']]).toEqual(['program()', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8']);
    const worker = await send('/worker.js');
    expect([worker.body.toString(), worker.headers['cache-control']]).toEqual(['worker()', 'no-cache']);
    const rules = await send('/client/speculation-rules.json');
    expect([rules.headers['content-type'], (await send('/ja/text')).headers['speculation-rules']]).toEqual(['application/speculationrules+json', '"/client/speculation-rules.json"']);
    expect((await send('/ja/framed')).headers['speculation-rules']).toBeUndefined();
    expect(JSON.parse(rules.body.toString()).prefetch).toHaveLength(1);
    expect((await send('/client/main-2.js')).status).toBe(404);
    expect((await send('/client/..%2Fworker.js')).status).toBe(404);
  });
});

it('leaves the API to Next, as it was asked', async () => {
  const { status, body } = await send('/api/v1/works/', { Accept: 'application/json', 'User-Agent': 'one' });
  expect([status, body.toString(), seen[0]?.url, seen[0]?.headers['user-agent']]).toEqual([200, '[]', '/api/v1/works', 'one']);
});
