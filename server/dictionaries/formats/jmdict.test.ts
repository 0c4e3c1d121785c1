import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classBit } from '@/domain/dictionary/classes';
import { dictionaryLimits } from '../limits';
import { fileOf, fixture, readAll, removeFiles } from '../testing/files';

let xml: string;
beforeAll(async () => {
  xml = await readFile(fixture('jmdict.xml'), 'utf8');
});
afterAll(removeFiles);

const xmlOf = () => readFileSync(fixture('jmdict.xml'), 'utf8');
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('JMdict', () => {
  it('is read with its codes, senses and marks; entries without English are left out', async () => {
    const { header, entries } = await readAll(fixture('jmdict.xml'));
    expect(header).toMatchObject({ name: 'jmdict', kind: 'jmdict', revision: '2026-01-02', language: 'en', licence: 'CC BY-SA 4.0' });
    expect(header.attribution).toContain('property of the Electronic Dictionary Research and Development Group');
    expect(entries.map(({ entry }) => entry.sequence)).toEqual([1000010, 1000020, 1000030, 1000040]);
    expect(entries[0]).toEqual({
      entry: {
        sequence: 1000010,
        writings: [{ text: '進める', tags: ['news1', 'nf05'] }],
        readings: [{ text: 'すすめる', tags: ['news1'], of: [] }],
        senses: [
          { partsOfSpeech: ['v1', 'vt'], tags: [], glosses: ['to move forward'], notes: [], of: [] },
          { partsOfSpeech: ['v1', 'vt'], tags: [], glosses: ['to carry on & promote'], notes: ['of plans'], of: [] },
        ],
      },
      classes: classBit('ichidan'),
      score: 0,
    });
    expect(entries[1]?.entry.writings[1]).toEqual({ text: '畫く', tags: ['rK'] });
    expect(entries[3]).toMatchObject({ entry: { writings: [], senses: [{ tags: ['uk'] }] }, classes: classBit('adjective') });
  });

  it('is the same from gzip', async () => {
    expect(await readAll(await fileOf(gzipSync(xml), 'JMdict.gz'))).toEqual(await readAll(fixture('jmdict.xml')));
  });

  it.each<[string, (text: string) => string, string, Record<string, unknown>]>([
    ['a tag that is not closed', (text) => text.replace('<gloss>to write</gloss>', '<gloss>to write'), 'xml', { line: 31 }],
    ['an unknown entity', (text) => text.replace('<pos>&v5k;', '<pos>&v5z;'), 'xml', { line: 31, column: 17 }],
    ['an entity named as what every object has', (text) => text.replace('<gloss>to move', '<gloss>&constructor;to move'), 'xml', { line: lineOf(xmlOf(), 'to move'), entry: '1000010' }],
    ['an entity named as the parent of objects', (text) => text.replace('<gloss>to move', '<gloss>&__proto__;to move'), 'xml', { line: lineOf(xmlOf(), 'to move') }],
    ['an attribute named as what every object has', (text) => text.replace('<gloss>to move', '<gloss hasOwnProperty="1" a="2">to move'), 'xml', { line: lineOf(xmlOf(), 'to move') }],
    ['attributes without end', (text) => text.replace('<gloss>to move', `<gloss ${Array.from({ length: 300_000 }, (_, index) => `a${index}="1"`).join(' ')}>to move`), 'xml-attributes', { line: lineOf(xmlOf(), 'to move') }],
    ['elements deep in each other', (text) => text.replace('<gloss>to move', `${'<x>'.repeat(30)}${'</x>'.repeat(30)}<gloss>to move`), 'xml-depth', {}],
    ['senses without end', (text) => text.replace('<sense><gloss>to carry', `${'<sense><gloss>x</gloss></sense>'.repeat(600)}<sense><gloss>to carry`), 'too-many-senses', { entry: '1000010' }],
    ['glosses without end', (text) => text.replace('<gloss>to move', `${'<gloss>x</gloss>'.repeat(600)}<gloss>to move`), 'too-many-parts', { entry: '1000010' }],
    ['writings without end', (text) => text.replace('<r_ele><reb>すすめる', `${'<k_ele><keb>進</keb></k_ele>'.repeat(600)}<r_ele><reb>すすめる`), 'too-many-forms', { entry: '1000010' }],
    ['texts that are long together', (text) => text.replace('<gloss>to move', `${`<gloss>${'x'.repeat(10_000)}</gloss>`.repeat(7)}<gloss>to move`), 'entry-too-long', { entry: '1000010' }],
    ['an entity of HTML', (text) => text.replace('talks', 't&eacute;'), 'xml', { line: 37 }],
    ['an end before the end', (text) => text.slice(0, text.indexOf('<ent_seq>1000030')), 'xml', { line: 34 }],
    ['another root', (text) => text.replaceAll('JMdict>', 'JMnedict>'), 'xml-root', { line: 18 }],
    ['an entry without reading', (text) => text.replace('<r_ele><reb>かく</reb></r_ele>', ''), 'no-reading', { line: 32 }],
    ['an empty reading', (text) => text.replace('<reb>かく', '<reb> '), 'form-length', { line: 30 }],
    ['a number that is none', (text) => text.replace('<ent_seq>1000030', '<ent_seq>x'), 'no-number', { line: 34 }],
    ['an entry without number', (text) => text.replace('<ent_seq>1000030</ent_seq>', ''), 'no-number', { line: 38 }],
    ['an external entity', (text) => text.replace('<!ENTITY v1 "Ichidan verb">', '<!ENTITY v1 SYSTEM "file:///etc/passwd">'), 'xml-external', { line: 16 }],
    ['a parameter entity', (text) => text.replace('<!ENTITY v1 "Ichidan verb">', '<!ENTITY % v1 "x">'), 'xml-external', { line: 16 }],
    ['an external document type', (text) => text.replace('<!DOCTYPE JMdict [', '<!DOCTYPE JMdict SYSTEM "https://example.org/x.dtd" ['), 'xml-external', { line: 16 }],
  ])('refuses %s at its place', async (_, change, code, place) => {
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    await expect(readAll(await fileOf(changed))).rejects.toMatchObject({ name: 'DictionaryProblem', code, place: { file: null, ...place } });
  });

  it('never expands an entity, however often they name one another', async () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `<!ENTITY b${i} "${i === 0 ? 'boom' : `&b${i - 1};`.repeat(10)}">`).join('\n');
    const text = xml.replace('<!ENTITY v1 ', `${bomb}\n<!ENTITY v1 `).replace('<gloss>to write', '<gloss>to write &b29;');
    const { entries } = await readAll(await fileOf(text));
    expect(entries[1]?.entry.senses[0]?.glosses).toEqual(['to write b29']);
  });

  it('bounds the number of entities and the length of a text, and names the bound', async () => {
    const many = Array.from({ length: dictionaryLimits.entities + 1 }, (_, i) => `<!ENTITY e${i} "x">`).join('\n');
    await expect(readAll(await fileOf(xml.replace('<!ENTITY v1 ', `${many}\n<!ENTITY v1 `)))).rejects.toMatchObject({ code: 'xml-entities', params: { limit: 1000 } });
    const long = xml.replace('to write', 'to write '.repeat(3000));
    await expect(readAll(await fileOf(long))).rejects.toMatchObject({ code: 'text-too-long', place: { line: lineOf(xml, 'to write') }, params: { limit: 20_000 } });
  });

  it('refuses bytes that are not UTF-8, and a compressed file that breaks off', async () => {
    const bytes = Buffer.from(xml);
    bytes[bytes.indexOf('かく') + 1] = 0xff;
    await expect(readAll(await fileOf(bytes))).rejects.toMatchObject({ code: 'encoding', params: { encoding: 'UTF-8' } });
    const packed = gzipSync(xml);
    await expect(readAll(await fileOf(packed.subarray(0, packed.length - 200)))).rejects.toMatchObject({ code: 'truncated' });
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 0xff;
    await expect(readAll(await fileOf(packed))).rejects.toMatchObject({ code: 'truncated' });
  });
});
