import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from './database';
import { listEditions, readEdition } from './editions';
import { sampleWork, insertConcepts, insertSampleEdition } from './testing/sample-edition';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';
import { listWorks } from './works';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  await insertSampleEdition(await insertConcepts());
});
afterEach(() => temporary.close());

describe('readEdition', () => {
  it('reads the newest edition whole, where no number is given', async () => {
    const edition = await readEdition('harbour', null);
    expect(edition).toEqual({
      work: sampleWork,
      number: 2,
      latest: 2,
      digest: 'digest-2',
      publishedAt: '2026-11-02T00:00:00.000Z',
      date: '2026-11-02',
      summary: { ja: '第2版。', en: 'Edition 2.' },
      sections: [{ kind: 'body', paragraphs: [{ number: 1, segments: [
        {
          address: '1.1', role: 'prose',
          text: { ja: '朝の港には漁船が帰り、', en: 'In the morning the fishing boats return, and people gather.' },
          readings: [{ span: { start: 5, end: 7 }, reading: 'ぎょせん', witnessLine: 1 }],
        },
        { address: '1.2', role: 'prose', text: { ja: '𠮷人々が集まる。', en: null }, readings: [] },
      ] }] }],
      beads: [{ ja: ['1.1', '1.2'], en: ['1.1'] }],
      phraseLinks: [{
        ja: [{ address: '1.1', language: 'ja', span: { start: 5, end: 7 } }],
        en: [{ address: '1.1', language: 'en', span: { start: 19, end: 32 } }],
      }],
      notes: [{
        place: { address: '1.2', language: 'ja', span: { start: 2, end: 4 } }, text: { ja: '注', en: 'Note' },
      }],
      occurrences: [
        { concept: 'fishing-boat', place: { address: '1.1', language: 'en', span: { start: 19, end: 32 } } },
        { concept: 'port', place: { address: '1.1', language: 'ja', span: { start: 2, end: 3 } } },
      ],
      witness: {
        siglum: 'O', language: 'ja', sha256: 'abc',
        title: { ja: '底本', en: 'Source' }, description: { ja: '写し', en: 'Copy' },
        lines: [
          { number: 1, row: 1, text: '朝の港には漁船が帰り、', repeats: null, uses: [
            { address: '1.1', as: 'text', lineSpan: { start: 0, end: 11 }, textSpan: { start: 0, end: 11 } },
          ] },
          { number: 2, row: 3, text: '朝の港には漁船が帰り、', repeats: 1, uses: [] },
        ],
      },
      apparatus: [
        {
          id: 'a1', kind: 'supplied', certainty: 'high',
          responsible: { ja: '編集部', en: 'Editors' }, reason: { ja: '欠ける', en: 'Lost' },
          places: [{ address: '1.2', language: 'ja', span: { start: 2, end: 4 } }],
          restingOn: [{ address: '1.1', language: 'en', span: { start: 45, end: 51 } }],
          received: [], lines: [], repeats: [], extent: null,
        },
        {
          id: 'a2', kind: 'surplus', certainty: 'medium',
          responsible: { ja: '編集部', en: 'Editors' }, reason: { ja: '重複', en: 'Repeated' },
          places: [], restingOn: [], received: [], lines: [2], repeats: [1],
          extent: { unit: 'line', quantity: 1 },
        },
      ],
    });
  });

  it('reads an older edition as it was, and says which is the newest', async () => {
    const edition = await readEdition('harbour', 1);
    expect(edition).toMatchObject({ number: 1, latest: 2, witness: null, apparatus: [], notes: [], phraseLinks: [] });
    expect(edition?.sections[0]?.paragraphs[0]?.segments[0]?.text.ja).toBe('漁船。');
    expect(edition?.occurrences).toHaveLength(1);
  });

  it.each([['harbour', 3], ['harbour', 0], ['nowhere', null]] as const)('finds nothing for %s, %s', async (slug, number) => {
    expect(await readEdition(slug, number)).toBeNull();
  });

  it('refuses a stored word that the model does not have', async () => {
    await database().apparatusEntry.updateMany({ where: { name: 'a1' }, data: { kind: 'guessed' } });
    await expect(readEdition('harbour', 2)).rejects.toThrow('unknown kind of apparatus entry: "guessed"');
  });

  it('refuses a stored record that is not a work', async () => {
    await database().edition.updateMany({ data: { record: JSON.stringify({ ...sampleWork, title: '海' }) } });
    await expect(readEdition('harbour', 2)).rejects.toThrow('title');
  });
});

it('lists the editions of a work, newest first', async () => {
  expect(await listEditions('harbour')).toEqual([
    { number: 2, date: '2026-11-02', summary: { ja: '第2版。', en: 'Edition 2.' }, digest: 'digest-2', publishedAt: '2026-11-02T00:00:00.000Z' },
    { number: 1, date: '2026-11-01', summary: { ja: '第1版。', en: 'Edition 1.' }, digest: 'digest-1', publishedAt: '2026-11-01T00:00:00.000Z' },
  ]);
  expect(await listEditions('nowhere')).toEqual([]);
});

it('lists works by their newest edition, counting characters as code points', async () => {
  expect(await listWorks()).toEqual([{
    work: sampleWork, edition: 2, date: '2026-11-02', segments: 2,
    characters: { ja: 11 + 8, en: 59 },
    hasWitness: true,
    apparatus: { corrected: 0, supplied: 1, surplus: 1, transposed: 0, gap: 0 },
  }]);
});
