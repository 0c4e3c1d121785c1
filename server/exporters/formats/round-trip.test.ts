import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '@/domain/study/sense';
import { openPackage } from '@/server/text-package/files/folder';
import { memoryFolders, type Files } from '@/server/text-package/testing/memory-folder';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { arbitraryPackage } from '@/server/text-package/testing/arbitrary-package';
import { withAnnotations, arbitraryAnnotations } from '@/server/text-package/testing/arbitrary-annotations';
import { printPackage } from '@/server/text-package/testing/print-package';
import { Problems } from '@/server/text-package/problems/problem';
import { isValid, readPackage, type ValidPackage } from '@/server/text-package/read-package';
import { convertXml, foldersOf } from '@/server/importers/open-xml';
import { analysed } from '../testing/exported';
import { memorySource } from '../testing/memory-source';
import type { ExportSource } from './format';
import { packageFiles } from './package';
import { tei } from './tei/tei';

function read(files: Files): ValidPackage {
  const result = readPackage(memoryFolders(files));
  if (!isValid(result)) throw new Error(`${JSON.stringify(result.problems, null, 1)}\n${String(files['text.txt'])}`);
  return result;
}

async function written(edition: ValidPackage): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { path, content } of packageFiles(memorySource(edition))) {
    let text = '';
    for await (const piece of content()) text += String(piece);
    files[path.replace(/^[^/]+\//, '')] = text;
  }
  return files;
}

describe('a package that is written', { timeout: 60_000 }, () => {
  it('is read as the same edition, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(arbitraryPackage, async (meant) => {
      const edition = read(printPackage(meant));
      const files = await written(edition);
      const again = read(files);
      expect(again.content).toEqual(edition.content);
      expect(again.digest).toBe(edition.digest);
      expect(await written(again)).toEqual(files);
    }), { numRuns: 150 });
  });

  it('keeps links, notes, terms, senses and patterns', async () => {
    const edition = read(harbourWith());
    const again = read(await written(edition));
    expect(again.digest).toBe(edition.digest);
    expect(again.glossaryDigest).toBe(edition.glossaryDigest);
  });

  it('is the same edition, whichever paragraph its links and notes speak of first', async () => {
    const note = (at: string, words: string) => `- { at: ${at}, language: ja, words: ${words}, ja: 注, en: Note }\n`;
    const inOrder = read(harbourWith({ 'notes.yaml': note('1.1', '漁船') + note('2.3', '𩸽') }));
    const edition = read(harbourWith({
      'notes.yaml': note('2.3', '𩸽') + note('1.1', '漁船'),
      'links.txt': '3.2\n港 = harbor\n眠らない = never sleeps\n1.1\n漁船 = fishing boats\n帰り = come + home\n2.3\n𠮷野 = Yoshino\n干す = dry\n',
    }));
    expect(edition.digest).toBe(inOrder.digest);
    expect(read(await written(edition)).digest).toBe(edition.digest);
  });
});

async function writtenTei(edition: ValidPackage): Promise<string> {
  let text = '';
  for await (const piece of tei.write(memorySource(edition), {})) text += String(piece);
  return text;
}

function readTei(text: string): ValidPackage {
  const problems = new Problems();
  const made = convertXml(text, 'edition.xml', null, problems);
  if (!made || problems.count > 0) throw new Error(`${JSON.stringify(problems.sorted(), null, 1)}\n${text}`);
  const result = readPackage(foldersOf(made));
  if (!isValid(result)) throw new Error(`${JSON.stringify(result.problems.map(made.mapProblem), null, 1)}\n${text}`);
  expect(made.check(result)).toEqual([]);
  return result;
}

/** All of an edition, and not its digest alone: it leaves out what the glossary finds. */
function expectSame(again: ValidPackage, edition: ValidPackage): void {
  const senses = ({ study }: ValidPackage) => study.senses.map(({ row: _, ...sense }) => sense);
  expect(again.content).toEqual(edition.content);
  expect(again.digest).toBe(edition.digest);
  expect(again.remainder).toEqual(edition.remainder);
  expect(again.study.grammar).toEqual(edition.study.grammar);
  expect(senses(again)).toEqual(senses(edition));
  expect(again.concepts).toEqual(edition.concepts);
}

/** In TEI a `w` holds no ruby and no term; its parts are in order, and each has its own id. */
function expectSoundWords(text: string): void {
  const words = [...text.matchAll(/<w ([^>]*)>(.*?)<\/w>/gs)];
  expect(words.filter(([, , inner = '']) => /<(?:ruby|term|w)\b/.test(inner))).toEqual([]);
  expect(words.map(([, attributes = '']) => /part="(.)"/.exec(attributes)?.[1] ?? '').join('')).toMatch(/^(?:IM*F)*$/);
  const ids = [...text.matchAll(/ xml:id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('TEI with its words', { timeout: 240_000 }, () => {
  const withWords = async (from: ExportSource) => {
    let text = '';
    for await (const piece of tei.write(from, { words: 'tokens' })) text += String(piece);
    return text;
  };

  it.each([['harbour', memoryFolders(harbourWith())], ['doshikoku', openPackage('content/doshikoku')]] as const)('has lemma, part of speech and reading of each, and is the same edition: %s', async (_, folders) => {
    if (!folders) throw new Error('The package is not there.');
    const text = await withWords(await analysed(folders));
    expect(text.match(/<w /g)?.length).toBeGreaterThan(15);
    const edition = readPackage(folders);
    if (!isValid(edition)) throw new Error(JSON.stringify(edition.problems));
    const again = readTei(text);
    expect(again.digest).toBe(edition.digest);
    // What is not asked for is as it was.
    expect(await writtenTei(edition)).toBe(text.replace(/<\/?w\b[^>]*>/g, ''));
  });

  it('is the same edition, whatever the text holds and wherever its words end, and the same file without them', async () => {
    await fc.assert(fc.asyncProperty(arbitraryPackage, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 9 }), async (meant, lengths) => {
      const edition = read(printPackage(meant));
      const whole = memorySource(edition);
      const wordsOf = (text: string) => {
        const spans: { start: number; end: number }[] = [];
        for (let at = 0, i = 0; at < text.length; i += 1) {
          const end = Math.min(text.length, at + (lengths[i % lengths.length] ?? 1));
          spans.push({ start: at, end });
          at = end;
        }
        // Characters stay whole.
        return spans.filter(({ start, end }) => !/[\udc00-\udfff]/.test(text.charAt(start)) && !/[\ud800-\udbff]/.test(text.charAt(end - 1))).map((span): Word => ({
          token: { span, surface: text.slice(span.start, span.end), lemma: '港', lemmaReading: null, reading: null, readingFrom: null, certainty: null, doubt: null, otherReadings: [], isCutDoubtful: false, ruby: [], partOfSpeech: 'noun', detail: null, conjugation: null, morphemes: [], atGap: false },
          sense: null, stated: false,
        }));
      };
      const text = await withWords({
        ...whole,
        async* paragraphs() {
          for await (const page of whole.paragraphs()) yield { ...page, words: new Map(page.segments.flatMap(({ address, text: { ja } }) => (ja === null ? [] : [[address, wordsOf(ja)]]))) };
        },
      });
      expect(readTei(text).digest).toBe(edition.digest);
      expect(text.replace(/<\/?w\b[^>]*>/g, '')).toBe(await writtenTei(edition));
      expectSoundWords(text);
    }), { numRuns: 60 });
  });

  it('says of a word what is known of it, once, and of its pieces that they are', async () => {
    const text = await withWords(await analysed());
    expect(text).toContain('<w lemma="朝" pos="NOUN" msd="LemmaReading=あさ|Reading=あさ|Type=noun-adverbial">');
    expect(text).toMatch(/<w [^>]*lemma="帰る" pos="VERB"/);
    expect(text.slice(text.indexOf('xml:id="en"'))).not.toContain('<w ');
    expect(await writtenTei(read(harbourWith()))).not.toContain('<w ');
    expectSoundWords(text);
    for (const [, named = '', part = ''] of text.matchAll(/<w ([^>]*)part="([IMF])"/g)) expect(`${named}${part}`).toMatch(/xml:id=.*I$|prev=.*[MF]$/);
  });
});

describe('TEI that is written', { timeout: 60_000 }, () => {
  it('is read as the same edition, and written again to the byte, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(arbitraryPackage, async (meant) => {
      const edition = read(printPackage(meant));
      const written = await writtenTei(edition);
      const again = readTei(written);
      expect(again.content).toEqual(edition.content);
      expect(again.digest).toBe(edition.digest);
      expect(await writtenTei(again)).toBe(written);
    }), { numRuns: 100 });
  });

  it('keeps moved lines together where several lines are left out at one place', async () => {
    const words = (text: string) => ({ kind: 'words', words: text }) as const;
    const left = (text: string) => ({ kind: 'surplus', words: text }) as const;
    const edition = read(printPackage({
      paragraphs: [
        [
          { ja: [words('初めの句'), { kind: 'corrected', sic: '港港', words: '港' }, left('港港港'), left('港')], en: 'One.' },
          { ja: [words('初めの句'), words('港')], en: 'Two.' },
        ],
        [{ ja: [words('初めの句'), words('港')], en: 'Three.' }],
      ],
      lineLength: 3, repeated: [], moved: 3,
    }));
    expectSame(readTei(await writtenTei(edition)), edition);
    expect(read(await written(edition)).content).toEqual(edition.content);
  });

  it('says the same of words, whatever is said of which', async () => {
    await fc.assert(fc.asyncProperty(arbitraryPackage, arbitraryAnnotations, async (meant, said) => {
      const edition = read(await written(withAnnotations(read(printPackage(meant)), said)));
      const text = await writtenTei(edition);
      const again = readTei(text);
      expectSame(again, edition);
      expect(await writtenTei(again)).toBe(text);
    }), { numRuns: 60 });
  });

  it.each(['doshikoku', 'notation-example', 'reading-side-by-side'])('is read as the same edition: %s', async (name) => {
    const folders = openPackage(`content/${name}`);
    const edition = folders && readPackage(folders);
    if (!edition || !isValid(edition)) throw new Error(name);
    const again = readTei(await writtenTei(edition));
    // The glossary of all texts, as far as this one needs it.
    expectSame({ ...again, concepts: [] }, { ...edition, concepts: [] });
    const needed = new Set(again.concepts.map(({ slug }) => slug));
    expect(again.concepts).toEqual(edition.concepts.filter(({ slug }) => needed.has(slug)));
    expect(edition.content.occurrences.filter(({ concept }) => !needed.has(concept))).toEqual([]);
  });

  it('carries over all that a package holds: readings, links, notes, terms with their glossary, senses, patterns', async () => {
    const edition = read(harbourWith());
    const again = readTei(await writtenTei(edition));
    expectSame(again, edition);
    expect(again.glossaryDigest).toBe(edition.glossaryDigest);
  });
});
