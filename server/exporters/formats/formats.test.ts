import { describe, expect, it } from 'vitest';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { parsePassage } from '@/domain/text/parse-passage';
import { restrictPage } from '@/domain/text/restrict-page';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { analysed, bytesOf, passageOf, read, source, textOf, unpacked } from '../testing/exported';
import { withDoubtfulReading } from '../testing/doubtful-readings';
import type { ExportFormat, ExportSource } from './format';
import { exportFormat, exportFormats } from './formats';
import { writeZip } from './zip';

describe('what the editors did', () => {
  it.each([
    ['txt.txt', textOf, ['人⟨々⟩が集ま⸢り⸣はじめる。［…］', '⟨people⟩ begin ⸢to gather⸣', '[…]', '底本「リ」', 'witness “リ”']],
    ['markdown.md', textOf, ['⟨々⟩[^a2]', '⸢り⸣[^a3]', '［…］[^a4]', '[^a3]: ', '帰り']],
    ['tei.xml', textOf, ['<surplus corresp="#a1">が</surplus>', '<supplied reason="lost" corresp="#a2">々</supplied>', '<sic>リ</sic><corr', '<gap reason="lost"', '<seg type="resting" corresp="#a2">people</seg>']],
    ['tmx.tmx', textOf, ['<hi type="supplied">々</hi>', '<hi type="corrected">り</hi>', '<ph type="gap">［…］</ph>', '<hi type="supplied">people</hi>']],
    ['annotations.jsonld', textOf, ['"taiyaku:kind":"supplied"', '"taiyaku:received":"リ"', '"taiyaku:kind":"gap"', '"taiyaku:kind":"surplus"']],
    ['epub.epub', unpacked, ['<span class="supplied">⟨々⟩</span>', '<span class="corrected">⸢り⸣</span>', '<span class="gap">［…］</span>', 'role="doc-footnote"']],
    ['package.zip', unpacked, ['{が}^a1', '<々>^a2', '<リ→り>^a3', '<…>^a4']],
  ] as const)('is seen in %s', async (file, read, signs) => {
    const written = await read(file);
    for (const sign of signs) expect(written).toContain(sign);
  });

  it.each(['txt.txt', 'markdown.md', 'tmx.tmx'])('is one gap in %s where what rests on two is lost', async (file) => {
    const written = await textOf(file, source(memoryFolders(harbourWith({
      'text.txt': harbour['text.txt'].replace('|3|朝の', '|3|朝<…>^a5の').replace('^a3. <…>^a4', '^a3. <…>^a4,a5'),
      'apparatus.yaml': harbour['apparatus.yaml'].replace('  s1:', '  a5: { kind: gap, extent: unknown, certainty: low, responsible: editors, reason: { ja: 欠け, en: Lost } }\n  s1:'),
    }))), { language: 'en' });
    const [, ...rest] = written.split('to gather');
    expect(rest.join('').split('[…]')).toHaveLength(2);
  });

  it.each([
    ['txt.txt', textOf, '⸢to gather⸣. […]At last.'],
    ['markdown.md', textOf, '[^a3]\\. […]At last.[^a4]'],
    ['tmx.tmx', textOf, '<hi type="corrected">to gather</hi>. <ph type="gap">[…]</ph>At last.</seg>'],
    ['tei.xml', textOf, '<seg type="resting" corresp="#a4">At last.</seg>'],
    ['epub.epub', unpacked, '<span class="gap">[…]</span>At last.'],
  ] as const)('stands before words that rest on a gap in %s, which stay as they are', async (file, read, words) => {
    const edition = source(memoryFolders(harbourWith({ 'text.txt': harbour['text.txt'].replace('^a3. <…>^a4', '^a3. <At last.>^a4') })));
    expect(await (read === textOf ? textOf(file, edition, { language: 'en' }) : unpacked(file, {}, edition))).toContain(words);
  });

  it('is known of every format of texts', () => {
    // A glossary has no witness.
    const texts = exportFormats.filter(({ id }) => !id.startsWith('tbx')).map(({ id, extension }) => `${id}.${extension}`);
    expect(texts.sort()).toEqual(['annotations.jsonld', 'conllu.conllu', 'epub.epub', 'markdown.md', 'package.zip', 'tei.xml', 'tmx.tmx', 'txt.txt']);
  });
});

describe('TMX', () => {
  it('has no tags where none are wished for, and says what the editors did in signs', async () => {
    const plain = await textOf('tmx.tmx', source(), { tags: 'plain' });
    const segs = [...plain.matchAll(/<seg>(.*?)<\/seg>/gs)].map(([, words = '']) => words);
    expect(segs.filter((words) => words.includes('<'))).toEqual([]);
    expect(segs).toContain('朝の港には漁船が帰り、人⟨々⟩が集ま⸢り⸣はじめる。［…］');
    expect(segs).toContain('So they say: &lt;1 = 2&gt;.');
    const bare = (text: string) => text.replace(/<ph type="gap">.*?<\/ph>|<\/?hi[^>]*>|[⟨⟩⸢⸣]|［…］|\[…\]/g, '');
    expect(bare(plain)).toBe(bare(await textOf('tmx.tmx')));
  });

  it('shows where a block ends inside of a unit', async () => {
    const { paragraphs, ...rest } = source();
    const headed: ExportSource = {
      ...rest,
      async* paragraphs() {
        for await (const page of paragraphs()) if (page.number === 1) yield { ...page, beads: [{ ja: ['1.0', '1.1'], en: ['1.0', '1.1'] }] };
      },
    };
    expect(await textOf('tmx.tmx', headed)).toContain('<seg>港の朝<ph type="lb">\n</ph>朝の港');
    expect(await textOf('tmx.tmx', headed, { tags: 'plain' })).toContain('<seg>Morning in the Harbor\nIn the morning');
  });
});

describe('an annotation', () => {
  it('counts code points, where we count UTF-16 units', async () => {
    const { first: { items } } = JSON.parse(await textOf('annotations.jsonld')) as { first: { items: { motivation: string; target: { source: { id: string }; selector: Record<string, unknown>[] } }[] } };
    const note = items.find(({ motivation }) => motivation === 'commenting');
    expect(note?.target.source).toEqual({ id: 'http://localhost:3000/api/v1/editions/harbour/1/passages/2.3/text/ja.txt', type: 'Text', format: 'text/plain', language: 'ja' });
    expect(note?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: '𩸽', prefix: '', suffix: 'を干す。' }, { type: 'TextPositionSelector', start: 0, end: 1 },
    ]);
  });
});

describe('a passage', () => {
  it('has the segments it touches and what answers them, and nothing else', async () => {
    const written = await textOf('txt.txt', passageOf('2.3~ja1-3'));
    expect(written).toContain('𩸽[1]を干す。');
    expect(written).toContain('On the beach of Yoshino');
    expect(written).not.toContain('𠮷野の浜では');
    expect(written).not.toContain('Uramachi work');
  });

  it('brings the entries it needs, and no others', async () => {
    const tei = await textOf('tei.xml', passageOf('1.1'));
    expect(tei).toContain('xml:id="a3"');
    expect(tei).not.toContain('<sourceDoc>');
    expect(await textOf('tei.xml', passageOf('3.1'))).not.toContain('<standOff>');
  });

  it('keeps words that stand elsewhere in their bead', () => {
    const [passage] = [parsePassage('3.2')];
    if (!passage.ok) throw new Error('3.2');
    const page: ParagraphPage = {
      number: 3, section: { ordinal: 0, kind: 'body' }, beads: [{ ja: ['3.1'], en: ['3.1', '3.2'] }], phraseLinks: [], notes: [], occurrences: [], apparatus: [],
      uses: [], lines: new Map(), found: new Map(),
      segments: [
        { address: '3.1', role: 'prose', readings: [], text: { ja: '港は眠らない。', en: 'The harbor' } },
        { address: '3.2', role: 'prose', readings: [], text: { ja: null, en: 'never sleeps.' } },
      ],
    };
    expect(restrictPage(page, passage.passage)?.segments.map(({ text }) => text)).toEqual([{ ja: '港は眠らない。', en: null }, { ja: null, en: 'never sleeps.' }]);
  });
});

describe('characters of a segment', () => {
  it('are all that formats have that can say so, with what answers them and what is said of them', async () => {
    // 帰り、人⟨々⟩が集ま: behind a surplus, before a correction, and without the gap at the end.
    const part = passageOf('1.1~ja8-15', true);
    const text = await textOf('txt.txt', part);
    expect(text).toContain('\n帰り、人⟨々⟩が集\n');
    expect(text).not.toContain('朝の港');
    // What answers it is a whole sentence, and rests on more.
    expect(text).toContain('and ⟨people⟩ begin ⸢to gather⸣. […]');
    expect(text).toContain('/read/harbour/1/1.1~ja8-15');
    expect(await textOf('markdown.md', part)).toContain('\n[^a1]帰り、人⟨々⟩[^a2]が集\n');
    const annotations = JSON.parse(await textOf('annotations.jsonld', part)) as { first: { items: { target: { source: { language: string }; selector: { exact: string; start: number }[] } }[] } };
    const japanese = annotations.first.items.filter(({ target }) => target.source.language === 'ja').map(({ target }) => [target.selector[0]?.exact, target.selector[1]?.start]);
    // Counted from the beginning of the segment, as everywhere.
    expect(japanese).toEqual([['帰り', 8], ['', 8], ['々', 12]]);
  });

  it('leave segments whole where these are elements, and are named in the header', async () => {
    for (const [file, name] of [['tei.xml', '<idno type="passage">1.1~ja8-15</idno>'], ['tmx.tmx', '<prop type="x-passage">1.1~ja8-15</prop>']] as const) {
      const text = await textOf(file, passageOf('1.1~ja8-15', exportFormat(file)?.exact));
      expect(text).toContain(name);
      expect(text.replace(/<[^>]*>/g, '')).toContain('朝の港には漁船');
    }
  });

  it('are cut at the editors’ hand with its sign, and a reading over more of them is left out', async () => {
    expect(await textOf('txt.txt', passageOf('1.1~ja6-9', true), { readings: 'all' })).toContain('\n船が帰\n');
    expect(await textOf('txt.txt', passageOf('1.1~ja5-9', true), { readings: 'all' })).toContain('\n漁船（ぎょせん）が帰\n');
    expect(await textOf('txt.txt', passageOf('1.1~ja20-22', true))).toMatch(/\n.{1,2}［…］\n/);
  });
});

describe('plain text', () => {
  it('is in one language, or with readings, where that is chosen', async () => {
    expect(await textOf('txt.txt', source(), { language: 'en' })).not.toMatch(/[ぁ-ん]{3}/u);
    expect(await textOf('txt.txt')).not.toContain('（よしの）');
    expect(await textOf('txt.txt', source(), { readings: 'all' })).toContain('𠮷野（よしの）の浜では');
  });
});

describe('a doubtful reading', () => {
  it('is printed, and said to be one, where a format can', async () => {
    const from = withDoubtfulReading(source());
    expect(await textOf('txt.txt', from, { readings: 'all' })).toContain('朝（あさ？）の港');
    expect(await textOf('markdown.md', from, { readings: 'all' })).toContain('朝（あさ？）の港');
    expect(await unpacked('epub.epub', {}, from)).toContain('<ruby class="doubtful">朝<rp>（</rp><rt>あさ</rt><rp>？）</rp></ruby>');
    const tei = await textOf('tei.xml', withDoubtfulReading(await analysed()), { words: 'tokens' });
    expect(tei).toMatch(/<w [^>]*msd="LemmaReading=あさ\|OtherReadings=あした,ちょう\|Reading=あさ\|[^"]*" cert="low"[^>]*>朝<\/w>/);
    expect(tei).toMatch(/<w [^>]*cert="high"[^>]*>漁船<\/w>/);
    expect(tei).toMatch(/<w (?![^>]*cert)[^>]*>人/);
  });
});

describe('a book', () => {
  it('turns its pages to the right where its lines are vertical', async () => {
    expect(await unpacked('epub.epub')).toContain('page-progression-direction="ltr"');
    const vertical = await unpacked('epub.epub', { writing: 'vertical' });
    expect(vertical).toContain('page-progression-direction="rtl"');
    expect(vertical).toContain('writing-mode: vertical-rl');
  });

  it('has digits upright where its lines are vertical, with the words as they are', async () => {
    const column = read('content/doshikoku');
    const [vertical, horizontal, plain] = [
      await unpacked('epub.epub', { writing: 'vertical' }, column), await unpacked('epub.epub', { writing: 'horizontal' }, column), await textOf('txt.txt', column, { language: 'ja' }),
    ];
    // The year and the month of the text; 1997（平成9）年 of the biography.
    expect(vertical).toMatch(/<span id="4\.2">(?:<ruby>)?<span class="tcy">22<\/span>/);
    for (const digits of ['<span class="up">1997</span>（', '（平成<span class="tcy">9</span>）']) expect(vertical).toContain(digits);
    expect(vertical).toMatch(/\.tcy \{[^}]*-epub-text-combine: horizontal;[^}]* text-combine-upright: all;/);
    // English lies on its side, and so do addresses and dates.
    expect(vertical).not.toMatch(/lang="en"[^>]*>[^<]*<span class="(?:tcy|up)">/);
    expect(vertical).toContain('第1版（2026-11-23） http://localhost:3000/read/doshikoku/1');
    const copied = (book: string) => book.replace(/<rp>.<\/rp>|<rt>.*?<\/rt>|<a class="ref".*?<\/a>/g, '').replace(/<[^>]*>/g, '');
    const text = (book: string) => copied(/<section epub:type="chapter".*?<\/section>/s.exec(book)?.[0] ?? '');
    expect(text(vertical)).toBe(text(horizontal));
    for (const words of ['22年の安全保障', '1997（平成9）年生まれ']) {
      expect(text(vertical)).toContain(words);
      expect(plain).toContain(words);
    }
  });

  it('has the addresses as ids, and readings as ruby', async () => {
    const book = await unpacked('epub.epub');
    expect(book).toContain('<span id="2.2"><ruby>𠮷野<rp>（</rp><rt>よしの</rt><rp>）</rp></ruby>');
    expect(book).toContain('id="en-2.1"');
  });
});

describe('what is sent', () => {
  it.each(['epub.epub', 'package.zip'])('%s is the same to the byte each time', async (file) => {
    expect((await bytesOf(file)).equals(await bytesOf(file))).toBe(true);
  });

  const streamed: readonly ExportFormat[] = exportFormats.filter(({ id }) => ['txt', 'markdown', 'tei', 'tmx', 'annotations'].includes(id));
  it.each(streamed.map((format) => [format.id, format] as const))('%s is written while it is read', async (_, format) => {
    const whole = source();
    let read = 0;
    let ahead = 0;
    let pieces = 0;
    const counted: ExportSource = {
      ...whole,
      async* paragraphs() {
        for await (const page of whole.paragraphs()) {
          read += 1;
          ahead = Math.max(ahead, read - pieces);
          yield page;
        }
      },
    };
    for await (const _ of format.write(counted, { language: 'both', readings: 'none' })) pieces += 1;
    // Never more than what looks ahead (for a key, notes) over one pass, and no pass that waits for all of it.
    expect(pieces).toBeGreaterThan(3);
    expect(ahead).toBeLessThanOrEqual(4);
  });

  it('an archive fails where one of its files does', async () => {
    async function* broken() {
      yield { path: 'a.txt', async* content(): AsyncGenerator<string> { throw new Error('no more'); } };
    }
    await expect((async () => {
      for await (const _ of writeZip(broken()));
    })()).rejects.toThrow('no more');
  });
});
