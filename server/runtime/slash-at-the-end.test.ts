import { expect, it } from 'vitest';
import { withoutSlash } from './slash-at-the-end';

it.each([
  ['/api/v1/works/', '/api/v1/works'], ['/api/v1/works//?page=2/', '/api/v1/works?page=2/'], ['/api/', '/api'], ['/api', '/api'], ['/api/dts/collection/?id=a/', '/api/dts/collection?id=a/'],
  ['/ja/read/harbour/', '/ja/read/harbour/'], ['/', '/'], ['/apiary/', '/apiary/'], ['/api/v1/editions/a/1/passages/1.1/', '/api/v1/editions/a/1/passages/1.1'],
])('%s is read as %s', (url, read) => {
  expect(withoutSlash(url)).toBe(read);
});
