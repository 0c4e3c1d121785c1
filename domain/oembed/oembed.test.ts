import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedSize } from './size';
import { parseTarget } from './target';

const site = 'https://reader.example';

describe('what an address leads to', () => {
  it.each<[string, ReturnType<typeof parseTarget>]>([
    ['https://reader.example/ja/read/harbour/2/3.2-3.4', { language: 'ja', work: 'harbour', edition: 2, passage: '3.2-3.4' }],
    ['https://reader.example/en/read/harbour/2/3.2~ja5-12?layout=ja#x', { language: 'en', work: 'harbour', edition: 2, passage: '3.2~ja5-12' }],
    ['http://reader.example/read/harbour/3.2', { language: null, work: 'harbour', edition: null, passage: '3.2' }],
    ['https://reader.example/read/harbour/1/3.2%E2%80%933.4', { language: null, work: 'harbour', edition: 1, passage: '3.2–3.4' }],
    ['https://reader.example/en/read/harbour', { language: 'en', work: 'harbour', edition: null, passage: null }],
    ['https://reader.example/en/read/harbour/1/', { language: 'en', work: 'harbour', edition: 1, passage: null }],
    ['https://reader.example/en/read/harbour/history', null],
    ['https://reader.example/en/read/harbour/1/3.2/cite', null],
    ['https://reader.example/en/glossary', null],
    ['https://reader.example/', null],
    ['https://elsewhere.example/ja/read/harbour', null],
    ['https://reader.example:8080/ja/read/harbour', null],
    ['ftp://reader.example/ja/read/harbour', null],
    ['javascript:alert(1)', null],
    ['https://reader.example/ja/read/%C0', null],
    ['/ja/read/harbour', null],
    ['', null],
  ])('%s', (url, target) => expect(parseTarget(url, site)).toEqual(target));

  it('is found again in every address of a passage', () => {
    const number = fc.integer({ min: 1, max: 99_999 });
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), number, number, number, (work, edition, paragraph, segment) => {
      const passage = `${paragraph}.${segment}`;
      expect(parseTarget(`${site}/en/read/${work}/${edition}/${passage}`, site)).toEqual({ language: 'en', work, edition, passage });
    }));
  });

  it('is nothing where nothing can be made of it, without an error', () => {
    fc.assert(fc.property(fc.string(), fc.webUrl(), (text, url) => {
      expect(parseTarget(text, site)).toBeNull();
      expect(parseTarget(url, site)).toBeNull();
    }));
  });
});

it('a frame has the room that is there, and more where there is more to read', () => {
  const paragraph = (language: 'ja' | 'en', length: number) => ({ language, pieces: [{ text: 'あ'.repeat(length), kind: 'words' as const, hand: null, reading: null }] });
  const room = fc.record({ width: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }), height: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }) });
  fc.assert(fc.property(room, fc.nat(2000), fc.nat(2000), (most, length, more) => {
    const size = embedSize([paragraph('ja', length), paragraph('en', length)], most);
    const longer = embedSize([paragraph('ja', length + more), paragraph('en', length)], most);
    expect(size.width).toBeLessThanOrEqual(Math.min(640, most.width ?? 640));
    expect(size.height).toBeLessThanOrEqual(Math.min(600, most.height ?? 600));
    expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    expect(longer.height).toBeGreaterThanOrEqual(size.height);
  }));
});
