import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { messages } from '@/i18n/messages';
import { refusalWords } from '@/i18n/refusal-words';
import { makeRateLimit } from '../runtime/rate-limit';
import { costlyRoutes } from './costly-routes';
import { makeGate, type GateSettings } from './gate';

interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

let server: Server;
let admit: ReturnType<typeof makeGate>;
let seen: IncomingMessage[] = [];
const untrusted = vi.fn();
const settings = (trustedProxy: string, rateLimits = 1): GateSettings => ({
  trustedProxy, rateLimits, untrusted, words: (request, refusal) => refusalWords(request.url ?? '/', request.headers['accept-language'], refusal),
});
const gate = (trustedProxy: string, rateLimits = 1) => makeGate(settings(trustedProxy, rateLimits));

beforeAll(async () => {
  server = createServer((request, response) => {
    if (admit(request, response)) return;
    seen.push(request);
    response.end('from Next');
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
});
afterAll(() => void server.close());
beforeEach(() => {
  seen = [];
  untrusted.mockClear();
  admit = gate('');
});

function send(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    ask({ port: (server.address() as AddressInfo).port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    }).on('error', fail).end();
  });
}

describe('what a request says of its way', () => {
  const lies = {
    'X-Forwarded-For': '192.0.2.1', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '1', Forwarded: 'for=192.0.2.1', 'X-Real-IP': '192.0.2.1',
  };

  it('is believed of nobody where no proxy is configured, and the operator is told once', async () => {
    for (let time = 0; time < 2; time += 1) await send('/ja', lies);
    for (const { headers } of seen) {
      expect(headers['x-forwarded-for']).toBe('127.0.0.1');
      for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']) expect(headers[name], name).toBeUndefined();
    }
    expect(untrusted.mock.calls).toEqual([['127.0.0.1']]);
  });

  it('is believed of the proxy', async () => {
    admit = gate('127.0.0.0/8');
    await send('/ja', lies);
    expect(seen[0]?.headers).toMatchObject({ 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' });
    expect(untrusted).not.toHaveBeenCalled();
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'])('pages have not %s', async (method) => {
    for (const path of ['/', '/ja', '/en/read/doshikoku', '/ja/search?q=海', '/worker.js', '/_next/static/a.js', '/social/ja/site/taiyaku.png'].map(encodeURI)) {
      const { status, headers } = await send(path, {}, method);
      expect([status, headers.allow, headers['cache-control']], `${method} ${path}`).toEqual([405, 'GET, HEAD', 'no-store']);
    }
    expect(seen).toEqual([]);
  });

  it('says so in the language of the page', async () => {
    expect((await send('/ja/glossary', {}, 'POST')).text).toContain('<html lang="ja">');
    expect((await send('/', { 'Accept-Language': 'en' }, 'POST')).text).toContain(`<html lang="en"`);
    expect((await send('/', { 'Accept-Language': 'en' }, 'POST')).text).toContain(messages.en.api.problems.methodHere.title);
  });

  it('of the API are left to its routes, but for those that no program uses', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']) expect((await send('/api/v1/works', {}, method)).status).toBe(200);
    const traced = await send('/api/v1/works', {}, 'TRACE');
    expect([traced.status, traced.headers.allow, traced.headers['access-control-allow-origin']]).toEqual([405, 'GET, HEAD, OPTIONS', '*']);
    expect(JSON.parse(traced.text)).toMatchObject({ type: 'urn:taiyaku:problem:method', status: 405, instance: '/api/v1/works' });
    const profile = await send('/api/v1/profile/changes', {}, 'TRACE');
    expect([profile.headers.allow, profile.headers['access-control-allow-origin']]).toEqual(['POST', undefined]);
  });
});

describe('a limit for what costs much', () => {
  const examples: Record<string, readonly string[]> = {
    search: ['/api/v1/search?q=a', '/ja/search?q=a', '/en/search', '/api/v1/%73earch?q=a'],
    'look-up': ['/api/v1/look-up?text=a', '/api/v1/suggestions?beginning=a'],
    exports: ['/api/v1/editions/doshikoku/1/export/tei.xml', '/api/v1/editions/doshikoku/1/passages/1.1/export/book.epub', '/api/v1/glossary/export/tbx.tbx', '/api/dts/document?resource=a'],
    citations: [
      '/api/v1/editions/doshikoku/1/citation', '/api/v1/editions/doshikoku/1/citation/bibtex.ja.bib', '/api/v1/editions/doshikoku/1/passages/1.1/quotation',
      '/ja/read/doshikoku/1/cite', '/en/embed/doshikoku/1/1.1', '/api/oembed?url=a',
    ],
    'social images': ['/social/ja/work/doshikoku.png'],
    profile: ['/api/v1/profile', '/api/v1/profile/shares'],
    health: ['/api/health'],
    api: ['/api/v1/works', '/api/v1/occurrences/one', '/api/dts/navigation', '/api/dts/collection', '/api/v1/editions/doshikoku/1/words'],
  };

  it('is tried for every kind of route', () => expect(Object.keys(examples)).toEqual(costlyRoutes.map(({ name }) => name)));

  it.each(costlyRoutes.map(({ name, most }) => [name, most] as const))('holds for %s, %i a minute, whichever of its paths is asked for', async (name, most) => {
    const paths = examples[name] ?? [];
    // A tenth, to be quick.
    admit = gate('', 0.1);
    for (let time = 0; time < most / 10; time += 1) expect((await send(paths[time % paths.length]!)).status).toBe(200);
    for (const path of paths) {
      const { status, headers } = await send(path);
      expect([status, headers['cache-control']], path).toEqual([429, 'no-store']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    // Pages that are kept, and what has a limit of its own, go on.
    expect((await send('/ja/read/doshikoku')).status).toBe(200);
    expect((await send((examples[name === 'search' ? 'look-up' : 'search'] ?? [])[0]!)).status).toBe(200);
  });

  it('counts a household of IPv6 as one, and who is behind the proxy apart', async () => {
    admit = gate('127.0.0.1', 0.01);
    const statuses = async (...from: string[]) => {
      const found: number[] = [];
      for (const address of from) found.push((await send('/api/v1/search', { 'X-Forwarded-For': address })).status);
      return found;
    };
    expect(await statuses('2001:db8:1:2::1')).toEqual([200]);
    expect(await statuses('2001:db8:1:2:ffff::9', '2001:db8:1:3::1', '192.0.2.1', '192.0.2.2', '::ffff:192.0.2.1')).toEqual([429, 200, 200, 200, 429]);
  });

  it('can be taken away', async () => {
    admit = gate('', 0);
    for (let time = 0; time < 150; time += 1) expect((await send('/api/v1/search')).status).toBe(200);
  });

  it('runs on a clock that does not go back', () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
    const limit = makeRateLimit(1, 60_000);
    expect(limit.take('one')).toBe(0);
    // Set back by years, or forward: it stays the same minute.
    for (const moment of [-1e12, 1e12]) {
      clock.mockReturnValue(moment);
      expect(limit.take('one')).toBeGreaterThan(0);
    }
    clock.mockRestore();
    expect(makeRateLimit(1, 60_000).take('one', 5)).toBe(0);
  });
});
