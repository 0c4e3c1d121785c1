import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { readEdition } from '@/server/repositories/editions';
import { importPackage } from '@/server/use-cases/import-package';
import { isValid, readPackage } from './read-package';
import { harbour, harbourWith, type HarbourFile } from './testing/harbour';
import { memoryFolders, type Files } from './testing/memory-folder';

let temporary: TemporaryDatabase;
beforeAll(async () => { temporary = await temporaryDatabase(); });
afterAll(() => temporary.close());

const files = Object.keys(harbour) as HarbourFile[];
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (part: number, length: number) => Math.floor(part * length);

/** Pieces that mean something somewhere: the most harmful in the wrong place. */
const tokens = [
  '|1|', '|9+|', '|99|', '<', '>', '{', '}', '^a1', '^a9', '→', '…', '｜', '《', '》', '\\', '=', ' + ', '#2', ': ', '- ', '&x ', '*x', '? ', '\t',
  '\n', '\n\n', '  ', ' | ', '1.1', '3.2 heading', 'ja: ', 'en: ', '=== body', '%', '7-8', '0', '-1', '港', '𠮷', '\u3099', '\u202e', '\ufeff', 'null', '"', "'", '[', ']', '!!binary ',
] as const;

type Mutation = (text: string) => string | Uint8Array;

const byLine = (change: (lines: string[], index: number, other: number) => void) => (first: number, second: number): Mutation => (text) => {
  const lines = text.split('\n');
  change(lines, at(first, lines.length), at(second, lines.length));
  return lines.join('\n');
};

const mutations: fc.Arbitrary<{ file: HarbourFile; mutate: Mutation }> = fc.record({
  file: fc.constantFrom(...files),
  mutate: fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([part, bits]): Mutation => (text) => {
      const bytes = new TextEncoder().encode(text);
      const index = at(part, bytes.length);
      bytes[index] = (bytes[index] ?? 0) ^ bits;
      return bytes;
    }),
    place.map((part): Mutation => (text) => text.slice(0, at(part, text.length))),
    place.map((part): Mutation => (text) => new TextEncoder().encode(text).slice(0, at(part, text.length))),
    fc.tuple(place, place).map(([a, b]) => byLine((lines, index) => lines.splice(index, 1))(a, b)),
    fc.tuple(place, place).map(([a, b]) => byLine((lines, index) => lines.splice(index, 0, lines[index] ?? ''))(a, b)),
    fc.tuple(place, place).map(([a, b]) => byLine((lines, index, other) => {
      [lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? ''];
    })(a, b)),
    fc.tuple(place, place).map(([a, b]) => byLine((lines, index, other) => { lines[index] = ` ${lines[other] ?? ''}`; })(a, b)),
    fc.tuple(place, fc.constantFrom(...tokens), fc.nat(3)).map(([part, token, eaten]): Mutation => (text) => {
      const index = at(part, text.length);
      return text.slice(0, index) + token + text.slice(index + eaten);
    }),
    fc.tuple(fc.constantFrom(...tokens), fc.constantFrom(...tokens)).map(([from, to]): Mutation => (text) => text.replace(from, () => to)),
  ),
});

const tables = ['Work', 'Edition', 'Section', 'Segment', 'SegmentText', 'Reading', 'Bead', 'PhraseLinkSpan', 'Note', 'Concept', 'Label',
  'Occurrence', 'WitnessLine', 'LineUse', 'ApparatusEntry', 'ApparatusPlace', 'Token', 'GrammarPlace', 'Publication'];

/** Reads how many rows there are, on one connection: it is asked a thousand times. */
function rowCounter(sqlite: ReturnType<typeof openSqlite>): () => string {
  const counts = tables.map((table) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck());
  const version = sqlite.prepare('SELECT "version" FROM "Publication"').pluck();
  return () => JSON.stringify([version.get(), ...counts.map((count) => count.get())]);
}

const outcomes = { refused: 0, unchanged: 0, stored: 0 };

describe('a damaged package', () => {
  it('is refused with located problems and nothing stored, or is a valid edition', async () => {
    await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date() });
    const sqlite = openSqlite();
    const rowCounts = rowCounter(sqlite);
    let before = rowCounts();
    await fc.assert(fc.asyncProperty(fc.array(mutations, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed: Record<string, string | Uint8Array> = {};
      for (const { file, mutate } of changes) {
        const current = changed[file] ?? harbour[file];
        changed[file] = mutate(typeof current === 'string' ? current : new TextDecoder().decode(current));
      }
      const outcome = await importPackage(memoryFolders(harbourWith(changed as Files)), { checkOnly: false, now: new Date() });
      const after = rowCounts();
      if (outcome.kind === 'problems') {
        outcomes.refused += 1;
        expect(outcome.problems.length).toBeGreaterThan(0);
        for (const { file, line, column } of outcome.problems) {
          expect(file).toMatch(/\S/);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
        expect(after).toBe(before);
      } else if (outcome.kind === 'stored' && (outcome.stored.kind === 'unchanged' || outcome.stored.kind === 'older-edition')) {
        outcomes.unchanged += 1;
        expect(after).toBe(before);
      } else {
        outcomes.stored += 1;
        expect(after).not.toBe(before);
      }
      if (outcome.kind === 'stored' && 'number' in outcome.stored) {
        const read = readPackage(memoryFolders(harbourWith(changed as Files)));
        if (!isValid(read)) throw new Error('stored, though it is not good');
        expect(await readEdition(read.content.work.slug, outcome.stored.number)).toMatchObject({ ...read.content, digest: read.digest });
      }
      before = after;
    }), { numRuns: 1_000 });
    sqlite.close();
    // The mutations reach both sides of the importer.
    expect(outcomes.refused).toBeGreaterThan(500);
    expect(outcomes.unchanged + outcomes.stored).toBeGreaterThan(20);
  }, 120_000);
});
