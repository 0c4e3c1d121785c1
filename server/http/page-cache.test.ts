import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makePage, makePageCache, type Page } from './page-cache';

const body = (page: Page) => page.body.toString();

/** A cache over pages that say how often they were rendered. */
function cacheOf({ capacity = 1000, mayKeep = () => true }: { capacity?: number; mayKeep?: (page: Page) => boolean } = {}) {
  const world = { published: 'first', rendered: [] as string[], during: async () => {}, fail: false };
  const cache = makePageCache({
    capacity, mayKeep,
    publication: () => world.published,
    render: async (url) => {
      const number = world.rendered.push(url);
      await world.during();
      if (world.fail) throw new Error('no page');
      return makePage(200, {}, Buffer.from(`${url} ${number}`));
    },
  });
  return { world, read: async (url: string, headers = {}) => body(await cache.get(url, headers)) };
}

describe('a page', () => {
  it('is kept until something is published', async () => {
    const { world, read } = cacheOf();
    expect([await read('/a'), await read('/a')]).toEqual(['/a 1', '/a 1']);
    world.published = 'second';
    expect([await read('/a'), await read('/a')]).toEqual(['/a 2', '/a 2']);
  });

  it('is the same whatever the query, where it may be kept', async () => {
    const { read } = cacheOf();
    expect([await read('/a?utm=1'), await read('/a'), await read('/a?view=edited')]).toEqual(['/a?utm=1 1', '/a?utm=1 1', '/a?utm=1 1']);
  });

  it('is rendered each time where it may not be kept, by its whole address', async () => {
    const { read } = cacheOf({ mayKeep: () => false });
    expect([await read('/search?q=a'), await read('/search?q=b'), await read('/search?q=a')]).toEqual(['/search?q=a 1', '/search?q=b 2', '/search?q=a 3']);
  });

  it('is rendered once for all who ask at the same time, but for each language apart', async () => {
    const { world, read } = cacheOf({ mayKeep: () => false });
    expect(await Promise.all([read('/a'), read('/a'), read('/a', { 'accept-language': 'en' })])).toEqual(['/a 1', '/a 1', '/a 2']);
    expect(world.rendered).toHaveLength(2);
  });

  it('is not kept if something was published while it was rendered', async () => {
    const { world, read } = cacheOf();
    world.during = async () => void (world.published = 'second');
    await read('/b');
    world.during = async () => {};
    expect(await read('/b')).toBe('/b 2');
  });

  it('that was begun before a publication is not given to those who ask after it', async () => {
    const { world, read } = cacheOf();
    let finish = () => {};
    world.during = () => new Promise((done) => (finish = done));
    const early = read('/c');
    await Promise.resolve();
    world.published = 'second';
    world.during = async () => {};
    expect(await read('/c')).toBe('/c 2');
    finish();
    expect(await early).toBe('/c 1');
    expect(await read('/c')).toBe('/c 2');
  });

  it('that could not be rendered is tried again', async () => {
    const { world, read } = cacheOf();
    world.fail = true;
    await expect(read('/d')).rejects.toThrow('no page');
    world.fail = false;
    expect(await read('/d')).toBe('/d 2');
  });
});

it('holds no more than it has room for, and lets go first what nobody has asked for', async () => {
  const { world, read } = cacheOf({ capacity: 8 });
  for (const url of ['/a', '/b', '/a', '/c', '/a']) await read(url);
  expect(world.rendered).toEqual(['/a', '/b', '/c']);
  await read('/b');
  expect(world.rendered).toEqual(['/a', '/b', '/c', '/b']);
});

it('compresses a body once for each encoding', async () => {
  const page = makePage(200, {}, Buffer.from('文'.repeat(1000)));
  const first = page.encoded('br');
  expect(page.encoded('br')).toBe(first);
  expect(brotliDecompressSync(await first).toString()).toBe('文'.repeat(1000));
  expect(gunzipSync(await page.encoded('gzip')).toString()).toBe('文'.repeat(1000));
});
