import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countConceptUses, listConcepts, listConceptsOfEdition, listRelatedConcepts, readConcept } from './concepts';
import { listQuotations } from './quotations';
import { insertConcepts, insertSampleEdition } from './testing/sample-edition';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  await insertSampleEdition(await insertConcepts());
});
afterEach(() => temporary.close());

const slugs = (concepts: readonly { slug: string }[]) => concepts.map(({ slug }) => slug);

describe('concepts', () => {
  it('reads a concept with its labels in the editors’ order', async () => {
    expect(await readConcept('fishing-boat')).toEqual({
      slug: 'fishing-boat', category: 'equipment',
      labels: [
        { language: 'ja', kind: 'preferred', text: '漁船', reading: 'ぎょせん' },
        { language: 'en', kind: 'preferred', text: 'fishing boat', reading: null },
        { language: 'en', kind: 'alternative', text: 'fishing boats', reading: null },
      ],
      definition: { ja: '魚をとる船。', en: 'A boat for fishing.' },
      related: [],
      source: 'A dictionary',
      sourceNote: { ja: '第三版', en: 'Third edition' },
    });
    expect(await readConcept('port')).toMatchObject({ related: ['fishing-boat'], source: null, sourceNote: null });
    expect(await readConcept('nothing')).toBeNull();
  });

  it('lists all, the related, and those of an edition with what they are related to', async () => {
    expect(slugs(await listConcepts())).toEqual(['fishing-boat', 'port']);
    expect(slugs(await listRelatedConcepts('port'))).toEqual(['fishing-boat']);
    expect(slugs(await listConceptsOfEdition('harbour', 1))).toEqual(['fishing-boat']);
    expect(slugs(await listConceptsOfEdition('harbour', 2))).toEqual(['fishing-boat', 'port']);
  });

  it('counts uses in the newest editions only', async () => {
    expect(await countConceptUses()).toEqual([
      { concept: 'fishing-boat', occurrences: 1 }, { concept: 'port', occurrences: 1 },
    ]);
  });
});

describe('listQuotations', () => {
  it('quotes the whole bead of the newest edition, with the editors’ hand in both languages', async () => {
    expect(await listQuotations('fishing-boat')).toEqual([{
      work: { slug: 'harbour', title: { ja: '海をわたる風', en: 'Wind over the Sea' } },
      edition: 2,
      address: '1.1',
      segments: {
        ja: [
          { address: '1.1', text: '朝の港には漁船が帰り、', marks: [], interventions: [] },
          { address: '1.2', text: '𠮷人々が集まる。', marks: [], interventions: [{ span: { start: 2, end: 4 }, kind: 'supplied' }] },
        ],
        en: [{
          address: '1.1', text: 'In the morning the fishing boats return, and people gather.',
          marks: [{ start: 19, end: 32 }], interventions: [{ span: { start: 45, end: 51 }, kind: 'supplied' }],
        }],
      },
      links: [{
        ja: [{ address: '1.1', language: 'ja', span: { start: 5, end: 7 } }], en: [{ address: '1.1', language: 'en', span: { start: 19, end: 32 } }],
      }],
    }]);
  });

  it('is empty where a concept does not occur', async () => {
    expect(await listQuotations('nothing')).toEqual([]);
  });
});
