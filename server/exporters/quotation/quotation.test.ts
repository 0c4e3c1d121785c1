import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { quoteSpans } from '@/domain/citation/quoted';
import type { Section } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import { escapeMarkdown, writeQuotation, type Quotable } from './quotation';

const sections: Section[] = [{ kind: 'body', paragraphs: [
  { number: 4, segments: [
    { address: '4.1', role: 'prose', text: { ja: '「協議し、検討する」り[関係]に至る。', en: 'To “consult” has led & gone.' }, readings: [] },
    { address: '4.2', role: 'prose', text: { ja: '𠮟る。', en: 'It scolds.' }, readings: [] },
  ] },
  { number: 5, segments: [{ address: '5.1', role: 'prose', text: { ja: '海。', en: 'The sea.' }, readings: [] }] },
] }];
const entry = (kind: 'supplied' | 'corrected' | 'gap', start: number, end: number): ApparatusEntry => ({
  id: kind, kind, certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, restingOn: [], received: [], lines: [], repeats: [], extent: null,
  places: [{ address: '4.1', language: 'ja', span: { start, end } }],
});
const apparatus = [entry('supplied', 7, 9), entry('gap', 9, 9), entry('corrected', 10, 11)];
const place = (address: string, language: 'ja' | 'en', start: number, end: number) => ({ address, language, span: { start, end } });
const all = [place('4.1', 'ja', 0, 19), place('4.2', 'ja', 0, 4), place('5.1', 'ja', 0, 2), place('4.1', 'en', 0, 28), place('4.2', 'en', 0, 10)];
const ruby = (address: string) => (address === '4.2' ? [{ span: { start: 0, end: 2 }, reading: 'しか' }] : []);
const quotable = (spans = all, withRuby = false): Quotable => ({
  paragraphs: quoteSpans({ sections, apparatus }, spans, withRuby ? ruby : () => []),
  citation: { plain: 'Oguma. https://x.example/1', rich: '<i>Oguma</i>. https://x.example/1' }, url: 'https://x.example/1', language: 'en',
});

describe('a quotation', () => {
  it('has supplied and corrected words in brackets, the sign where something is lost, and no readings', () => {
    expect(writeQuotation.plain(quotable()).plain).toBe('「協議し、検討⟨する⟩［…］」⸢り⸣[関係]に至る。𠮟る。\n海。\n\nTo “consult” has led & gone. It scolds.');
  });

  it('has readings on wish', () => {
    expect(writeQuotation.plain(quotable([place('4.2', 'ja', 0, 4)], true)).plain).toBe('𠮟（しか）る。');
    expect(writeQuotation.html(quotable([place('4.2', 'ja', 0, 4)], true)).plain).toContain('<ruby>𠮟<rp>（</rp><rt>しか</rt><rp>）</rp></ruby>る。');
    const pieces = ['豪', '州', 'と'].map((text, i) => ({ text, kind: 'words' as const, hand: null, reading: ['ごう', 'しゅう', null][i] ?? null }));
    const two: Quotable = { ...quotable(), paragraphs: [{ language: 'ja', pieces }] };
    expect(writeQuotation.plain(two).plain).toBe('豪州（ごうしゅう）と');
    expect(writeQuotation.tei(two).plain).toContain('<ruby><rb>豪</rb><rt>ごう</rt></ruby><ruby><rb>州</rb>');
    // A reading is not said of a part of its characters.
    expect(writeQuotation.plain(quotable([place('4.2', 'ja', 2, 4)], true)).plain).toBe('る。');
  });

  it('is in marks that do not occur in it, before its citation, and its own marks stay', () => {
    const { plain, rich } = writeQuotation.quotation(quotable([place('4.1', 'ja', 0, 10), place('4.1', 'en', 0, 12)]));
    expect(plain).toBe('『「協議し、検討⟨する⟩［…］」』\n‘To “consult”’\nOguma. https://x.example/1');
    expect(rich).toContain('<blockquote lang="ja" cite="https://x.example/1"><p>「協議し、検討⟨する⟩［…］」</p></blockquote>');
  });

  it.each<[Language, string, string]>([
    ['ja', '海。', '「海。」'],
    // Marks without a partner stay what they are.
    ['ja', '検討する」り「日米', '『検討する」り「日米』'],
    ['ja', '『海』と「港', '〈『海』と「港〉'],
    ['ja', '〈海〉『と「港', '〈海〉『と「港'],
    ['en', 'The allies’ role', '“The allies’ role”'],
    ['en', 'consult” and the allies’ role', '‘consult” and the allies’ role’'],
    ['en', '‘so’ he “said', '‘so’ he “said'],
  ])('%s: %s', (language, text, written) => {
    const paragraphs = [{ language, pieces: [{ text, kind: 'words' as const, hand: null, reading: null }] }];
    expect(writeQuotation.quotation({ ...quotable(), paragraphs }).plain).toBe(`${written}\nOguma. https://x.example/1`);
  });

  it('is plain Markdown: nothing in it is taken for a sign', () => {
    expect(writeQuotation.markdown(quotable([place('4.1', 'ja', 10, 19)])).plain).toBe('> ⸢り⸣\\[関係\\]に至る。\n\nOguma. <https://x.example/1>\n');
  });

  it.each([
    ['1. Foo', '1\\. Foo'], ['12) Foo', '12\\) Foo'], ['- Foo', '\\- Foo'], ['AT&T &copy; &#35;', 'AT&T \\&copy; \\&\\#35;'], ['2026. 港', '2026\\. 港'],
  ])('%s stays itself in Markdown', (words, written) => expect(escapeMarkdown(words)).toBe(written));

  it('is TEI with the editors’ hand in elements', () => {
    const { plain } = writeQuotation.tei(quotable());
    expect(plain).toContain('検討<supplied>する</supplied><gap reason="lost"/>」<corr>り</corr>[関係]');
    expect(plain).toContain('has led &amp; gone.');
    expect(plain).toContain('<bibl>Oguma. <ref target="https://x.example/1">https://x.example/1</ref></bibl>');
  });

  it.each([false, true])('is a well-formed fragment of TEI (with readings: %s)', (withRuby) => {
    const elements: string[] = [];
    const parser = sax.parser(true, { xmlns: true });
    parser.onopentag = ({ name, ...tag }) => {
      expect('uri' in tag && tag.uri).toBe('http://www.tei-c.org/ns/1.0');
      elements.push(name);
    };
    parser.onerror = (error) => { throw error; };
    parser.write(writeQuotation.tei(quotable(all, withRuby)).plain).close();
    expect(elements).toEqual(['cit', 'quote', 'p', 'supplied', 'gap', 'corr', ...(withRuby ? ['ruby', 'rb', 'rt'] : []), 'p', 'quote', 'p', 'bibl', 'ref']);
  });

  it('loses no letter in any form, whatever it holds', () => {
    const letters = fc.string({ unit: fc.constantFrom('海', '𠮷', '「', '」', '“', '”', '<', '>', '&', '"', '*', '_', '[', ']', '#', '1', '.', ' ', '\\', '~', '|') });
    const strip = (text: string) => text.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '');
    fc.assert(fc.property(letters, (words) => {
      const paragraphs = [{ language: 'en' as const, pieces: [{ text: words, kind: 'words' as const, hand: null, reading: null }] }];
      const given: Quotable = { ...quotable(), paragraphs };
      expect(writeQuotation.plain(given).plain).toBe(words);
      expect(strip(/<blockquote[^>]*><p>(.*?)<\/p><\/blockquote>/s.exec(writeQuotation.html(given).plain)?.[1] ?? '')).toBe(words);
      expect(strip(/<quote[^>]*><p>(.*?)<\/p><\/quote>/s.exec(writeQuotation.tei(given).plain)?.[1] ?? '')).toBe(words);
      expect(/^> (.*)\n\n/s.exec(writeQuotation.markdown(given).plain)?.[1]?.replace(/\\([!-\/:-@[-`{-~])/g, '$1')).toBe(words);
    }));
  });
});
