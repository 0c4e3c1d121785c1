import type { Work } from '@/domain/text/work';
import { database } from '../database';

export const sampleWork: Work = {
  slug: 'harbour',
  genre: 'newspaper-column',
  originalLanguage: 'ja',
  title: { ja: '海をわたる風', en: 'Wind over the Sea' },
  titleReading: 'うみをわたるかぜ',
  subtitle: null,
  summary: { ja: '港の朝の話。', en: 'A morning in a harbour.' },
  creators: [{
    role: 'author',
    person: {
      ja: { family: '小熊', given: '真也' },
      reading: { family: 'おぐま', given: 'しんや' },
      en: { family: 'Oguma', given: 'Shinya' },
    },
    body: null,
    affiliation: null,
  }],
  container: { series: { ja: '港の声', en: 'Voices of the Harbour' }, number: '3', publication: null },
  date: null,
  dateNote: null,
  rights: [],
};

/** One concept that names another as related. */
export async function insertConcepts() {
  const boat = await database().concept.create({
    data: {
      slug: 'fishing-boat', category: 'equipment', definitionJa: '魚をとる船。', definitionEn: 'A boat for fishing.',
      source: 'A dictionary', sourceNoteJa: '第三版', sourceNoteEn: 'Third edition',
      labels: { create: [
        { ordinal: 0, language: 'ja', kind: 'preferred', text: '漁船', reading: 'ぎょせん' },
        { ordinal: 1, language: 'en', kind: 'preferred', text: 'fishing boat', reading: null },
        { ordinal: 2, language: 'en', kind: 'alternative', text: 'fishing boats', reading: null },
      ] },
    },
  });
  const port = await database().concept.create({
    data: {
      slug: 'port', category: 'concept', definitionJa: '船の着く所。', definitionEn: 'Where ships land.',
      labels: { create: [
        { ordinal: 0, language: 'ja', kind: 'preferred', text: '港', reading: 'みなと' },
        { ordinal: 1, language: 'en', kind: 'preferred', text: 'port', reading: null },
      ] },
      relations: { create: [{ toId: boat.id, ordinal: 0 }] },
    },
  });
  return { boat: boat.id, port: port.id };
}

const edition = (workId: number, number: number, record: Work) => ({
  workId, number, digest: `digest-${number}`, glossary: 'glossary', record: JSON.stringify(record),
  summaryJa: `第${number}版。`, summaryEn: `Edition ${number}.`, date: `2026-11-0${number}`,
  publishedAt: new Date(`2026-11-0${number}T00:00:00Z`),
});

/**
 * A work of two editions. The first has one sentence; the second has two
 * Japanese segments that answer one English, and one of everything else.
 */
export async function insertSampleEdition(concepts: { boat: number; port: number }) {
  const { work, edition: editions, section, paragraph, segment, bead, witness } = database();
  const { id: workId } = await work.create({ data: { slug: 'harbour' } });

  const place = async (editionId: number, number: number, texts: { language: string; text: string }[], at: number) =>
    (await segment.create({
      data: { editionId, paragraphId: at, number, address: `1.${number}`, role: 'prose', texts: { create: texts } },
    })).id;
  const begin = async (number: number) => {
    const { id } = await editions.create({ data: edition(workId, number, sampleWork) });
    const { id: sectionId } = await section.create({ data: { editionId: id, ordinal: 0, kind: 'body' } });
    const { id: at } = await paragraph.create({ data: { editionId: id, sectionId, number: 1 } });
    return { id, at };
  };

  const first = await begin(1);
  const old = await place(first.id, 1, [{ language: 'ja', text: '漁船。' }, { language: 'en', text: 'Fishing boats.' }], first.at);
  await bead.create({ data: { editionId: first.id, ordinal: 0, members: { create: [
    { segmentId: old, language: 'ja', ordinal: 0 }, { segmentId: old, language: 'en', ordinal: 0 },
  ] } } });
  await database().occurrence.create({ data: {
    editionId: first.id, conceptId: concepts.boat, segmentId: old, language: 'ja', start: 0, end: 2,
  } });

  const { id: editionId, at } = await begin(2);
  const a = await place(editionId, 1, [
    { language: 'ja', text: '朝の港には漁船が帰り、' },
    { language: 'en', text: 'In the morning the fishing boats return, and people gather.' },
  ], at);
  const b = await place(editionId, 2, [{ language: 'ja', text: '𠮷人々が集まる。' }], at);
  await bead.create({ data: { editionId, ordinal: 0, members: { create: [
    { segmentId: b, language: 'ja', ordinal: 1 },
    { segmentId: a, language: 'ja', ordinal: 0 },
    { segmentId: a, language: 'en', ordinal: 0 },
  ] } } });
  await database().reading.create({ data: { segmentId: a, start: 5, end: 7, reading: 'ぎょせん', witnessLine: 1 } });
  await database().phraseLink.create({ data: { editionId, ordinal: 0, spans: { create: [
    { segmentId: a, language: 'ja', start: 5, end: 7 }, { segmentId: a, language: 'en', start: 19, end: 32 },
  ] } } });
  await database().note.create({ data: {
    editionId, segmentId: b, ordinal: 0, language: 'ja', start: 2, end: 4, textJa: '注', textEn: 'Note',
  } });
  await database().occurrence.create({ data: {
    editionId, conceptId: concepts.boat, segmentId: a, language: 'en', start: 19, end: 32,
  } });
  await database().occurrence.create({ data: {
    editionId, conceptId: concepts.port, segmentId: a, language: 'ja', start: 2, end: 3,
  } });
  await witness.create({ data: {
    editionId, siglum: 'O', language: 'ja', titleJa: '底本', titleEn: 'Source', descriptionJa: '写し', descriptionEn: 'Copy',
    sha256: 'abc', lines: { create: [
      { number: 1, row: 1, text: '朝の港には漁船が帰り、', uses: { create: [
        { segmentId: a, as: 'text', lineStart: 0, lineEnd: 11, textStart: 0, textEnd: 11 },
      ] } },
      { number: 2, row: 3, text: '朝の港には漁船が帰り、', repeats: 1 },
    ] },
  } });
  await database().apparatusEntry.create({ data: {
    editionId, ordinal: 0, name: 'a1', kind: 'supplied', certainty: 'high', responsibleJa: '編集部', responsibleEn: 'Editors',
    reasonJa: '欠ける', reasonEn: 'Lost', places: { create: [
      { ordinal: 0, role: 'place', segmentId: b, language: 'ja', start: 2, end: 4 },
      { ordinal: 0, role: 'resting', segmentId: a, language: 'en', start: 45, end: 51 },
    ] },
  } });
  await database().apparatusEntry.create({ data: {
    editionId, ordinal: 1, name: 'a2', kind: 'surplus', certainty: 'medium', responsibleJa: '編集部', responsibleEn: 'Editors',
    reasonJa: '重複', reasonEn: 'Repeated', extentUnit: 'line', extentQuantity: 1,
    received: { create: [{ ordinal: 0, line: 2, start: 0, end: 11, whole: true, repeats: 1 }] },
  } });
}
