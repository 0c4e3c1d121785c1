import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '@/domain/japanese/token';
import { openPackage } from '@/server/text-package/files/folder';
import { isValid, readPackage, type ValidPackage } from '@/server/text-package/read-package';
import { analyseEdition } from './analyse-edition';
import { showRuby } from './testing';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const takesReading = /[\p{Script=Han}々0-9A-Za-z]/u;

interface Read {
  readonly text: ValidPackage;
  readonly words: ReadonlyMap<string, readonly Token[]>;
}

async function read(name: string): Promise<Read> {
  const folders = openPackage(here(`../../content/${name}`));
  const text = folders && readPackage(folders);
  if (!text || !isValid(text)) throw new Error(`${name} cannot be read: ${JSON.stringify(text)}`);
  return { text, words: await analyseEdition(text.content, text.concepts, text.study.readings) };
}

const kindOf = ({ partOfSpeech, detail }: Token) => (detail === null ? partOfSpeech : `${partOfSpeech}/${detail}`);

/** Every word: address, furigana, reading, dictionary form and its reading, part of speech. */
function listed(words: Read['words']): string[] {
  return [...words].flatMap(([address, tokens]) =>
    tokens.map((token) => [address, showRuby(token), token.reading ?? '-', token.lemma, token.lemmaReading ?? '-', kindOf(token)].join('\t')),
  );
}

/** Holds the lines to a table that was read by eye, line by line. Where a change is right, `npx vitest run -u` writes the table; read the difference. */
async function expectReviewed(name: string, columns: string, lines: readonly string[]): Promise<void> {
  await expect(`# Read by eye against the text, line by line.\n# ${columns}\n${lines.join('\n')}\n`).toMatchFileSnapshot(here(`./reviewed/${name}.tsv`));
}

const texts = [
  // A word beside a gap of which one kanji is left is not read.
  { name: 'doshikoku', notRead: ['6.4 海'], unexplained: [] },
  { name: 'notation-example', notRead: [], unexplained: [] },
  { name: 'reading-side-by-side', notRead: [], unexplained: [] as readonly string[] },
] as const;

describe.each(texts)('the words of $name', ({ name, notRead, unexplained }) => {
  let text: ValidPackage;
  let words: Read['words'];

  beforeAll(async () => {
    ({ text, words } = await read(name));
  });

  it('are cut, read and named as the table says', async () => {
    const lines = listed(words);
    expect(lines.length).toBeGreaterThan(150);
    await expectReviewed(name, 'address\tword, with its ruby\treading\tdictionary form\tits reading\tpart of speech', lines);
  });

  it('leave open only what the gaps of the source leave open', () => {
    const open = [...words].flatMap(([address, tokens]) => tokens.filter(({ reading }) => reading === null).map(({ surface }) => `${address} ${surface}`));
    expect(open).toEqual(notRead);
  });

  it('stand at their spans, in order, with nothing but punctuation and spaces between them', () => {
    const segments = new Map(text.content.sections.flatMap((s) => s.paragraphs).flatMap((p) => p.segments).map((s) => [s.address, s.text.ja ?? '']));
    for (const [address, tokens] of words) {
      const japanese = segments.get(address) ?? '';
      let at = 0;
      for (const { span, surface, morphemes } of tokens) {
        expect(japanese.slice(span.start, span.end)).toBe(surface);
        expect(morphemes.map((morpheme) => japanese.slice(morpheme.span.start, morpheme.span.end)).join('')).toBe(surface);
        expect(japanese.slice(at, span.start)).not.toMatch(/[\p{L}\p{N}]/u);
        at = span.end;
      }
      expect(japanese.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    }
  });

  it('have readings over every kanji and over nothing in kana', () => {
    for (const [address, tokens] of words) {
      for (const token of tokens.filter(({ reading }) => reading !== null)) {
        const bare = showRuby(token).replace(/\[[^\]]*\]/g, '');
        expect(bare, `${address} ${token.surface}`).not.toMatch(takesReading);
        for (const { reading } of token.ruby) expect(reading).toMatch(/^[ぁ-ゖァ-ヺー]+$/);
      }
    }
  });

  it('all come from their dictionary form by known steps', () => {
    const open = [...words].flatMap(([address, tokens]) =>
      tokens.filter(({ conjugation }) => conjugation?.steps === null).map(({ surface }) => `${address} ${surface}`),
    );
    expect(open.filter((word) => !unexplained.includes(word as never))).toEqual([]);
  });
});

it('titles, names and the labels of the glossary are read as the tables say', async () => {
  const packages = await Promise.all(texts.map(({ name }) => read(name)));
  const records = packages.flatMap(({ text: { content: { work } } }) => [
    [work.slug, 'title', work.title.ja, work.titleReading],
    ...work.creators.flatMap(({ role, person }) => (person
      ? [[work.slug, role, `${person.ja.family} ${person.ja.given}`, `${person.reading.family} ${person.reading.given}`]] : [])),
  ].map((cells) => cells.join('\t')));
  await expectReviewed('records', 'work\twhat\twords\treading', records);

  const labels = (packages[0]?.text.concepts ?? []).flatMap(({ slug, labels: all }) => (
    all.filter(({ language }) => language === 'ja').map(({ kind, text: label, reading }) => [slug, kind, label, reading ?? '-'].join('\t'))
  ));
  expect(labels.length).toBeGreaterThan(80);
  await expectReviewed('glossary', 'concept\tlabel\twords\treading', labels);
});
