import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedType } from './accept';
import { matchesEntityTag } from './caching';
import { linkHeader, neighbours, pageOf } from './paging';

describe('what an Accept header takes', () => {
  const offered = ['application/json', 'text/html', 'text/plain'];
  it.each<[string | null, string | null]>([
    [null, 'application/json'], ['', 'application/json'], ['*/*', 'application/json'], ['nonsense', 'application/json'],
    ['text/html', 'text/html'], ['TEXT/HTML', 'text/html'], ['text/*', 'text/html'], ['text/*;q=0.5, text/plain', 'text/plain'],
    ['text/html;q=0, text/*', 'text/plain'], ['application/json;q=0, */*;q=0.1', 'text/html'], ['*/*;q=0', null], ['image/png', null],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'], ['application/json;q=0.000', null],
    ['text/html;level=1;q=0.3, application/json;q=0.2', 'text/html'],
  ])('%j is answered with %j', (header, type) => expect(acceptedType(header, offered)).toBe(type));

  it('is never something that is not offered, whatever is sent', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'atext/plin*;q=0.1, \\"') }), (header) => {
      const type = acceptedType(header, offered);
      expect(type === null || offered.includes(type)).toBe(true);
    }));
  });
});

it('an asker has what their header names, weakened on the way or not', () => {
  expect(matchesEntityTag('"a"', null)).toBe(false);
  for (const header of ['"a"', 'W/"a"', '"b", "a"', '*', ' "b" ,W/"a"']) expect(matchesEntityTag('"a"', header), header).toBe(true);
  expect(matchesEntityTag('"a"', '"b"')).toBe(false);
});

describe('pages', () => {
  it('hold everything once, in its order, and lead to each other', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const found: number[] = [];
      let url: string | null = 'https://reader.example/api/v1/works?limit=1&page=1';
      while (url !== null) {
        const page = Number(new URL(url).searchParams.get('page'));
        const read = pageOf(all, { page, limit });
        if (!read) throw new Error(`There is no page ${page}.`);
        found.push(...read.items);
        expect(read.total).toBe(all.length);
        const { first, next, last } = neighbours(new URL(url), read);
        expect([first, last].map((each) => new URL(each ?? '').searchParams.get('page'))).toEqual(['1', String(read.pages)]);
        url = next;
      }
      expect(found).toEqual(all);
    }));
  });

  it('end where the list ends', () => {
    expect(pageOf([1, 2, 3], { page: 2, limit: 3 })).toBeNull();
    expect(pageOf([], { page: 1, limit: 3 })).toEqual({ page: 1, pages: 1, total: 0, items: [] });
  });

  it('are said in one header, without those there are not', () => {
    const links = neighbours(new URL('https://reader.example/a?limit=2'), { page: 1, pages: 2 });
    expect(linkHeader(links)).toBe('<https://reader.example/a?limit=2&page=1>; rel="first", <https://reader.example/a?limit=2&page=2>; rel="next", <https://reader.example/a?limit=2&page=2>; rel="last"');
  });
});
