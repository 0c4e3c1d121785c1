import { afterAll, beforeAll, expect, it } from 'vitest';
import { countConceptUses, listConcepts, listConceptsOfEdition } from './concepts';
import { openSqlite } from './database';
import { findEdition, readParagraphs } from './edition-pages';
import { readEdition } from './editions';
import { listQuotations } from './quotations';
import { sampleWork } from './testing/sample-edition';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';
import { listWorks } from './works';

// More rows than a statement of either database may have parameters (SQLite: 32 766),
// so that a read by lists of ids would fail here and not in a library.
const paragraphs = 2_000;
const perParagraph = 17;
/** Further works and concepts: more than one list of ids that Prisma sends. */
const many = 1_500;

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  const sqlite = openSqlite(temporary.url);
  const prepare = (sql: string) => sqlite.prepare(sql);
  sqlite.exec('BEGIN');
  prepare(`INSERT INTO Work (id, slug) VALUES (1, 'long')`).run();
  prepare(`INSERT INTO Edition (id, workId, number, digest, glossary, record, summaryJa, summaryEn, date, publishedAt)
    VALUES (1, 1, 1, 'd', 'g', ?, '', '', '2026-01-01', 0)`).run(JSON.stringify({ ...sampleWork, slug: 'long' }));
  prepare(`INSERT INTO Section (id, editionId, ordinal, kind) VALUES (1, 1, 0, 'body')`).run();
  prepare(`INSERT INTO Concept (id, slug, category, definitionJa, definitionEn) VALUES (1, 'wind', 'concept', '', '')`).run();
  const paragraph = prepare(`INSERT INTO Paragraph (id, editionId, sectionId, number) VALUES (?, 1, 1, ?)`);
  const segment = prepare(`INSERT INTO Segment (id, editionId, paragraphId, number, address, role) VALUES (?, 1, ?, ?, ?, 'prose')`);
  const text = prepare(`INSERT INTO SegmentText (segmentId, language, text) VALUES (?, ?, ?)`);
  const bead = prepare(`INSERT INTO Bead (id, editionId, ordinal) VALUES (?, 1, ?)`);
  const member = prepare(`INSERT INTO BeadMember (beadId, segmentId, language, ordinal) VALUES (?, ?, ?, 0)`);
  const occurrence = prepare(`INSERT INTO Occurrence (editionId, conceptId, segmentId, language, start, end) VALUES (1, 1, ?, 'ja', 0, 1)`);
  for (let p = 1; p <= paragraphs; p++) {
    paragraph.run(p, p);
    for (let s = 1; s <= perParagraph; s++) {
      const id = (p - 1) * perParagraph + s;
      segment.run(id, p, s, `${p}.${s}`);
      bead.run(id, id);
      for (const [language, words] of [['ja', '風が吹く。'], ['en', 'A wind blows.']]) {
        text.run(id, language, words);
        member.run(id, id, language);
      }
      if (s === 1) occurrence.run(id);
    }
  }
  const work = prepare(`INSERT INTO Work (slug) VALUES (?)`);
  const edition = prepare(`INSERT INTO Edition (workId, number, digest, glossary, record, summaryJa, summaryEn, date, publishedAt)
    VALUES (?, 1, 'd', 'g', ?, '', '', '2026-01-01', 0)`);
  const concept = prepare(`INSERT INTO Concept (slug, category, definitionJa, definitionEn) VALUES (?, 'concept', '', '')`);
  const label = prepare(`INSERT INTO Label (conceptId, ordinal, language, kind, text) VALUES (?, 0, 'en', 'preferred', ?)`);
  for (let n = 0; n < many; n++) {
    const { lastInsertRowid } = work.run(`work-${n}`);
    edition.run(lastInsertRowid, JSON.stringify({ ...sampleWork, slug: `work-${n}` }));
    label.run(concept.run(`concept-${n}`).lastInsertRowid, `label ${n}`);
  }
  sqlite.exec('COMMIT');
  sqlite.close();
}, 60_000);
afterAll(() => temporary.close());

it('reads an edition of 34 000 segments, complete and in order', async () => {
  const edition = await readEdition('long', null);
  const addresses = edition?.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ segments }) => segments.map(({ address }) => address)));
  expect(addresses).toHaveLength(paragraphs * perParagraph);
  expect(addresses?.slice(0, 18)).toEqual([...Array.from({ length: 17 }, (_, s) => `1.${s + 1}`), '2.1']);
  expect(edition?.beads).toHaveLength(paragraphs * perParagraph);
  expect(edition?.beads.at(-1)).toEqual({ ja: ['2000.17'], en: ['2000.17'] });
}, 60_000);

it('lists a library and a glossary of many entries', async () => {
  const works = await listWorks();
  expect(works.map(({ work }) => work.slug).slice(-2)).toEqual(['work-1498', 'work-1499']);
  expect(works).toHaveLength(many + 1);
  const concepts = await listConcepts();
  expect(concepts).toHaveLength(many + 1);
  expect(concepts.find(({ slug }) => slug === 'concept-1499')?.labels).toMatchObject([{ text: 'label 1499' }]);
}, 60_000);

it('measures it, and quotes every sentence of a concept that is everywhere', async () => {
  expect((await listWorks())[0]).toMatchObject({
    segments: paragraphs * perParagraph, characters: { ja: paragraphs * perParagraph * 5 },
  });
  expect(await countConceptUses()).toEqual([{ concept: 'wind', occurrences: paragraphs }]);
  expect(await listConceptsOfEdition('long', 1)).toHaveLength(1);
  const quotations = await listQuotations('wind');
  expect(quotations).toHaveLength(paragraphs);
  expect(quotations.at(-1)?.segments.en).toEqual([
    { address: '2000.1', text: 'A wind blows.', marks: [], interventions: [] },
  ]);
}, 60_000);

it('reads a paragraph in which the editors intervened that often', async () => {
  const found = await findEdition('work-0', 1);
  const id = found?.id ?? 0;
  const sqlite = openSqlite(temporary.url);
  const row = (sql: string, ...values: (string | number)[]) => Number(sqlite.prepare<(string | number)[]>(sql).run(...values).lastInsertRowid);
  sqlite.transaction(() => {
    const section = row(`INSERT INTO Section (editionId, ordinal, kind) VALUES (?, 0, 'body')`, id);
    const paragraph = row(`INSERT INTO Paragraph (editionId, sectionId, number) VALUES (?, ?, 1)`, id, section);
    const segment = row(`INSERT INTO Segment (editionId, paragraphId, number, address, role) VALUES (?, ?, 1, '1.1', 'prose')`, id, paragraph);
    const entry = sqlite.prepare(`INSERT INTO ApparatusEntry (editionId, ordinal, name, kind, certainty, responsibleJa, responsibleEn, reasonJa, reasonEn) VALUES (?, ?, ?, 'supplied', 'high', '', '', '', '')`);
    const place = sqlite.prepare(`INSERT INTO ApparatusPlace (entryId, ordinal, role, segmentId, language, start, end) VALUES (?, 0, 'place', ?, 'ja', ?, ?)`);
    for (let n = many - 1; n >= 0; n--) place.run(entry.run(id, n, `a${n}`).lastInsertRowid, segment, n, n + 1);
  })();
  sqlite.close();
  const names: string[] = [];
  for await (const { apparatus } of readParagraphs(id, null)) names.push(...apparatus.map((each) => each.id));
  expect(names).toEqual(Array.from({ length: many }, (_, n) => `a${n}`));
}, 30_000);
