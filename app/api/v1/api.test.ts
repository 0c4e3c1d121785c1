import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { components } from '@/domain/api/components';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { importPackage } from '@/server/use-cases/import-package';
import * as citation from './editions/[work]/[edition]/citation/route';
import * as edition from './editions/[work]/[edition]/route';
import * as passages from './editions/[work]/[edition]/passages/route';
import * as passage from './editions/[work]/[edition]/passages/[passage]/route';
import * as passageCitation from './editions/[work]/[edition]/passages/[passage]/citation/route';
import * as exported from './editions/[work]/[edition]/export/[export]/route';
import * as file from './editions/[work]/[edition]/citation/[file]/route';
import * as words from './editions/[work]/[edition]/words/route';
import * as passageFile from './editions/[work]/[edition]/passages/[passage]/citation/[file]/route';
import * as quotation from './editions/[work]/[edition]/passages/[passage]/quotation/route';
import * as glossary from './glossary/route';
import * as concept from './glossary/[concept]/route';
import * as occurrences from './occurrences/[concept]/route';
import * as openapi from './openapi.json/route';
import * as works from './works/route';
import * as work from './works/[work]/route';
import * as editions from './works/[work]/editions/route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  await importPackage(memoryFolders(harbourWith()), { checkOnly: false, now: new Date('2026-11-24T00:00:00Z') });
});
afterAll(() => temporary.close());

interface Route {
  GET(request: Request, context: { params: Promise<Readonly<Record<string, string>>> }): Promise<Response>;
}

const base = 'http://localhost:3000';
function ask(route: Route, path: string, params: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
  return route.GET(new Request(`${base}${path}`, { headers: { 'Accept-Language': 'en', ...headers } }), { params: Promise.resolve(params) });
}

const own = { work: 'harbour', edition: '1' };
const at = (address: string) => ({ ...own, passage: address });

/** Each answer has the form that the reference promises, and no member besides. */
async function expectForm<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  const given = await response.json() as unknown;
  const parsed = schema.parse(given);
  expect(parsed).toEqual(given);
  return parsed;
}

describe('the answers', () => {
  it('list works and say of each what its record says', async () => {
    // Next gives a route without parameters none.
    const list = await expectForm(await works.GET(new Request(`${base}/api/v1/works`), { params: undefined }), components.WorkPage);
    expect(list).toMatchObject({ page: 1, pages: 1, total: 1, items: [{ slug: 'harbour', latest: 1, pages: { ja: `${base}/ja/read/harbour` } }] });
    const one = await expectForm(await ask(work, '/api/v1/works/harbour', { work: 'harbour' }), components.Work);
    expect(one).toEqual(list.items[0]);
    expect(one.rights[0]).toMatchObject({ part: 'original', licence: 'CC-BY-4.0' });
  });

  it('list editions, and describe one with its digest, structure, witness', async () => {
    const list = await expectForm(await ask(editions, '/api/v1/works/harbour/editions', { work: 'harbour' }), components.EditionPage);
    expect(list.items.map(({ number }) => number)).toEqual([1]);
    const one = await expectForm(await ask(edition, '/api/v1/editions/harbour/1', own), components.Edition);
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(one.witness).toMatchObject({ siglum: 'O', language: 'ja' });
    expect(one.structure[0]).toMatchObject({ kind: 'header' });
  });

  it('give a passage in both languages, with what is supplied, corrected and lost shown, and what stands in it', async () => {
    const everything = 'include=readings,terms,notes,apparatus,links';
    const list = await expectForm(await ask(passages, `/api/v1/editions/harbour/1/passages?${everything}`, own), components.PassagePage);
    const kinds = new Set(list.items.flatMap(({ apparatus }) => apparatus ?? []).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['corrected', 'supplied', 'surplus', 'transposed', 'gap']));
    const edited = list.items.flatMap(({ ja, en }) => [ja.edited, en.edited]).join('\n');
    for (const sign of ['⟨', '⟩', '⸢', '⸣', '［…］', '[…]']) expect(edited).toContain(sign);
    for (const item of list.items) {
      expect(item.ja.edited.replace(/[⟨⟩⸢⸣]|［…］/g, '')).toBe(item.ja.text);
      const one = await expectForm(await ask(passage, `/api/v1/editions/harbour/1/passages/${item.address}?${everything}`, at(item.address)), components.Passage);
      expect(one).toEqual(item);
    }
    const bare = await expectForm(await ask(passage, '/api/v1/editions/harbour/1/passages/1.1', at('1.1')), components.Passage);
    for (const member of ['terms', 'notes', 'apparatus', 'links']) expect(bare).not.toHaveProperty(member);
  });

  it('give characters of a passage, counted as everywhere', async () => {
    const whole = await expectForm(await ask(passage, '/api/v1/editions/harbour/1/passages/0.1', at('0.1')), components.Passage);
    const part = await expectForm(await ask(passage, '/api/v1/editions/harbour/1/passages/0.1~ja1-3', at('0.1~ja1-3')), components.Passage);
    expect(part).toMatchObject({ address: '0.1~ja1-3', part: { language: 'ja', start: 1, end: 3 }, ja: { text: whole.ja.text.slice(1, 3) }, en: { text: whole.en.text } });
  });

  it('list the glossary, and every sentence in which a concept occurs', async () => {
    const list = await expectForm(await ask(glossary, '/api/v1/glossary'), components.ConceptPage);
    const used = list.items.find((each) => each.occurrences > 0);
    if (!used) throw new Error('No concept occurs.');
    const one = await expectForm(await ask(concept, `/api/v1/glossary/${used.slug}`, { concept: used.slug }), components.Concept);
    expect(one).toEqual(used);
    const found = await expectForm(await ask(occurrences, `/api/v1/occurrences/${used.slug}`, { concept: used.slug }), components.OccurrencePage);
    expect(found.items.flatMap(({ ja, en }) => [...ja, ...en]).reduce((sum, { marks }) => sum + marks.length, 0)).toBe(used.occurrences);
    const [quoted] = found.items.flatMap(({ ja, en }) => [...ja, ...en]).filter(({ marks }) => marks.length > 0);
    const said = one.labels.map(({ text }) => text.toLowerCase());
    expect(said).toContain(quoted?.text.slice(quoted.marks[0]?.start, quoted.marks[0]?.end).toLowerCase());
  });

  it('cite in every style, in both languages, and name files that are there', async () => {
    const cited = await expectForm(await ask(citation, '/api/v1/editions/harbour/1/citation?accessed=2026-11-24', own), components.Citation);
    expect(cited.styles.map(({ id }) => id)).toEqual(['chicago', 'chicago-author-date', 'apa', 'mla', 'sist02']);
    for (const { ja, en } of cited.files) {
      for (const url of [ja, en]) {
        const name = url.split('/').at(-1) ?? '';
        const response = await ask(file, `${new URL(url).pathname}?accessed=2026-11-24`, { ...own, file: name });
        expect(response.status, url).toBe(200);
        expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
      }
    }
    const passage_ = await expectForm(await ask(passageCitation, '/x', at('1.1')), components.Citation);
    expect(passage_.address).toBe('1.1');
  });

  it('give the words of an edition in their form', async () => {
    await expectForm(await ask(words, '/api/v1/editions/harbour/1/words', own), components.WordFile);
  });

  it('give the document of them all, in the language that is asked for', async () => {
    const document = async (query: string) => (await (await ask(openapi, `/api/v1/openapi.json${query}`)).json()) as { openapi: string; info: { title: string } };
    expect(await document('')).toMatchObject({ openapi: '3.1.0', info: { title: 'Taiyaku API' } });
    expect((await document('?lang=ja')).info.title).toBe('対訳API');
  });
});

describe('how they are sent', () => {
  const everyOne: [string, Route, string, Record<string, string>][] = [
    ['works', works, '/api/v1/works', {}], ['an edition', edition, '/api/v1/editions/harbour/1', own], ['a passage', passage, '/api/v1/editions/harbour/1/passages/1.1', at('1.1')],
    ['the glossary', glossary, '/api/v1/glossary', {}], ['a citation', citation, '/api/v1/editions/harbour/1/citation', own],
    ['a file', file, '/x', { ...own, file: 'csl.ja.json' }], ['words', words, '/x', own], ['the document', openapi, '/x', {}],
  ];

  it.each(everyOne)('%s: to every site, with a strong tag, once', async (name, route, path, params) => {
    const first = await ask(route, path, params);
    expect(first.status).toBe(200);
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(first.headers.has('Access-Control-Allow-Credentials')).toBe(false);
    expect(first.headers.has('Set-Cookie')).toBe(false);
    // What is to be had in several forms, or under several names.
    expect(first.headers.get('Vary')).toBe(['an edition', 'a passage', 'a citation', 'the document'].includes(name) ? 'Accept' : null);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask(route, path, params, { 'If-None-Match': sent });
      expect([again.status, await again.text(), again.headers.get('ETag'), again.headers.get('Cache-Control')]).toEqual([304, '', tag, first.headers.get('Cache-Control')]);
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
    expect((await ask(route, path, params, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('to a shared cache for a second, so that an import shows', async () => {
    expect((await ask(works, '/api/v1/works')).headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=1, stale-if-error=86400');
  });

  it('page by page, each leading to its neighbours', async () => {
    const response = await ask(glossary, '/api/v1/glossary?limit=1&page=2');
    const { pages } = await expectForm(response, components.ConceptPage);
    expect(pages).toBeGreaterThan(2);
    const rel = (name: string, page: number) => `<${base}/api/v1/glossary?limit=1&page=${page}>; rel="${name}"`;
    expect(response.headers.get('Link')).toBe([rel('first', 1), rel('prev', 1), rel('next', 3), rel('last', pages)].join(', '));
  });

  it('from the one form of an address', async () => {
    const response = await ask(passage, '/api/v1/editions/harbour/1/passages/1.1-0.1?include=terms', at('1.1-0.1'));
    expect(response.status).toBe(308);
    expect(response.headers.get('Location')).toBe('/api/v1/editions/harbour/1/passages/0.1-1.1?include=terms');
  });

  it('names what can be given instead', async () => {
    const problem = async (path: string) => components.Problem.parse(await (await ask(passage, path, at('1.1'))).json());
    expect(await problem('/x?include=terms,everything')).toMatchObject({ parameter: 'include', allowed: expect.arrayContaining(['terms', 'notes']) as string[] });
    expect(await problem('/x?inclde=terms')).toMatchObject({ parameter: 'inclde', allowed: ['include', 'lang'] });
  });

  it.each<[string, Route, string, Record<string, string>, string, string | null]>([
    ['TEI of an edition', edition, '/api/v1/editions/harbour/1', own, 'application/tei+xml', '/api/v1/editions/harbour/1/export/tei.xml'],
    ['BibTeX of a citation', citation, '/api/v1/editions/harbour/1/citation', own, 'application/x-bibtex;q=0.9, text/html', '/api/v1/editions/harbour/1/citation/bibtex.en.bib'],
    ['text of a passage', passage, '/api/v1/editions/harbour/1/passages/1.1', at('1.1'), 'text/plain', '/api/v1/editions/harbour/1/passages/1.1/export/txt.txt'],
    ['what JSON can be had of', edition, '/api/v1/editions/harbour/1', own, 'application/tei+xml, */*;q=0.1', null],
  ])('%s from where it is', async (_, route, path, params, accept, location) => {
    const response = await ask(route, path, params, { Accept: accept });
    expect([response.status, response.headers.get('Location')]).toEqual(location === null ? [200, null] : [303, location]);
    expect(response.headers.get('Vary')).toContain('Accept');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('under the name that is asked for, where there are several', async () => {
    const typeOf = async (accept: string) => (await ask(openapi, '/x', {}, { Accept: accept })).headers.get('Content-Type');
    expect([await typeOf('application/vnd.oai.openapi+json'), await typeOf('*/*')]).toEqual(['application/vnd.oai.openapi+json', 'application/json']);
  });

  it('in the chosen form of a citation', async () => {
    const cited = await expectForm(await ask(passageCitation, '/x?style=chicago&citation=short-note', at('1.1')), components.Citation);
    expect(cited).toMatchObject({ form: 'short-note', styles: [{ id: 'chicago', forms: ['reference', 'note', 'short-note'] }] });
    expect(cited.styles[0]?.en.plain).toMatch(/^Shiomi, “Wind over the Sea,” passage 1\.1\.$/);
    const inText = await expectForm(await ask(passageCitation, '/x?citation=in-text', at('1.1')), components.Citation);
    expect(inText.styles.map(({ id }) => id)).toEqual(['chicago-author-date', 'apa', 'mla', 'sist02']);
  });

  it('of a citation and its files too from the one form of an address', async () => {
    for (const [route, path] of [[passageCitation, 'citation'], [passageFile, 'citation/ris.ja.ris'], [quotation, 'quotation']] as const) {
      const from = `/api/v1/editions/harbour/1/passages/1.1-0.1/${path}?accessed=2026-11-24`;
      const response = await ask(route, from, { ...at('1.1-0.1'), file: 'ris.ja.ris' });
      expect([response.status, response.headers.get('Location')]).toEqual([308, from.replace('1.1-0.1', '0.1-1.1')]);
    }
  });

  it('in no other way than by reading', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await works[method](new Request(`${base}/api/v1/works`, { method }));
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    }
    const preflight = works.OPTIONS();
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('If-None-Match');
  });
});

describe('what cannot be answered', () => {
  it.each<[string, number, string, Route, string, Record<string, string>, Record<string, string>]>([
    ['a work that is not there', 404, 'noWork', work, '/x', { work: 'nothing' }, {}],
    ['a work that cannot be there', 404, 'noWork', work, '/x', { work: '../etc' }, {}],
    ['editions of no work', 404, 'noWork', editions, '/x', { work: 'nothing' }, {}],
    ['an edition that is not there', 404, 'noEdition', edition, '/x', { ...own, edition: '2' }, {}],
    ['an edition that is no number', 404, 'noEdition', edition, '/x', { ...own, edition: '01' }, {}],
    ['a passage that is not there', 404, 'noPassage', passage, '/x', at('99.1'), {}],
    ['a passage that is no address', 404, 'noPassage', passage, '/x', at('%'), {}],
    ['a passage that is too long to be one', 404, 'noPassage', passage, '/x', at('1'.repeat(100)), {}],
    ['a concept that is not there', 404, 'noConcept', concept, '/x', { concept: 'nothing' }, {}],
    ['a file that is not there', 404, 'citation', file, '/x', { ...own, file: 'word.ja.doc' }, {}],
    ['a page behind the end', 404, 'noPage', glossary, '/x?page=999', {}, {}],
    ['a page that is no number', 400, 'parameter', glossary, '/x?page=x', {}, {}],
    ['a page before the first', 400, 'parameter', glossary, '/x?page=0', {}, {}],
    ['too many on a page', 400, 'parameter', glossary, '/x?limit=201', {}, {}],
    ['two pages at once', 400, 'parameterTwice', glossary, '/x?page=1&page=2', {}, {}],
    ['what cannot be included', 400, 'parameter', passage, '/x?include=everything', at('1.1'), {}],
    ['a style there is not', 400, 'parameter', citation, '/x?style=harvard', own, {}],
    ['a form that the style has not', 400, 'parameter', citation, '/x?style=mla&citation=note', own, {}],
    ['a language there is not', 400, 'parameter', works, '/x?lang=fr', {}, {}],
    ['a misspelt parameter', 400, 'parameterUnknown', passage, '/x?inclde=terms', at('1.1'), {}],
    ['a parameter of another resource', 400, 'parameterUnknown', work, '/x?page=1', { work: 'harbour' }, {}],
    ['a choice that the format has not', 400, 'parameterUnknown', exported, '/x?writing=vertical', { ...own, export: 'tei.xml' }, {}],
    ['a value that the format has not', 400, 'exportChoice', exported, '/x?writing=round', { ...own, export: 'epub.epub' }, {}],
    ['a file in another form than its name says', 406, 'notAcceptable', file, '/x', { ...own, file: 'bibtex.ja.bib' }, { Accept: 'application/json' }],
    ['an export in another form than its name says', 406, 'notAcceptable', exported, '/x', { ...own, export: 'tei.xml' }, { Accept: 'text/plain' }],
    ['a date that is none', 400, 'parameter', citation, '/x?accessed=2026-13-01', own, {}],
    ['a form there is not', 406, 'notAcceptable', works, '/x', {}, { Accept: 'text/csv' }],
  ])('%s: %i, in both languages', async (_, status, name, route, path, params, headers) => {
    for (const [language, letters] of [['en', /^[A-Z]/], ['ja', /[ぁ-ん]/]] as const) {
      const response = await ask(route, path, params, { ...headers, 'Accept-Language': language });
      expect(response.status).toBe(status);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(response.headers.get('Content-Language')).toBe(language);
      const problem = components.Problem.parse(await response.json());
      expect(problem).toMatchObject({ type: `urn:taiyaku:problem:${name}`, status, instance: '/x' });
      expect(problem.title).toMatch(letters);
      expect(problem.detail).toMatch(letters);
      expect(problem.detail).not.toMatch(/[{}]/);
    }
  });

  it('names the nearest passage, and the language that is asked for goes before the browser’s', async () => {
    const response = await ask(passage, '/api/v1/editions/harbour/1/passages/1.99?lang=ja', at('1.99'));
    const problem = await response.json() as Record<string, string>;
    expect(problem.title).toBe('その箇所はありません');
    expect(problem.nearest).toMatch(new RegExp(`^${base}/api/v1/editions/harbour/1/passages/1\\.\\d+$`));
    expect((await ask(passage, '/x', at(problem.nearest?.split('/').at(-1) ?? ''))).status).toBe(200);
  });
});
