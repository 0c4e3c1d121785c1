import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures';
import { freePort, startServer, untilServed } from './support/server';

test.skip(({ isMobile }) => isMobile, 'the answers of the server are the same for every screen');

const database = join(resolve(import.meta.dirname, '..'), 'var/test/taiyaku.db');
const edition = '/read/doshikoku/2';

/** What names the site: pages, and what programs read. */
const paths = [
  '/en', `/ja${edition}`, `/en${edition}/1.1`, `/en${edition}/cite`, `/en/embed/doshikoku/2/1.1`, '/en/glossary', '/en/api', '/en/feed.xml',
  '/robots.txt', '/sitemap.xml', '/opensearch/en.xml', '/api/v1/openapi.json', '/api/v1/editions/doshikoku/2/citation/bibtex.en.bib',
  '/api/v1/editions/doshikoku/2/citation/csl.en.json', '/api/v1/editions/doshikoku/2/export/tei.xml', '/api/dts', '/api/dts/collection',
  '/api/oai?verb=Identify', `/api/oembed?url=URL${encodeURIComponent(`/en${edition}/1.1`)}`,
];

for (const { host, name } of [{ host: '127.0.0.1', name: 'localhost' }, { host: '127.0.0.2', name: '127.0.0.2' }]) {
  test(`where SITE_URL is not set, a server at ${host} names itself in links, citations and identifiers`, async ({ request }) => {
    test.slow();
    const port = await freePort(host);
    const site = `http://${name}:${port}`;
    const server = startServer({ port, database, env: { HOST: host, SITE_URL: '' } });
    try {
      await untilServed(`http://${host}:${port}`);
      for (const path of paths) {
        const response = await request.get(`http://${host}:${port}${path.replace('URL', encodeURIComponent(site))}`);
        expect(response.status(), path).toBe(200);
        const said = `${await response.text()} ${response.headers().link ?? ''}`.replaceAll('\\/', '/');
        const named = [...said.matchAll(/https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?/g)].map(([address]) => address);
        expect([...new Set(named)], path).toEqual([site]);
      }
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  });
}
