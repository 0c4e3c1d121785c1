import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { download, type DownloadOptions } from './download';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const content = Buffer.from('辞書'.repeat(50_000));
let server: Server;
let address: URL;
let handle: Handle;
/** What was asked for, as `Range` or `If-None-Match` and the like. */
let asked: Record<string, string | undefined>[];
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
    asked.push({ range, ifRange: ifRange as string | undefined, ifNoneMatch });
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/JMdict_e.gz`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  asked = [];
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-download-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A server as it should be, with a file of that tag. */
const serving = (tag: string, body: Buffer = content): Handle => (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
  if (from > 0 && request.headers['if-range'] === tag) {
    if (from >= body.length) return response.writeHead(416, { 'Content-Range': `bytes */${body.length}` }).end();
    response.writeHead(206, { 'ETag': tag, 'Content-Length': body.length - from, 'Content-Range': `bytes ${from}-${body.length - 1}/${body.length}` });
    return response.end(body.subarray(from));
  }
  response.writeHead(200, { 'ETag': tag, 'Content-Length': body.length });
  return response.end(body);
};

/** Sends the beginning, and hangs up. */
const breakingOff = (tag: string, bytes: number): Handle => (_, response) => {
  response.writeHead(200, { 'ETag': tag, 'Content-Length': content.length });
  response.write(content.subarray(0, bytes), () => setTimeout(() => response.destroy(), 50));
};

const options = (more: Partial<DownloadOptions> = {}): DownloadOptions => ({
  maxBytes: 10_000_000, patience: 10_000, attempts: 3, pause: 1, onRead: () => undefined, check: async () => undefined, ...more,
});
const path = () => join(folder, 'JMdict_e.gz');

describe('download', () => {
  it('fetches a file, and asks afterwards only for a newer one', async () => {
    handle = serving('"a"');
    expect(await download(address, path(), options())).toBe(true);
    expect(readFileSync(path()).equals(content)).toBe(true);
    expect(existsSync(`${path()}.part`)).toBe(false);
    expect(await download(address, path(), options())).toBe(false);
    expect(asked.at(-1)).toMatchObject({ ifNoneMatch: '"a"' });
    handle = serving('"b"', Buffer.from('newer'));
    expect(await download(address, path(), options())).toBe(true);
    expect(readFileSync(path(), 'utf8')).toBe('newer');
  });

  it('goes on where the connection broke off', async () => {
    let first = true;
    handle = (request, response) => {
      (first ? breakingOff('"a"', 100_001) : serving('"a"'))(request, response);
      first = false;
    };
    expect(await download(address, path(), options())).toBe(true);
    expect(readFileSync(path()).equals(content)).toBe(true);
    expect(asked[1]?.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(asked[1]?.ifRange).toBe('"a"');
  });

  it('goes on in another call, and begins anew where the file is another by then', async () => {
    handle = breakingOff('"a"', 120_000);
    await expect(download(address, path(), options({ attempts: 1 }))).rejects.toMatchObject({ code: 'download-lost' });
    expect(existsSync(path())).toBe(false);
    const other = Buffer.from('other '.repeat(60_000));
    handle = serving('"b"', other);
    expect(await download(address, path(), options())).toBe(true);
    expect(asked.at(-1)?.ifRange).toBe('"a"');
    expect(readFileSync(path()).equals(other)).toBe(true);
  });

  it('begins anew where the server knows no parts, sends another one, or where the part is longer than the file', async () => {
    for (const bad of [
      (request: IncomingMessage, response: ServerResponse) => serving('"x"')(Object.assign(request, { headers: {} }), response),
      (request: IncomingMessage, response: ServerResponse) => {
        if (!request.headers.range) return serving('"a"')(request, response);
        return response.writeHead(206, { 'Content-Range': `bytes 0-9/${content.length}` }).end(content.subarray(0, 10));
      },
      serving('"a"'),
    ] satisfies Handle[]) {
      await rm(path(), { force: true });
      await writeFile(`${path()}.part`, Buffer.concat([content, content]));
      await writeFile(`${path()}.part.json`, '{"etag":"\\"a\\"","modified":null}');
      handle = bad;
      expect(await download(address, path(), options())).toBe(true);
      expect(readFileSync(path()).equals(content)).toBe(true);
    }
  });

  it('gives up after some attempts, and where nothing comes for too long', async () => {
    handle = (_, response) => response.destroy();
    await expect(download(address, path(), options())).rejects.toMatchObject({ code: 'download-lost' });
    expect(asked).toHaveLength(3);
    handle = (_, response) => {
      response.writeHead(200, { 'Content-Length': 10 });
      response.write('abc');
    };
    await expect(download(address, path(), options({ patience: 100, attempts: 1 }))).rejects.toMatchObject({ code: 'download-lost', params: { reason: 'nothing came for too long' } });
  });

  it.each<[string, Handle, string]>([
    ['a status that is no success', (_, response) => response.writeHead(404).end('no'), 'download-status'],
    ['a file that says it is too large', (_, response) => response.writeHead(200, { 'Content-Length': 20_000_000 }).end(), 'too-large'],
    ['a file that grows too large', (_, response) => response.end(Buffer.alloc(11_000_000)), 'too-large'],
  ])('refuses %s, and asks no second time', async (_, answers, code) => {
    handle = answers;
    await expect(download(address, path(), options())).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
    expect(existsSync(path())).toBe(false);
  });

  it('keeps the old file, and no part, where the new one is not what was wanted', async () => {
    await writeFile(path(), 'old');
    handle = serving('"bad"');
    await expect(download(address, path(), options({ check: async () => { throw new Error('not a dictionary'); } }))).rejects.toThrow('not a dictionary');
    expect(readFileSync(path(), 'utf8')).toBe('old');
    expect(existsSync(`${path()}.part`)).toBe(false);
  });
});
