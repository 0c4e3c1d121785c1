import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods';
import { afterEach, beforeEach, expect, it } from 'vitest';

interface Cache {
  get(key: string, context: object): Promise<{ value: { html: string } } | null>;
  set(key: string, value: object, context: object): Promise<void>;
}

const world = globalThis as { taiyakuPublicationMark?: () => string; taiyakuPageLinks?: (path: string) => string | null };
const page = { kind: 'APP_PAGE' };
const html = (text: string) => ({ kind: 'APP_PAGE', html: text, headers: {}, status: 200 });

let folder: string;
let published: string;
let request: () => Promise<Cache>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-pages-'));
  await mkdir(join(folder, 'server/app'), { recursive: true });
  published = 'first';
  world.taiyakuPublicationMark = () => published;
  const { default: PageCache } = await import('./page-cache.mjs');
  const context = { fs: nodeFs, serverDistDir: join(folder, 'server'), flushToDisk: true, revalidatedTags: [] };
  request = async () => new PageCache(context) as Cache;
});

afterEach(async () => {
  delete world.taiyakuPublicationMark;
  delete world.taiyakuPageLinks;
  await rm(folder, { recursive: true, force: true });
});

const read = async (key: string) => (await (await request()).get(key, page))?.value.html;

async function render(key: string, text: string, meanwhile = () => {}) {
  const cache = await request();
  expect(await cache.get(key, page)).toBeNull();
  meanwhile();
  await cache.set(key, html(text), {});
}

async function prerender(name: string, text: string) {
  await writeFile(join(folder, `server/app/${name}.html`), text);
  await writeFile(join(folder, `server/app/${name}.rsc`), '');
  await writeFile(join(folder, `server/app/${name}.meta`), '{}');
}

it('keeps a page until something is published', async () => {
  await render('/a', 'one');
  expect(await read('/a')).toBe('one');
  published = 'second';
  await render('/a', 'two');
  expect(await read('/a')).toBe('two');
});

it('keeps with a page the policy that names its scripts', async () => {
  await prerender('with-policy', '<script>two()</script>');
  await writeFile(join(folder, 'publication'), published);
  const cache = await request();
  expect(await cache.get('/p', page)).toBeNull();
  await cache.set('/p', html('<script>one()</script>'), {});
  const kept = (await (await request()).get('/p', page))?.value as { headers?: Record<string, string> } | undefined;
  expect(kept?.headers?.['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
  const built = (await (await request()).get('/with-policy', page))?.value as { headers?: Record<string, string> } | undefined;
  expect(built?.headers?.['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
});

it('does not keep the answer for an address that leads nowhere', async () => {
  await writeFile(join(folder, 'server/app/_not-found.html'), '<main>ここにはない</main>');
  const cache = await request();
  expect(await cache.get('/nowhere', page)).toBeNull();
  const lost = { ...html('<html id="__next_error__"><body></body></html>'), status: 404 };
  await cache.set('/nowhere', lost, {});
  expect(lost.html).toContain('<noscript><div>ここにはない</div></noscript>');
  expect(await read('/nowhere')).toBeUndefined();
});

it('does not keep a page during whose rendering something was published', async () => {
  await render('/b', 'before or after', () => (published = 'second'));
  expect(await read('/b')).toBeUndefined();
});

it('does not take a page begun before for one begun after', async () => {
  const early = await request();
  await early.get('/c', page);
  published = 'second';
  const late = await request();
  await late.get('/c', page);
  await early.set('/c', html('old'), {});
  expect(await read('/c')).toBeUndefined();
  await late.set('/c', html('new'), {});
  expect(await read('/c')).toBe('new');
});

it('serves what was built only while that is what is published', async () => {
  await writeFile(join(folder, 'publication'), 'first\n');
  await prerender('d', 'built');
  expect(await read('/d')).toBe('built');
  published = 'second';
  expect(await read('/d')).toBeUndefined();
});

it('does not trust a build of which nobody noted what was published', async () => {
  await prerender('e', 'built');
  expect(await read('/e')).toBeUndefined();
});

it('adds the links of a page that was found to its header, also of one that was prerendered', async () => {
  world.taiyakuPageLinks = (path) => (path === '/other' ? null : `<${path}>; rel="cite-as"`);
  await writeFile(join(folder, 'publication'), published);
  await writeFile(join(folder, 'server/app/_not-found.html'), '<main></main>');
  await prerender('built', 'prerendered');
  const headersOf = async (key: string, value?: object) => {
    const cache = await request();
    const found = await cache.get(key, page);
    if (found) return (found.value as { headers?: object }).headers;
    await cache.set(key, value ?? {}, {});
    return (value as { headers?: object }).headers;
  };
  expect(await headersOf('/built')).toMatchObject({ link: '</built>; rel="cite-as"' });
  // Its first reader, and the next.
  const fresh = { ...html('one'), headers: { link: '<a.css>; rel=preload' } };
  for (const value of [fresh, undefined]) expect(await headersOf('/route-cache/APP_PAGE/0a1b/$/a', value)).toMatchObject({ link: '<a.css>; rel=preload, </a>; rel="cite-as"' });
  expect(await headersOf('/other', html('one'))).not.toHaveProperty('link');
  expect(await headersOf('/lost', { ...html('<head><meta name="taiyaku:status" content="404"/></head>') })).not.toHaveProperty('link');
  expect(await headersOf('/moved', { ...html(''), status: 308, headers: { location: '/a' } })).not.toHaveProperty('link');
});

it('says where a page moved to once, and where a route’s answer did each time', async () => {
  for (const [kind, first] of [['APP_PAGE', undefined], ['APP_ROUTE', '/b']] as const) {
    const cache = await request();
    const key = `/moved/${kind}`;
    await cache.get(key, { kind });
    const value = { kind, html: '', body: Buffer.from(''), headers: { location: '/b' } as Record<string, string | undefined>, status: 308 };
    await cache.set(key, value, {});
    // Next sends a page's first reader there by itself, and an answer's from what was just set.
    expect(value.headers.location, kind).toBe(first);
    const kept = (await (await request()).get(key, { kind })) as { value: { headers: Record<string, string> } } | null;
    expect(kept?.value.headers.location, kind).toBe('/b');
  }
});
