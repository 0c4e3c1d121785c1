import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { Witness } from '@/domain/apparatus/witness';
import type { Edition } from '@/domain/text/edition';
import { messages } from '@/i18n/messages';
import { noHelp, type RubyHelp, type TextHelp } from '@/domain/study/help';
import { at, bareEdition, concept, entry, segment } from '../testing/edition';
import { renderExcerpt } from './excerpt';
import { renderReader } from './reader';

const concepts = [concept('like-minded', '同志国', 'like-minded countries')];
const base = bareEdition([segment('1.1', '同志国との協力に至る。', 'Cooperation with like-minded countries.')], [{ ja: ['1.1'], en: ['1.1'] }]);
const ja = (words: string) => at(base, '1.1', 'ja', words);
const en = (words: string) => at(base, '1.1', 'en', words);

function render(edition: Edition, locale: 'ja' | 'en' = 'ja', help: TextHelp = noHelp): string {
  return renderReader(edition, concepts, help, locale, createTranslator({ locale, messages: messages[locale], namespace: 'reader' }));
}

const readings = (...help: RubyHelp[]): TextHelp => ({ ...noHelp, readings: new Map([['1.1', help]]) });

/** What stands between `<div class="text">` and the parts after it. */
function text(edition: Edition, help: TextHelp = noHelp): string {
  return /<div class="text">(.*?<\/section>)<\/div>/s.exec(render(edition, 'ja', help))?.[1] ?? '';
}

/** Fails on markup whose tags do not close in order, or with a link inside of a link. */
function expectWellFormed(markup: string): void {
  const open: string[] = [];
  for (const [, end, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (name === 'br') continue;
    if (end) expect(open.pop()).toBe(name);
    else {
      if (name === 'a') expect(open).not.toContain('a');
      open.push(name);
    }
  }
  expect(open).toEqual([]);
}

describe('the words of a segment', () => {
  it('are links where they are terms', () => {
    const page = text({ ...base, occurrences: [{ concept: 'like-minded', place: ja('同志国') }] });
    expect(page).toContain('<a class="t" href="/ja/glossary/like-minded">同志国</a>との協力に至る。');
  });

  it('are marked where a term first stands in a section, in each language', () => {
    const segments = [segment('1.1', '同志国と同志国。', 'Like-minded countries, like-minded countries.'), segment('1.2', '同志国。', 'x')];
    const one = bareEdition(segments, [{ ja: ['1.1'], en: ['1.1'] }, { ja: ['1.2'], en: ['1.2'] }]);
    const [first] = one.sections;
    const next = bareEdition([segment('2.1', '同志国。', 'x')], [{ ja: ['2.1'], en: ['2.1'] }]);
    const edition: Edition = { ...one, sections: [...(first ? [first] : []), ...next.sections], beads: [...one.beads, ...next.beads] };
    const place = (address: string, language: 'ja' | 'en', start: number, end: number) => ({ concept: 'like-minded', place: { address, language, span: { start, end } } });
    const occurrences = [
      place('1.1', 'ja', 0, 3), place('1.1', 'ja', 4, 7), place('1.2', 'ja', 0, 3), place('2.1', 'ja', 0, 3), place('1.1', 'en', 0, 21), place('1.1', 'en', 23, 44),
    ];
    const links = [...render({ ...edition, occurrences }).matchAll(/<a class="(t[^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, name, words]) => `${name}: ${words}`);
    expect(links).toEqual(['t: 同志国', 't r: 同志国', 't r: 同志国', 't: Like-minded countries', 't r: like-minded countries', 't: 同志国']);
    // Both pieces of a term that is cut are the first place.
    const hand = entry('a1', 'supplied', { places: [{ address: '1.1', language: 'ja', span: { start: 3, end: 5 } }] });
    const cut = text({ ...edition, occurrences: [place('1.1', 'ja', 4, 7)], apparatus: [hand] });
    expect([...cut.matchAll(/<a class="t"[^>]*>(.*?)<\/a>/g)].map(([, words]) => words)).toEqual(['同', '志国']);
  });

  it('are left as they are by a browser that translates the page, where they are Japanese', () => {
    expect(text(base)).toContain('<span class="col" lang="ja" translate="no">');
    expect(text(base)).toContain('<span class="col" lang="en">');
    expect(render(base)).toContain(`<h1 class="block title"><span class="col" lang="ja" translate="no">`);
  });

  it('carry readings that a plain browser prints in brackets', () => {
    const readings = [{ span: { start: 4, end: 6 }, reading: 'きょうりょく', witnessLine: null }];
    const edition = bareEdition([{ ...segment('1.1', '同志との協力。', 'x'), readings }], base.beads);
    expect(text(edition)).toContain('<ruby role="none">協力<rp>（</rp><rt aria-hidden="true">きょうりょく</rt><rp>）</rp></ruby>');
  });

  it('carry readings of the analysis with whom they help, also inside of terms', () => {
    const help = readings({ span: { start: 2, end: 3 }, reading: 'こく', parts: [], level: 'N5', grade: 'grade2', first: true, doubtful: false });
    const page = text({ ...base, occurrences: [{ concept: 'like-minded', place: ja('同志国') }] }, help);
    expect(page).toContain('同志<ruby class="a2" role="none">国<rp>（</rp><rt aria-hidden="true">こく</rt><rp>）</rp></ruby></a>');
  });

  it('say which readings are doubtful, and the key says what that looks like, also where there is no source', () => {
    const doubtful = { span: { start: 5, end: 7 }, reading: 'きょうりょく', parts: [], level: 'N3', grade: null, first: true, doubtful: true } as const;
    const page = render(base, 'en', readings(doubtful));
    expect(page).toContain('<ruby class="cq" role="none">協力<rp>');
    expect(page).toMatch(/<aside class="key"[^>]*><h2 id="key">[^<]*<\/h2><dl><div class="q"><dt><span lang="ja"><ruby class="q" role="none">市場<rp>/);
    expect(page).toContain(`<dd>${messages.en.reader.sign.doubtful}</dd>`);
    expectWellFormed(page);
    expect(render(base, 'en', readings({ ...doubtful, doubtful: false }))).not.toContain('class="key"');
    // Of a part of the text only what is printed counts.
    const two = bareEdition([segment('1.1', '同志国との協力。', 'x'), segment('2.1', '海。', 'y')], [{ ja: ['1.1'], en: ['1.1'] }, { ja: ['2.1'], en: ['2.1'] }]);
    const excerpt = (paragraph: number) => renderExcerpt(two, concepts, readings(doubtful), 'ja', createTranslator({ locale: 'ja', messages: messages.ja, namespace: 'reader' }), {
      passage: { ja: [], en: [], linked: [] }, own: null, paragraphs: new Set([paragraph]),
    } as never);
    expect([1, 2].map((paragraph) => excerpt(paragraph).includes('class="key"'))).toEqual([true, false]);
  });

  it('have marks beside them where they are stressed, around their readings and inside of terms', () => {
    const edition = bareEdition([{ ...segment('1.1', '同志国との協力に至る。', 'Cooperation with like-minded countries.'), emphasis: [{ span: { start: 0, end: 2 }, mark: '﹅' }, { span: { start: 5, end: 7 }, mark: '○' }] }], base.beads);
    const help = readings({ span: { start: 5, end: 7 }, reading: 'きょうりょく', parts: [], level: null, grade: null, first: true, doubtful: false });
    const page = text({ ...edition, occurrences: [{ concept: 'like-minded', place: ja('同志国') }] }, help);
    expect(page).toContain('<a class="t" href="/ja/glossary/like-minded"><em class="dots">同志</em>国</a>');
    expect(page).toContain('<em class="dots dots-ring"><ruby role="none">協力<rp>（</rp>');
    expectWellFormed(page);
  });

  it('have digits that stand upright, under their reading', () => {
    const edition = bareEdition([segment('1.1', '22年', 'In 2022')], base.beads);
    const help = readings({ span: { start: 0, end: 2 }, reading: 'にじゅうに', parts: [], level: null, grade: null, first: true, doubtful: false });
    expect(text(edition, help)).toContain('<ruby class="n" role="none"><span class="tcy">22</span><rp>（</rp>');
    expect(text(edition)).toContain('In 2022');
  });

  it('have one reading over a word, and one over each character where something else divides it', () => {
    const parts = [{ span: { start: 5, end: 6 }, reading: 'きょう' }, { span: { start: 6, end: 7 }, reading: 'りょく' }];
    const help = readings({ span: { start: 5, end: 7 }, reading: 'きょうりょく', parts, level: 'N3', grade: null, first: true, doubtful: false });
    expect(text(base, help)).toContain('との<ruby class="c" role="none">協力<rp>（</rp><rt aria-hidden="true">きょうりょく</rt><rp>）</rp></ruby>に');
    const cut = text({ ...base, apparatus: [entry('a1', 'corrected', { places: [ja('力')] })] }, help);
    expectWellFormed(cut);
    expect(cut).toMatch(/>協<rp>（<\/rp><rt aria-hidden="true">きょう<\/rt>.*>力<rp>（<\/rp><rt aria-hidden="true">りょく<\/rt>/);
  });

  it('end a line of a heading where a phrase does, without cutting links or handles short', () => {
    const edition = bareEdition([segment('1.1', '同志国との協力', 'Cooperation', 'heading')], base.beads);
    const help: TextHelp = { ...noHelp, phrases: new Map([['1.1', [5]]]) };
    expect(text(edition, help)).toContain('同志国との<wbr>協力');
    expect(text({ ...edition, apparatus: [entry('a1', 'supplied', { places: [ja('との協力')] })] }, help))
      .toContain('<a class="x supplied first last" href="#a1" aria-describedby="sign-supplied">との<wbr>協力</a>');
  });

  it('keep abbreviations in one piece, in both languages', () => {
    const page = text(bareEdition([segment('1.1', 'HA/DRの需要', 'Demand for HA/DR')], base.beads));
    expect(page).toContain('<span class="u">HA/DR</span>の需要');
    expect(page).toContain('Demand for <span class="u">HA/DR</span>');
  });

  it('lead to the entry they rest on, in both languages', () => {
    const page = text({ ...base, apparatus: [entry('a1', 'supplied', { places: [ja('に至る')], restingOn: [en('Cooperation')] })] });
    expect(page).toContain('<a class="x supplied first last" href="#a1" aria-describedby="sign-supplied">に至る</a>');
    expect(page).toContain('<a class="x supplied first last" href="#a1" aria-describedby="sign-supplied">Cooperation</a>');
  });

  it('have no link inside of a link where the editors’ hand is in a term', () => {
    const page = text({
      ...base,
      occurrences: [{ concept: 'like-minded', place: ja('同志国') }],
      apparatus: [entry('a1', 'corrected', { places: [ja('国')] })],
    });
    expectWellFormed(page);
    expect(page).toContain('>同志<span class="x corrected first last" data-x="a1">国</span></a><a class="k corrected" href="#a1"');
  });

  it('have no link inside of a link where a term is in the editors’ hand', () => {
    const page = text({
      ...base,
      occurrences: [{ concept: 'like-minded', place: ja('同志国') }],
      apparatus: [entry('a1', 'supplied', { places: [ja('同志国との')] })],
    });
    expectWellFormed(page);
    expect(page).toMatch(/<span class="x supplied first last" data-x="a1"><a class="t"[^>]*>同志国<\/a>との<\/span><a class="k supplied" href="#a1"/);
  });

  it('show a gap as real characters, which no copy can lose', () => {
    const page = text({ ...base, apparatus: [entry('a1', 'gap', { places: [ja('協力|')], restingOn: [en('with |')] })] });
    expect(page).toContain('協力<a class="x gap" href="#a1" aria-describedby="sign-gap">［…］</a>に至る。');
    expect(page).toContain('with <a class="x gap" href="#a1" aria-describedby="sign-gap">[…]</a>like');
  });

  it('do not hold what the edition leaves out', () => {
    const witness = oneLine('同志国とのの協力に至る。');
    const left = entry('a1', 'surplus', { places: [ja('との|')], received: [{ line: 1, span: { start: 4, end: 5 } }] });
    const page = text({ ...base, witness, apparatus: [left] });
    expect(page).toContain('との<a class="k surplus" href="#a1" aria-label="校訂：不採用" data-w="の"></a>協力');
  });

  it('number linked phrases inside of their bead', () => {
    const page = text({ ...base, phraseLinks: [{ ja: [ja('協力')], en: [en('Cooperation')] }] });
    expect(page).toContain('<span class="l" data-l="0">協力</span>');
    expect(page).toContain('<span class="l" data-l="0">Cooperation</span>');
  });
});

describe('beads', () => {
  it('hold all segments that answer one, and each address once', () => {
    const edition = bareEdition(
      [segment('1.1', '一。', 'One and two.'), segment('1.2', '二。', null), segment('1.3', '三。', 'Three'), segment('1.4', null, 'and four.')],
      [{ ja: ['1.1', '1.2'], en: ['1.1'] }, { ja: ['1.3'], en: ['1.3', '1.4'] }],
    );
    const page = text(edition);
    expectWellFormed(page);
    expect([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect([...page.matchAll(/data-b="(\d)"/g)].map(([, bead]) => bead)).toEqual(['0', '1', '0', '1']);
  });

  it('refuse a segment without alignment', () => {
    expect(() => render(bareEdition([segment('1.1', '一。', 'One.')], []))).toThrow('1.1');
  });
});

function oneLine(words: string): Witness {
  return {
    siglum: 'O', language: 'ja', title: { ja: '底本', en: 'Witness' }, description: { ja: '', en: '' }, sha256: '',
    lines: [{
      number: 1, row: 1, text: words, repeats: null,
      uses: [{ address: '1.1', lineSpan: { start: 0, end: 4 }, textSpan: { start: 0, end: 4 }, as: 'text' }],
    }],
  };
}

it('shows the witness as received, linked to where it went, with what went nowhere marked', () => {
  const page = render({ ...base, witness: oneLine('同志国とのの') });
  expect(page).toContain('<li id="line-1"><a href="#1.1">同志国と</a><em>のの</em></li>');
});

it.each(['ja', 'en'] as const)('prints hostile words as words (%s)', (locale) => {
  const hostile = `<script>alert("x")</script>' onclick="x" &lt;`;
  const edition = bareEdition([segment('1.1', hostile, hostile)], base.beads);
  const everywhere: Edition = {
    ...edition,
    work: { ...edition.work, title: { ja: hostile, en: hostile }, titleReading: hostile, summary: { ja: hostile, en: hostile } },
    witness: oneLine(hostile),
    notes: [{ place: at(edition, '1.1', 'ja', 'alert'), text: { ja: hostile, en: hostile } }],
    apparatus: [entry('a1', 'surplus', {
      places: [at(edition, '1.1', 'ja', 'x|')], received: [{ line: 1, span: { start: 0, end: hostile.length } }],
      reason: { ja: hostile, en: hostile },
    })],
  };
  const page = render(everywhere, locale);
  expect(page).not.toContain('<script');
  expect(page.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]* onclick/);
  expectWellFormed(page);
});

it('names its sections, and begins with the title whatever stands before the text', () => {
  const head = { kind: 'header' as const, paragraphs: [{ number: 0, segments: [segment('0.1', '海', 'Sea', 'title')] }] };
  const edition: Edition = {
    ...base, sections: [head, ...base.sections], beads: [{ ja: ['0.1'], en: ['0.1'] }, ...base.beads], witness: oneLine('同志国と'),
    apparatus: [entry('a1', 'supplied', { places: [ja('に至る')] })], notes: [{ place: ja('協力'), text: { ja: '注', en: 'Note' } }],
    occurrences: [{ concept: 'like-minded', place: ja('同志国') }],
  };
  const page = render(edition);
  expect([...page.matchAll(/<h(\d)/g)].map(([, level]) => level).join('')).toMatch(/^1[23]+$/);
  const named = [...page.matchAll(/<(?:section|aside) [^>]*aria-labelledby="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(named).toEqual(['key', 'received', 'notes', 'apparatus', 'terms', 'imprint']);
  for (const id of named) expect(page).toContain(`<h2 id="${id}">`);
});
