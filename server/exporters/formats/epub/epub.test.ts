import { describe, expect, it } from 'vitest';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { source, textOf, unpacked } from '../../testing/exported';

/** The documents of a book by path. */
async function book(from = source()): Promise<Map<string, string>> {
  const files = (await unpacked('epub.epub', {}, from)).split('\n== ').filter((file) => file.trim() !== '');
  return new Map(files.map((file) => [file.slice(0, file.indexOf('\n')), file.slice(file.indexOf('\n') + 1)]));
}

describe('a book', () => {
  it('leads from a term to its entry in a glossary, not to a note: what makes notes of their references keeps the words', async () => {
    const text = (await book()).get('EPUB/text-1.xhtml') ?? '';
    const references = [...text.matchAll(/<a class="term" ([^>]*) href="#([^"]+)">/g)];
    expect(references.length).toBeGreaterThan(2);
    for (const [, attributes, to] of references) {
      expect(attributes).toBe('epub:type="glossref" role="doc-glossref"');
      expect(text).toContain(`<dt id="${to ?? ''}" epub:type="glossterm"><dfn>`);
    }
    expect(text).toContain('<section epub:type="glossary" role="doc-glossary" aria-label="用語">\n<dl>');
    // Notes and the apparatus stay notes, and no term is one.
    expect(text).toContain('<a class="ref" epub:type="noteref" role="doc-noteref" href="#note-1">');
    expect(text).not.toMatch(/<aside id="term-/);
  });

  it('has every reading in brackets for what shows no ruby', async () => {
    const files = [...(await book()).values()].join('');
    expect(files.match(/<ruby>/g)?.length).toBeGreaterThan(2);
    expect(files.match(/<rp>（<\/rp><rt>[^<]+<\/rt><rp>）<\/rp><\/ruby>/g)?.length).toBe(files.match(/<ruby>/g)?.length);
  });

  it('names people in the order of their language', async () => {
    const spanish = harbour['record.yaml'].replace('{ family: 汐見, given: 渚 }', '{ family: デ・ラ・クルス, given: マリア・ホセ }')
      .replace('{ family: しおみ, given: なぎさ }', '{ family: でらくるす, given: まりあほせ }').replace('{ family: Shiomi, given: Nagisa }', '{ family: de la Cruz, given: María José }');
    const files = await book(source(memoryFolders(harbourWith({ 'record.yaml': spanish }))));
    expect(files.get('EPUB/title.xhtml')).toContain('María José de la Cruz; translated by Taiyaku editors');
    expect(files.get('EPUB/title.xhtml')).toContain('マリア・ホセ・デ・ラ・クルス 著');
    expect(files.get('EPUB/package.opf')).toContain('property="alternate-script" xml:lang="en">María José de la Cruz<');
    expect((await book()).get('EPUB/title.xhtml')).toContain('Shiomi Nagisa; translated');
  });
});

describe('a reading that was found for a kanji without its variation selector', () => {
  const variant = source();
  const withVariant = {
    ...variant,
    async* paragraphs() {
      for await (const page of variant.paragraphs()) {
        if (page.number !== 3) continue;
        yield {
          ...page, apparatus: [], notes: [], occurrences: [], found: new Map([['3.1', [{ span: { start: 0, end: 1 }, reading: 'かつら' }, { span: { start: 3, end: 4 }, reading: 'ぎ' }]]]),
          segments: page.segments.map((segment) => (segment.address === '3.1' ? { ...segment, text: { ...segment.text, ja: '葛\u{e0100}城の港' } } : segment)),
        };
      }
    },
  };

  it('stands over both in a book, and behind both in plain text and Markdown', async () => {
    expect((await book(withVariant)).get('EPUB/text-1.xhtml')).toContain('<ruby>葛\u{e0100}<rp>（</rp><rt>かつら</rt>');
    for (const file of ['txt.txt', 'markdown.md']) expect(await textOf(file, withVariant, { language: 'ja', readings: 'all' })).toContain('葛\u{e0100}（かつら）城（ぎ）の港');
  });
});
