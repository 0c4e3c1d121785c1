import { describe, expect, it } from 'vitest';
import { decodedPath, normalizeUrl } from './request-path';

describe('an address', () => {
  it.each(['/', '/ja/read/doshikoku?q=%E0', '/ja/read/%E6%B8%AF', '/ja/a%2Fb%25', '/ja?x=1?y=2', '/ja/read/harbour/', '/api', '/apiary/'])('%s stays as it is', (url) => {
    expect(normalizeUrl(url)).toBe(url);
  });

  it.each([
    ['/%E0%A4%A', '/%25E0%25A4%25A'], ['/ja/read/%C0%AF?q=%41', '/ja/read/%25C0%25AF?q=%41'], ['/en/100%', '/en/100%25'], ['/%zz%41', '/%25zz%2541'],
    ['/api/v1/works/%C0%AF/', '/api/v1/works/%25C0%25AF'],
  ])('%s cannot be decoded, and becomes %s', (url, rewritten) => {
    expect(normalizeUrl(url)).toBe(rewritten);
    expect(() => decodedPath(rewritten)).not.toThrow();
  });

  it.each([
    ['/api/v1/works/', '/api/v1/works'], ['/api/v1/works//?page=2/', '/api/v1/works?page=2/'], ['/api/', '/api'], ['/api/dts/collection/?id=a/', '/api/dts/collection?id=a/'],
    ['/api/v1/editions/a/1/passages/1.1/', '/api/v1/editions/a/1/passages/1.1'],
  ])('%s of the API is read as %s', (url, read) => {
    expect(normalizeUrl(url)).toBe(read);
  });

  it('is decoded for comparisons, as far as it can be', () => {
    expect([decodedPath('/ja/%73earch?q=%E6'), decodedPath('/%C0%AF?x')]).toEqual(['/ja/search', '/%C0%AF']);
  });
});
