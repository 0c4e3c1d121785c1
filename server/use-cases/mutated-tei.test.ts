import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { Problems } from '@/server/text-package/problems/problem';
import { convertXml, foldersOf } from '@/server/importers/open-xml';
import { openSqlite } from '@/server/repositories/database';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage, type ImportOutcome } from './import-package';
import { exported } from './testing/exported-files';

let temporary: TemporaryDatabase;
let original: string;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-30T00:00:00Z') });
  original = String((await exported('harbour', null, 'tei.xml')).bytes);
}, 60_000);
afterAll(() => temporary.close());

const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (where: number, length: number) => Math.floor(where * length);

/** Changes the `where`-th of what a pattern finds. */
function changeOne(pattern: RegExp, where: number, change: (found: string) => string): (text: string) => string {
  return (text) => {
    const all = [...text.matchAll(pattern)];
    const one = all[at(where, all.length)];
    return one ? text.slice(0, one.index) + change(one[0]) + text.slice(one.index + one[0].length) : text;
  };
}

const pieces = ['', ' ', '#', '0', '-1', '1e9', '999999999', '__proto__', 'constructor', '\u202e', '\u0000', '\n', '&#10;', 'a1', '港', '<seg/>', '<lb/>', '<gap/>', '<choice/>', '<ruby/>'];

const mutations: fc.Arbitrary<(text: string) => string> = fc.oneof(
  // An attribute emptied, another value, or gone.
  fc.tuple(part, fc.constantFrom(...pieces)).map(([where, to]) => changeOne(/(?<= [\w:]+=")[^"]*(?=")/g, where, () => to)),
  part.map((where) => changeOne(/ [\w:]+="[^"]*"/g, where, () => '')),
  // An element emptied, doubled, unwrapped, renamed, or gone.
  part.map((where) => changeOne(/<(\w+)[^>]*>[^<]*<\/\1>/g, where, (found) => found.replace(/>[^]*</, '><'))),
  part.map((where) => changeOne(/<(\w+)[^>]*>[^<]*<\/\1>/g, where, (found) => found + found)),
  part.map((where) => changeOne(/<(\w+)[^>]*>[^<]*<\/\1>/g, where, () => '')),
  part.map((where) => changeOne(/<(\w+)[^>]*\/>/g, where, () => '')),
  part.map((where) => changeOne(/<(\w+)[^>]*>[^<]*<\/\1>/g, where, (found) => found.replace(/<[^>]*>/g, ''))),
  fc.tuple(part, fc.constantFrom('seg', 'note', 'ruby', 'choice', 'lb', 'entry', 'p')).map(([where, name]) => changeOne(/<(\w+)([^>]*)>[^<]*<\/\1>/g, where, (found) => found.replace(/^<\w+/, `<${name}`).replace(/\w+>$/, `${name}>`))),
  // Characters put in, cut out, or the end missing.
  fc.tuple(part, fc.constantFrom(...pieces), fc.nat(3)).map(([where, put, cut]) => (text: string) => text.slice(0, at(where, text.length)) + put + text.slice(at(where, text.length) + cut)),
  part.map((where) => (text: string) => text.slice(0, at(where, text.length))),
);

const tables = ['Work', 'Edition', 'Segment', 'SegmentText', 'Reading', 'PhraseLinkSpan', 'Note', 'Concept', 'Label', 'ConceptKeeper', 'Occurrence', 'WitnessLine', 'ApparatusPlace', 'Token', 'GrammarPlace'];

async function take(text: string): Promise<ImportOutcome> {
  const problems = new Problems();
  const made = convertXml(text, 'edition.xml', null, problems);
  if (!made || problems.count > 0) return { kind: 'problems', problems: problems.sorted(), count: problems.count };
  return importPackage(foldersOf(made), { checkOnly: false, now: new Date('2026-12-01T00:00:00Z'), onConflict: 'keep', mapProblem: made.mapProblem, check: made.check });
}

describe('a damaged TEI document', () => {
  it('as exported is the same edition', async () => {
    expect(await take(original)).toMatchObject({ kind: 'stored', stored: { number: 1 } });
  });

  it('is refused with problems that have a place in it and nothing stored, or is an edition', async () => {
    const sqlite = openSqlite();
    const counts = tables.map((table) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck());
    const state = () => JSON.stringify(counts.map((count) => count.get()));
    const seen = { refused: 0, stored: 0 };
    let before = state();
    await fc.assert(fc.asyncProperty(fc.array(mutations, { minLength: 1, maxLength: 2 }), async (changes) => {
      const outcome = await take(changes.reduce((text, change) => change(text), original));
      if (outcome.kind === 'problems') {
        seen.refused += 1;
        expect(outcome.problems.length).toBeGreaterThan(0);
        for (const { file, line, column } of outcome.problems) {
          expect(file).toBe('edition.xml');
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
        expect(state()).toBe(before);
      } else seen.stored += 1;
      before = state();
    }), { numRuns: 400 });
    sqlite.close();
    expect(seen.refused).toBeGreaterThan(100);
    expect(seen.stored).toBeGreaterThan(10);
  }, 300_000);
});
