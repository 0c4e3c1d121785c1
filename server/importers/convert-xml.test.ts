import { describe, expect, it } from 'vitest';
import { Problems, type Problem } from '@/server/text-package/problems/problem';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { convertXml, foldersOf } from './open-xml';
import { memoryRecord as record } from './testing/memory-record';

const header = `<teiHeader><fileDesc><titleStmt><title type="main" xml:lang="ja">港</title><title type="main" xml:lang="en">Harbor</title><title type="reading" xml:lang="ja-Hira">みなと</title>
<author><orgName xml:lang="ja">編集部</orgName><orgName xml:lang="en">Editors</orgName></author></titleStmt>
<editionStmt><edition n="1"><date when="2026-11-23"/></edition></editionStmt>
<publicationStmt><idno type="work">port</idno><availability><p n="original"><seg type="holder" xml:lang="ja">編集部</seg><seg type="holder" xml:lang="en">Editors</seg><seg type="statement" xml:lang="ja">自由。</seg><seg type="statement" xml:lang="en">Free.</seg></p></availability></publicationStmt>
</fileDesc><profileDesc><abstract><p xml:lang="ja">港。</p><p xml:lang="en">A harbor.</p></abstract><langUsage><language ident="ja" n="original"/></langUsage><textClass><keywords><term>essay</term></keywords></textClass></profileDesc>
<revisionDesc><change><seg xml:lang="ja">初版。</seg><seg xml:lang="en">First.</seg></change></revisionDesc></teiHeader>`;
const segments = `<text><body><div xml:lang="ja"><p><seg xml:id="j1" n="1.1" corresp="#e1">朝の<hi>港</hi>。</seg></p></div>
<div xml:lang="en"><p><seg xml:id="e1" n="1.1">The harbor in the morning.</seg></p></div></body></text>`;
const tei = (inner = `${header}${segments}`, before = '') => `<?xml version="1.0"?>\n${before}<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${inner}\n</TEI>`;
const tmx = (units: string, before = '') => `<?xml version="1.0"?>\n${before}<tmx version="1.4"><header/><body>\n${units}\n</body></tmx>`;
const unit = (ja: string, en: string) => `<tu><tuv xml:lang="ja-JP"><seg>${ja}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>`;

function read(text: string, beside: string | null = null) {
  const problems = new Problems();
  const made = convertXml(text, 'file.xml', beside, problems);
  if (!made || problems.count > 0) return { problems: problems.sorted(), content: null };
  const result = readPackage(foldersOf(made));
  if (!isValid(result)) return { problems: result.problems.map(made.mapProblem), content: null };
  return { problems: made.check(result), content: result.content };
}

const said = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;
const textsOf = (content: ReturnType<typeof read>['content']) => content?.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.segments).map(({ address, text }) => [address, text.ja, text.en]);

describe('a TEI document', () => {
  it('becomes an edition, markup that says nothing here left out', () => {
    const { problems, content } = read(tei());
    expect(problems).toEqual([]);
    expect(textsOf(content)).toEqual([['1.1', '朝の港。', 'The harbor in the morning.']]);
  });

  it('may have its record beside it', () => {
    expect(read(tei(`<teiHeader/>${segments}`), record).content?.work.slug).toBe('memory');
  });

  it.each([
    ['that is cut off', tei().slice(0, -20), 'xml-syntax'],
    ['with an entity of its own', tei(undefined, '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>\n').replace('朝の', '&b;'), 'xml-doctype'],
    ['with an entity nobody declared', tei().replace('朝の', '&eacute;'), 'xml-syntax'],
    ['with an element of endless attributes', tei(`<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}>`), 'xml-attributes'],
    ['with an element of some attributes too many', tei(`<p ${Array.from({ length: 101 }, (_, index) => `a${index}="1"`).join(' ')}/>`), 'xml-attributes'],
    ['with elements without end', tei('<a/>'.repeat(500_001)), 'xml-elements'],
    ['with elements deep in each other', tei(`${'<div>'.repeat(120)}${'</div>'.repeat(120)}`), 'xml-depth'],
    ['without a text', tei(header), 'xml-missing'],
    ['without a translation', tei().replace('<div xml:lang="en">', '<div>'), 'tei-division'],
    ['without addresses', tei().replace('n="1.1" corresp', 'corresp'), 'tei-address'],
    ['with an element that means something here', tei().replace('<hi>港</hi>', '港<note>？</note>'), 'xml-element'],
    ['with a note on words that are not marked', tei(`${header}${segments}<standOff><note type="remark" target="#words"><seg xml:lang="ja">注。</seg><seg xml:lang="en">Note.</seg></note></standOff>`), 'tei-target'],
    ['with a sense that says nothing in English', tei(`${header}${segments.replace('<hi>港</hi>', '<seg type="word" xml:id="w">港</seg>')}<standOff><note type="sense" target="#w"><seg xml:lang="ja">港。</seg></note></standOff>`), 'gloss-missing'],
    ['with a term that no entry explains', tei().replace('<hi>港</hi>', '<term type="added" xml:id="a" n="1" key="harbor">港</term>'), 'unknown-concept'],
    ['with an entry without a definition', tei(`${header}${segments}<standOff><entry n="harbor" type="concept"><form type="preferred" xml:lang="ja"><orth>港</orth><pron>みなと</pron></form></entry></standOff>`), 'missing-key'],
    ['with a title that runs the other way', tei().replace('>Harbor<', '>Har\u202ebor<'), 'character-bidi'],
    ['with an invisible character in a name', tei().replace('>Editors<', '>Edi\u00adtors<'), 'character-invisible'],
    ['with a definition that hides something', tei(`${header}${segments}<standOff><entry n="harbor" type="concept"><form type="preferred" xml:lang="ja"><orth>港\u3164</orth><pron>みなと</pron></form></entry></standOff>`), 'character-invisible'],
    ['with a link that points at nothing', tei().replace('<hi>港</hi>', '<seg type="link" xml:id="ja.link.1" corresp="#en.link.1">港</seg>'), 'tei-link'],
    ['with a link around nothing', tei().replace('<hi>港</hi>', '<seg type="link" xml:id="l" corresp="#m"/>港').replace('harbor in', '<seg type="link" xml:id="m" corresp="#l">harbor</seg> in'), 'tei-words'],
    ['with a link on half a word', tei().replace('<hi>港</hi>', '<seg type="link" xml:id="l" corresp="#m">港</seg>').replace('harbor in', '<seg type="link" xml:id="m" corresp="#l">har</seg>bor in'), 'tei-words'],
    ['with a sense of nothing', tei(`${header}${segments.replace('<hi>港</hi>', '港<seg type="word" xml:id="w"/>')}<standOff><note type="sense" target="#w"><seg xml:lang="ja">港。</seg><seg xml:lang="en">harbor</seg></note></standOff>`), 'tei-words'],
    ['with a note that points at nothing', tei(`${header}${segments}<standOff><note type="remark" target=""><seg xml:lang="ja">注。</seg><seg xml:lang="en">Note.</seg></note></standOff>`), 'tei-target'],
    ['with an address that stands twice', tei().replace('</seg></p></div>\n<div xml:lang="en">', '</seg><seg xml:id="j2" n="1.1">夜。</seg></p></div>\n<div xml:lang="en">'), 'duplicate-address'],
    ['with a line mark that is no number', tei().replace('<hi>港</hi>', '<lb n="x"/>港'), 'tei-number'],
    ['with a line of the witness at a row beyond all bounds', tei(`${header}<sourceDoc><surface><line n="999999999">海</line></surface></sourceDoc>${segments}`), 'tei-number'],
    ['with rows of the witness out of order', tei(`${header}<sourceDoc><surface><line n="2">海</line><line n="1">空</line></surface></sourceDoc>${segments}`), 'tei-number'],
    ['without a title', tei().replace('<title type="main" xml:lang="en">Harbor</title>', ''), 'missing-key'],
    ['with supplied words and no witness', tei().replace('<hi>港</hi>', '<supplied corresp="#a1">港</supplied>'), 'sign-without-witness'],
    ['that is something else', '<html/>', 'xml-root'],
  ])('%s is refused where the fault is', (_, text, code) => {
    const { problems } = read(text);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const problem of problems) expect(problem.file).toBe('file.xml');
  });

  it('tells which element hides a character', () => {
    expect(read(tei().replace('>Harbor</title>', '>Har\u202ebor</title>')).problems.map(said)).toContain(`file.xml:3:${header.indexOf('<title type="main" xml:lang="en"') + 1} character-bidi`);
  });

  it('tells the line and column of an element', () => {
    const text = tei().replace('<hi>港</hi>', '<graphic/>');
    const rows = text.split('\n');
    const line = rows.findIndex((row) => row.includes('<graphic/>'));
    expect(read(text).problems.map(said)).toEqual([`file.xml:${line + 1}:${(rows[line]?.indexOf('<graphic/>') ?? 0) + 1} xml-element`]);
  });

  it('may break its lines anywhere: that is no blank in Japanese, and one in English', () => {
    const text = tei(`${header.replace('>港</title>', '>\n  港\n  </title>').replace('>A harbor.<', '>\n A\n harbor.\n<')}<text><body><div xml:lang="ja"><p><seg n="1.1" xml:id="j1" corresp="#e1">
        朝の
        <hi>港
        </hi>。
      </seg></p></div><div xml:lang="en"><p><seg n="1.1" xml:id="e1">
        The <hi>harbor</hi>
        in the
        morning.
      </seg></p></div></body></text>`);
    const { problems, content } = read(text);
    expect(problems).toEqual([]);
    expect(textsOf(content)).toEqual([['1.1', '朝の港。', 'The harbor in the morning.']]);
    expect([content?.work.title.ja, content?.work.summary.en]).toEqual(['港', 'A harbor.']);
  });

  it('whose alignment no package could say is refused', () => {
    const crossing = `<text><body><div xml:lang="ja"><p><seg xml:id="j1" n="1.1" corresp="#e2">朝。</seg><seg xml:id="j2" n="1.2" corresp="#e1">夜。</seg></p></div>
<div xml:lang="en"><p><seg xml:id="e1" n="1.1">Night.</seg><seg xml:id="e2" n="1.2">Morning.</seg></p></div></body></text>`;
    expect(read(tei(`${header}${crossing}`)).problems.map(({ code }) => code)).toEqual(['tei-alignment', 'tei-alignment']);
  });
});

describe('a translation memory', () => {
  it('becomes an edition with the record beside it', () => {
    const { problems, content } = read(tmx(`${unit('朝の港。', 'A <bpt i="1">&lt;b&gt;</bpt>harbor<ept i="1">&lt;/b&gt;</ept>.')}${unit('夜。', 'Night.')}`, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'), record);
    expect(problems).toEqual([]);
    expect(textsOf(content)).toEqual([['1.1', '朝の港。', 'A harbor.'], ['2.1', '夜。', 'Night.']]);
  });

  it.each([
    ['without a record', tmx(unit('朝。', 'Morning.')), null, 'tmx-record'],
    ['with words that run the other way', tmx(unit('朝。', 'Mor\u202ening.')), record, 'character-bidi'],
    ['with a record that hides something', tmx(unit('朝。', 'Morning.')), record.replace('en: Harbor }', 'en: Har\u00adbor }'), 'character-invisible'],
    ['with words an editor supplied', tmx(unit('<hi type="supplied">朝</hi>。', 'Morning.')), record, 'tmx-edited'],
    ['with two variants in one language', tmx(unit('朝。', 'Morning.').replace('ja-JP', 'en-US')), record, 'tmx-twice'],
  ])('%s is refused', (_, text, beside, code) => {
    expect(read(text, beside).problems.map((problem) => problem.code)).toContain(code);
  });
});
