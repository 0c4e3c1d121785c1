import { expect, it } from 'vitest';
import { GET } from './route';

const ask = (method: string, path?: string[]) =>
  GET(new Request(`http://reader.example/api${path ? `/${path.join('/')}` : ''}`, { method, headers: { 'Accept-Language': 'en' } }), { params: Promise.resolve(path ? { path } : {}) });

it.each(['GET', 'HEAD'])('leads %s of the API itself to its reference, in the language of the asker', async (method) => {
  const response = await ask(method);
  expect([response.status, response.headers.get('Location'), response.headers.get('Vary')]).toEqual([307, '/en/api', 'Accept-Language']);
});

it('answers what nothing is at with a problem, to every site', async () => {
  const response = await ask('GET', ['nothing']);
  expect([response.status, response.headers.get('Content-Type'), response.headers.get('Access-Control-Allow-Origin')]).toEqual([404, 'application/problem+json', '*']);
});
