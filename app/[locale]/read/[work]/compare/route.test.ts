import { expect, it } from 'vitest';
import { GET } from './route';

it.each([
  ['from=1&to=3', '/ja/read/harbour/compare/1-3'], ['from=3&to=1', '/ja/read/harbour/compare/3-1'], ['from=2&to=2', '/ja/read/harbour/history'],
  ['', '/ja/read/harbour/history'], ['from=1', '/ja/read/harbour/history'], ['from=01&to=x', '/ja/read/harbour/history'], ['from=//elsewhere.example&to=1', '/ja/read/harbour/history'],
])('?%s leads to %s', async (query, location) => {
  const response = await GET(new Request(`http://localhost:3000/ja/read/harbour/compare?${query}`), { params: Promise.resolve({ locale: 'ja', work: 'harbour' }) });
  expect([response.status, response.headers.get('Location')]).toEqual([307, location]);
});

it('leads to no address that is not of this site', async () => {
  const response = await GET(new Request('http://localhost:3000/ja/read/x/compare'), { params: Promise.resolve({ locale: 'ja', work: '港\r\nX: y' }) });
  expect(response.headers.get('Location')).toBe('/ja/read/%E6%B8%AF%0D%0AX%3A%20y/history');
});
