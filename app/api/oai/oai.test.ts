import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbour, harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { answerOai } from '@/server/use-cases/answer-oai';
import { importPackage } from '@/server/use-cases/import-package';
import { GET, POST } from './route';

const site = 'http://localhost:3000';
const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  for (const [i, day] of days.entries()) {
    const record = harbour['record.yaml'].replace('初版。', `第${i + 1}版。`);
    await importPackage(memoryFolders(harbourWith({ 'record.yaml': record })), { checkOnly: false, now: new Date(`${day}T12:00:00.750Z`) });
  }
});
afterAll(() => temporary.close());

const ask = (query: string, limit?: number) => answerOai(new URLSearchParams(query), 'Taiyaku', limit);
const all = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
const faultOf = (xml: string) => /<error code="(\w+)">/.exec(xml)?.[1];
const identifiers = [1, 2, 3].map((number) => `${site}/read/harbour/${number}`);

describe('OAI-PMH', () => {
  it('says who it is', async () => {
    const xml = await ask('verb=Identify');
    expect(xml).toContain(`<request verb="Identify">${site}/api/oai</request>`);
    expect([all(xml, 'baseURL'), all(xml, 'protocolVersion'), all(xml, 'earliestDatestamp'), all(xml, 'deletedRecord'), all(xml, 'granularity')])
      .toEqual([[`${site}/api/oai`], ['2.0'], ['2026-11-24T12:00:00Z'], ['no'], ['YYYY-MM-DDThh:mm:ssZ']]);
    expect(all(xml, 'adminEmail')[0]).toMatch(/^\S+@(\S+\.)+\S+$/);
    expect(all(xml, 'responseDate')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('lists its formats and sets', async () => {
    expect(all(await ask('verb=ListMetadataFormats'), 'metadataPrefix')).toEqual(['oai_dc', 'mods']);
    expect(all(await ask(`verb=ListMetadataFormats&identifier=${identifiers[0]}`), 'metadataPrefix')).toEqual(['oai_dc', 'mods']);
    expect(all(await ask('verb=ListSets'), 'setSpec')).toEqual(['newspaper-column', 'essay', 'example']);
  });

  it('has an edition by the address that stays, in both languages, with its rights', async () => {
    const xml = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifiers[1]}`);
    expect(all(xml, 'identifier')[0]).toBe(identifiers[1]);
    expect(all(xml, 'dc:identifier')).toEqual([identifiers[1]]);
    expect(all(xml, 'dc:language')).toEqual(['ja', 'en']);
    expect(all(xml, 'dc:title')).toHaveLength(2);
    expect(all(xml, 'dc:rights')).toContain('SPDX: CC-BY-4.0');
    const mods = await ask(`verb=GetRecord&metadataPrefix=mods&identifier=${identifiers[1]}`);
    expect(all(mods, 'edition')).toEqual(['2']);
    expect(mods).toContain('<relatedItem type="otherVersion">');
  });

  it('gives a list in parts, each record once, and ends it with an empty token', async () => {
    const told: (string | undefined)[] = [];
    let query = 'verb=ListIdentifiers&metadataPrefix=mods';
    const cursors: string[] = [];
    for (;;) {
      const xml = await ask(query, 2);
      told.push(...all(xml, 'identifier'));
      const [, size, cursor, token] = /<resumptionToken completeListSize="(\d+)" cursor="(\d+)">([^<]*)</.exec(xml) ?? [];
      cursors.push(`${cursor}/${size}`);
      if (!token) break;
      query = `verb=ListIdentifiers&resumptionToken=${token}`;
    }
    expect(told).toEqual(identifiers);
    expect(cursors).toEqual(['0/3', '2/3']);
    expect(await ask('verb=ListIdentifiers&metadataPrefix=mods')).not.toContain('resumptionToken');
  });

  it.each([
    ['from=2026-11-25', [2, 3]], ['until=2026-11-25', [1, 2]], ['from=2026-11-25&until=2026-11-25', [2]], ['from=2026-11-25T12:00:00Z&until=2026-11-25T12:00:00Z', [2]],
    ['from=2026-11-25T12:00:01Z', [3]], ['set=example', [1, 2, 3]], ['until=2026-11-24T12:00:00Z', [1]],
  ])('selects by %s', async (query, numbers) => {
    const xml = await ask(`verb=ListRecords&metadataPrefix=oai_dc&${query}`);
    expect(all(xml, 'identifier')).toEqual(numbers.map((number) => identifiers[number - 1]));
  });

  it.each([
    ['', 'badVerb'], ['verb=Nothing', 'badVerb'], ['verb=Identify&verb=Identify', 'badVerb'], ['verb=toString', 'badVerb'],
    ['verb=Identify&set=essay', 'badArgument'], ['verb=GetRecord&metadataPrefix=mods', 'badArgument'], ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&metadataPrefix=mods', 'badArgument'], ['verb=ListRecords&metadataPrefix=mods&from=2026-02-31', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&from=2026-11-24&until=2026-11-25T00:00:00Z', 'badArgument'], ['verb=ListRecords&metadataPrefix=mods&from=2026-11-26&until=2026-11-25', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&resumptionToken=x', 'badArgument'], ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'], [`verb=ListRecords&resumptionToken=${btoa('["mods","nothing",null,null,"2026",1,1]')}`, 'badResumptionToken'],
    ['verb=GetRecord&metadataPrefix=marc&identifier=x', 'cannotDisseminateFormat'], ['verb=GetRecord&metadataPrefix=mods&identifier=x', 'idDoesNotExist'],
    [`verb=GetRecord&metadataPrefix=mods&identifier=${site}/ja/read/harbour/1`, 'idDoesNotExist'], [`verb=GetRecord&metadataPrefix=mods&identifier=${site}/read/harbour/9`, 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=x', 'idDoesNotExist'], ['verb=ListRecords&metadataPrefix=mods&from=2030-01-01', 'noRecordsMatch'], ['verb=ListRecords&metadataPrefix=mods&set=poem', 'noRecordsMatch'], ['verb=ListRecords&metadataPrefix=mods&set=essay', 'noRecordsMatch'],
  ])('answers “%s” with %s', async (query, code) => {
    const xml = await ask(query);
    expect(faultOf(xml)).toBe(code);
    const echoes = !['badVerb', 'badArgument'].includes(code);
    expect(/<request[^>]*>/.exec(xml)?.[0].includes('verb=')).toBe(echoes);
  });

  it('is asked by address or by form, and lets every site read', async () => {
    const got = await GET(new Request(`${site}/api/oai?verb=ListSets`), { params: undefined });
    expect([got.status, got.headers.get('Content-Type'), got.headers.get('Access-Control-Allow-Origin')]).toEqual([200, 'text/xml; charset=utf-8', '*']);
    const posted = await POST(new Request(`${site}/api/oai`, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'verb=ListSets' }));
    expect(all(await posted.text(), 'setSpec')).toEqual(all(await got.text(), 'setSpec'));
    const wrong = await POST(new Request(`${site}/api/oai`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }));
    expect([wrong.status, wrong.headers.get('Content-Type')]).toEqual([415, 'application/problem+json']);
  });
});
