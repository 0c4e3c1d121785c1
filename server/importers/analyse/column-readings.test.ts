import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '@/domain/japanese/token';
import { openPackage } from '../folder';
import { isGood, readPackage, type GoodPackage } from '../read-package';
import { analyseEdition } from './analyse-edition';
import { showRuby } from './testing';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let column: GoodPackage;
let words: ReadonlyMap<string, readonly Token[]>;

beforeAll(async () => {
  const folders = openPackage(here('../../../content/doshikoku'));
  const read = folders && readPackage(folders);
  if (!read || !isGood(read)) throw new Error(`The column cannot be read: ${JSON.stringify(read)}`);
  column = read;
  words = await analyseEdition(column.content, column.concepts);
});

const takesReading = /[\p{Script=Han}々0-9A-Za-z]/u;

/** Every word of the column with a kanji, a digit or a Latin letter: address, furigana, reading, dictionary form and its reading. */
function listed(): string[] {
  return [...words].flatMap(([address, tokens]) =>
    tokens
      .filter(({ surface }) => takesReading.test(surface))
      .map((token) => [address, showRuby(token), token.reading ?? '-', token.lemma, token.lemmaReading ?? '-'].join('\t')),
  );
}

describe('the words of the column', () => {
  it('are read as the table says, which was checked by eye', () => {
    const table = readFileSync(here('./column-readings.tsv'), 'utf8').trimEnd().split('\n').filter((line) => !line.startsWith('#'));
    expect(table.length).toBeGreaterThan(300);
    expect(listed()).toEqual(table);
  });

  it('leave open only what the gaps of the source leave open', () => {
    const open = [...words].flatMap(([address, tokens]) =>
      tokens.filter(({ surface, reading }) => reading === null && takesReading.test(surface)).map(({ surface }) => `${address} ${surface}`),
    );
    expect(open).toEqual(['6.4 海']);
  });

  it('stand at their spans, in order, with nothing but punctuation and spaces between them', () => {
    const texts = new Map(column.content.sections.flatMap((s) => s.paragraphs).flatMap((p) => p.segments).map((s) => [s.address, s.text.ja ?? '']));
    for (const [address, tokens] of words) {
      const text = texts.get(address) ?? '';
      let at = 0;
      for (const { span, surface, morphemes } of tokens) {
        expect(text.slice(span.start, span.end)).toBe(surface);
        expect(morphemes.map((morpheme) => text.slice(morpheme.span.start, morpheme.span.end)).join('')).toBe(surface);
        expect(text.slice(at, span.start)).not.toMatch(/[\p{L}\p{N}]/u);
        at = span.end;
      }
      expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
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
    const unexplained = [...words].flatMap(([address, tokens]) =>
      tokens.filter(({ conjugation }) => conjugation?.steps === null).map(({ surface }) => `${address} ${surface}`),
    );
    expect(unexplained).toEqual([]);
    const advanced = words.get('4.3')?.find(({ surface }) => surface === '進められている');
    expect(advanced?.conjugation).toEqual({
      wordClass: 'ichidan',
      steps: [{ key: 'passive', text: '進められる' }, { key: 'progressive', text: '進められている' }],
    });
  });
});
