/** write-database.ts COUNT: fills an empty database with COUNT generated pairs of sentences, without an index. For measurements alone. */
import { openSqlite } from '@/server/repositories/database';
import { prepareInsert } from '@/server/repositories/import-rows';
import { seeded } from '@/domain/algorithms/seeded';
import { makePair } from './sentences';
import { readVocabulary } from './vocabulary';

const count = Number(process.argv[2]);
/** Sentences of a work. */
const perWork = 1_000;
const perParagraph = 5;

const record = (slug: string, number: number) => JSON.stringify({
  slug, genre: 'example', originalLanguage: 'ja', title: { ja: `生成文 ${number}`, en: `Generated text ${number}` }, titleReading: 'せいせいぶん', subtitle: null,
  summary: { ja: '測定のために生成した文。', en: 'Sentences generated for a measurement.' },
  creators: [{ role: 'author', person: null, body: { ja: `生成 ${number % 7}`, en: `Generator ${number % 7}` }, affiliation: null }],
  container: null, date: String(1990 + (number % 30)), dateNote: null, rights: [],
});

const vocabulary = readVocabulary(1);
const random = seeded(2);
const sqlite = openSqlite();
// What is lost if the machine fails is only generated again.
sqlite.pragma('synchronous = OFF');
const insert = {
  work: prepareInsert(sqlite, 'Work', 'slug'),
  edition: prepareInsert(sqlite, 'Edition', 'workId', 'number', 'digest', 'glossary', 'analysis', 'record', 'summaryJa', 'summaryEn', 'date', 'publishedAt'),
  section: prepareInsert(sqlite, 'Section', 'editionId', 'ordinal', 'kind'),
  paragraph: prepareInsert(sqlite, 'Paragraph', 'editionId', 'sectionId', 'number'),
  segment: prepareInsert(sqlite, 'Segment', 'editionId', 'paragraphId', 'number', 'address', 'role'),
  text: prepareInsert(sqlite, 'SegmentText', 'segmentId', 'language', 'text'),
  bead: prepareInsert(sqlite, 'Bead', 'editionId', 'ordinal'),
  member: prepareInsert(sqlite, 'BeadMember', 'beadId', 'segmentId', 'language', 'ordinal'),
  token: prepareInsert(
    sqlite, 'Token', 'segmentId', 'ordinal', 'start', 'end', 'surface', 'lemma', 'lemmaReading', 'reading', 'readingFrom', 'ruby', 'morphemes',
    'conjugation', 'partOfSpeech', 'detail', 'atGap', 'senseEn', 'senseJa', 'stated',
  ),
};

function writeWork(number: number, sentences: number): void {
  const slug = `generated-${number}`;
  const editionId = insert.edition(insert.work(slug), 1, slug, 'none', '1', record(slug, number), '', '', '2026-01-01', '2026-01-01T00:00:00.000+00:00');
  const sectionId = insert.section(editionId, 0, 'body');
  let paragraphId = 0;
  for (let at = 0; at < sentences; at += 1) {
    const paragraph = 1 + Math.floor(at / perParagraph);
    const segment = 1 + (at % perParagraph);
    if (segment === 1) paragraphId = insert.paragraph(editionId, sectionId, paragraph);
    const segmentId = insert.segment(editionId, paragraphId, segment, `${paragraph}.${segment}`, 'prose');
    const { ja, en, tokens } = makePair(vocabulary, random);
    insert.text(segmentId, 'ja', ja);
    insert.text(segmentId, 'en', en);
    const beadId = insert.bead(editionId, at);
    insert.member(beadId, segmentId, 'ja', 0);
    insert.member(beadId, segmentId, 'en', 0);
    tokens.forEach(({ start, end, lemma, reading, partOfSpeech }, ordinal) => {
      const isVerb = partOfSpeech === 'verb';
      const lemmaReading = isVerb ? reading.replace(/(?:した|する|して|され|しない)$/, 'する') : reading;
      insert.token(
        segmentId, ordinal, start, end, ja.slice(start, end), lemma, lemmaReading, reading, 'analyser', '[]', '[]', isVerb ? '["suru",null]' : null, partOfSpeech, null, 0, null, null, 0,
      );
    });
  }
}

const begin = sqlite.transaction(writeWork);
for (let number = 1; (number - 1) * perWork < count; number += 1) begin(number, Math.min(perWork, count - (number - 1) * perWork));
sqlite.prepare('INSERT INTO "Publication" ("id", "version", "changedAt") VALUES (1, 1, ?)').run('2026-01-01T00:00:00.000+00:00');
sqlite.close();
