import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptMalformedPaths, decodable } from './malformed-paths';

describe('an address', () => {
  it.each(['/', '/ja/read/doshikoku?q=%E0', '/ja/read/%E6%B8%AF', '/ja/a%2Fb%25', '/ja?x=1?y=2'])('%s stays as it is', (url) => {
    expect(decodable(url)).toBe(url);
  });

  it.each([
    ['/%E0%A4%A', '/%25E0%25A4%25A'],
    ['/ja/read/%C0%AF?q=%41', '/ja/read/%25C0%25AF?q=%41'],
    ['/en/100%', '/en/100%25'],
    ['/%zz%41', '/%25zz%2541'],
  ])('%s cannot be decoded, and becomes %s', (url, rewritten) => {
    expect(decodable(url)).toBe(rewritten);
    expect(() => decodeURIComponent(rewritten)).not.toThrow();
  });
});

describe('a server of this process', () => {
  const server = createServer((incoming, response) => void response.end(incoming.url));
  beforeAll(() => {
    acceptMalformedPaths();
    server.listen(0);
  });
  afterAll(() => void server.close());

  it('sees only paths that can be decoded', async () => {
    const { port } = server.address() as AddressInfo;
    const seen = await new Promise<string>((done, fail) => {
      request({ port, path: '/ja/%C0%AF', agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => done(text));
      }).on('error', fail).end();
    });
    expect(seen).toBe('/ja/%25C0%25AF');
  });
});
