import { describe, expect, it } from 'vitest';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { quoteSpans } from '@/domain/citation/quoted';
import type { Section } from '@/domain/text/edition';
import { quotationForms, type Quotable } from './quotation';

const sections: Section[] = [{ kind: 'body', paragraphs: [
  { number: 4, segments: [
    { address: '4.1', role: 'prose', text: { ja: '「協議し、検討する」り[関係]に至る。', en: 'To “consult” has led & gone.' }, readings: [] },
    { address: '4.2', role: 'prose', text: { ja: '𠮟る。', en: 'It scolds.' }, readings: [] },
  ] },
  { number: 5, segments: [{ address: '5.1', role: 'prose', text: { ja: '海。', en: 'The sea.' }, readings: [] }] },
] }];
const entry = (kind: 'supplied' | 'gap', start: number, end: number): ApparatusEntry => ({
  id: kind, kind, certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, restingOn: [], received: [], lines: [], repeats: [], extent: null,
  places: [{ address: '4.1', language: 'ja', span: { start, end } }],
});
const apparatus = [entry('supplied', 7, 9), entry('gap', 9, 9)];
const place = (address: string, language: 'ja' | 'en', start: number, end: number) => ({ address, language, span: { start, end } });
const all = [place('4.1', 'ja', 0, 19), place('4.2', 'ja', 0, 4), place('5.1', 'ja', 0, 2), place('4.1', 'en', 0, 28), place('4.2', 'en', 0, 10)];
const ruby = (address: string) => (address === '4.2' ? [{ span: { start: 0, end: 2 }, reading: 'しか' }] : []);
const quotable = (spans = all, withRuby = false): Quotable => ({
  paragraphs: quoteSpans({ sections, apparatus }, spans, withRuby ? ruby : () => []),
  citation: { plain: 'Oguma. https://x.example/1', rich: '<i>Oguma</i>. https://x.example/1' }, url: 'https://x.example/1', language: 'en',
});

describe('a quotation', () => {
  it('has supplied words in brackets, the sign where something is lost, and no readings', () => {
    expect(quotationForms.plain(quotable()).plain).toBe('「協議し、検討⟨する⟩［…］」り[関係]に至る。𠮟る。\n海。\n\nTo “consult” has led & gone. It scolds.');
  });

  it('has readings on wish', () => {
    expect(quotationForms.plain(quotable([place('4.2', 'ja', 0, 4)], true)).plain).toBe('𠮟（しか）る。');
    expect(quotationForms.html(quotable([place('4.2', 'ja', 0, 4)], true)).plain).toContain('<ruby>𠮟<rp>（</rp><rt>しか</rt><rp>）</rp></ruby>る。');
    // A reading is not said of a part of its characters.
    expect(quotationForms.plain(quotable([place('4.2', 'ja', 2, 4)], true)).plain).toBe('る。');
  });

  it('is in marks, with those inside of it in the second rank, before its citation', () => {
    const { plain, rich } = quotationForms.quotation(quotable([place('4.1', 'ja', 0, 10), place('4.1', 'en', 0, 12)]));
    expect(plain).toBe('「『協議し、検討⟨する⟩［…］』」\n“To ‘consult’”\nOguma. https://x.example/1');
    expect(rich).toContain('<blockquote lang="ja" cite="https://x.example/1"><p>「協議し、検討⟨する⟩［…］」</p></blockquote>');
  });

  it('is plain Markdown: nothing in it is taken for a sign', () => {
    expect(quotationForms.markdown(quotable([place('4.1', 'ja', 10, 19)])).plain).toBe('> り\\[関係\\]に至る。\n\nOguma. <https://x.example/1>\n');
  });

  it('is TEI with the editors’ hand in elements', () => {
    const { plain } = quotationForms.tei(quotable());
    expect(plain).toContain('検討<supplied resp="#editors">する</supplied><gap reason="lost"/>」り');
    expect(plain).toContain('has led &amp; gone.');
  });
});
