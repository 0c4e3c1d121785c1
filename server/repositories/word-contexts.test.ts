import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from './database';
import { readWordContexts } from './word-contexts';
import { insertConcepts, insertSampleEdition } from './testing/sample-edition';
import { temporaryDatabase, type TemporaryDatabase } from './testing/temporary-database';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await insertSampleEdition(await insertConcepts());
});
afterAll(() => temporary.close());

const place = (edition: number, address: string) => ({ work: 'harbour', edition, address, start: 2, end: 4 });

it('quotes each sentence with the signs of the editors’ hand, and none that is not there', async () => {
  const places = [place(2, '1.2'), place(1, '1.1'), place(2, '9.9'), place(7, '1.1')];
  const contexts = await readWordContexts(places);
  expect(places.map((each) => contexts.get(each)?.sentence)).toEqual(['𠮷⟨人々⟩が集まる。', '漁船。', undefined, undefined]);
});

it('shows that hand in a Japanese translation too', async () => {
  const edition = await database().edition.findFirstOrThrow({ where: { number: 2 } });
  const segment = await database().segment.findFirstOrThrow({ where: { editionId: edition.id, address: '1.1' } });
  await database().apparatusEntry.create({ data: {
    editionId: edition.id, ordinal: 2, name: 'a3', kind: 'supplied', certainty: 'high', responsibleJa: '', responsibleEn: '', reasonJa: '', reasonEn: '',
    places: { create: [{ ordinal: 0, role: 'resting', segmentId: segment.id, language: 'ja', start: 5, end: 7 }] },
  } });
  const asked = place(2, '1.1');
  expect((await readWordContexts([asked])).get(asked)?.sentence).toBe('朝の港には⟨漁船⟩が帰り、');
});

it('quotes the sentence as it stands, with its translation, and tells of the editors’ hand beside it', async () => {
  const asked = place(2, '1.2');
  const quoted = (await readWordContexts([asked])).get(asked)?.quoted;
  expect(quoted?.ja).toEqual({ text: '𠮷人々が集まる。', interventions: [{ kind: 'supplied', span: { start: 2, end: 4 } }] });
  expect(quoted?.ja.text.slice(asked.start, asked.end)).toBe('人々');
  expect(quoted?.en?.text).toMatch(/^[A-Z].*\.$/);
});
