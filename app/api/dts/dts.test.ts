import jsonld from 'jsonld';
import sax from 'sax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionAnswer, context, entryPoint, navigationAnswer } from '@/domain/dts/forms';
import { dtsContext } from '@/domain/dts/testing/context';
import { importFolder } from '@/server/use-cases/testing/exported-files';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import * as collection from './collection/route';
import * as documents from './document/route';
import * as navigation from './navigation/route';
import * as entry from './route';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
  for (const name of ['notation-example', 'reading-side-by-side']) await importFolder(`content/${name}`);
}, 60_000);
afterAll(() => temporary.close());

interface Route {
  GET(request: Request, context: { params: undefined }): Promise<Response>;
}

const site = 'http://localhost:3000';
const work = `${site}/read/notation-example`;
const edition = `${work}/1`;
const text = (language: string) => `${edition}?layout=${language}`;
const library = `${site}/`;
const ask = (route: Route, path: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  route.GET(new Request(`http://inside:1${path}?${new URLSearchParams(query)}`, { headers: { 'Accept-Language': 'en', ...headers } }), { params: undefined });

async function read<T>(response: Response, schema: { parse(value: unknown): T }): Promise<T> {
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/ld+json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  return schema.parse(await response.json());
}

const getCollection = async (query: Record<string, string> = {}) => read(await ask(collection, '/api/dts/collection', query), collectionAnswer);
const getNavigation = async (query: Record<string, string>) => read(await ask(navigation, '/api/dts/navigation', query), navigationAnswer);

/** With RFC 6570's form-style expansion, of which the templates use no more. */
function expand(template: string, values: Record<string, string>): URL {
  return new URL(template.replace(/\{([?&])([\w,]+)\}/, (_, sign: string, names: string) => {
    const given = names.split(',').flatMap((name) => (values[name] === undefined ? [] : [`${name}=${encodeURIComponent(values[name])}`]));
    return given.length === 0 ? '' : `${sign}${given.join('&')}`;
  }));
}
const follow = (route: Route, url: URL) => ask(route, url.pathname, Object.fromEntries(url.searchParams));

describe('DTS 1.0, entry', () => {
  it('names version and endpoints, as absolute templates', async () => {
    expect(await read(await ask(entry, '/api/dts'), entryPoint)).toEqual({
      '@context': context, dtsVersion: '1.0', '@id': `${site}/api/dts`, '@type': 'EntryPoint',
      collection: `${site}/api/dts/collection{?id,page,nav}`,
      navigation: `${site}/api/dts/navigation{?resource,ref,start,end,down,tree,page}`,
      document: `${site}/api/dts/document{?resource,ref,start,end,tree,mediaType}`,
    });
  });
});

describe('DTS 1.0, collection', () => {
  it('leads from the library to works, editions as their versions, and texts in each language', async () => {
    const top = await getCollection();
    expect(top).toEqual(await getCollection({ id: library }).then((again) => ({ ...again })));
    expect(top).toMatchObject({ '@id': library, '@type': 'Collection', totalParents: 0, totalChildren: 2 });
    expect(top.member?.map((each) => each['@id'])).toContain(work);
    const works = await getCollection({ id: work });
    expect(works).toMatchObject({ '@type': 'Collection', totalParents: 1, totalChildren: 1, member: [{ '@id': edition, dublinCore: { isVersionOf: [work] } }] });
    const editions = await getCollection({ id: edition });
    expect(editions.member?.map((each) => [each['@id'], each['@type']])).toEqual([[text('ja'), 'Resource'], [text('en'), 'Resource']]);
    const one = await getCollection({ id: text('ja') });
    expect(one).toMatchObject({ '@type': 'Resource', totalParents: 1, totalChildren: 0, member: [], mediaTypes: ['application/tei+xml', 'text/html', 'text/plain'] });
    expect(one['@type'] === 'Resource' && one.citationTrees).toMatchObject([{ '@type': 'CitationTree', citeStructure: [{ citeType: 'paragraph', citeStructure: [{ citeType: 'segment' }] }] }]);
  });

  it('says as many children as it has, and leads up by `nav` as down', async () => {
    for (const id of [library, work, edition]) {
      const { member = [], totalChildren } = await getCollection({ id });
      expect(member).toHaveLength(totalChildren);
      for (const child of member) {
        const parents = await getCollection({ id: child['@id'], nav: 'parents' });
        expect(parents.member?.map((each) => each['@id'])).toEqual([id]);
        expect(parents.totalParents).toBe(1);
      }
    }
    expect((await getCollection({ id: library, nav: 'parents' })).member).toEqual([]);
  });

  it('gives each member a template that leads to itself', async () => {
    for (const { collection: template, '@id': id } of (await getCollection({ id: edition })).member ?? []) {
      expect((await read(await follow(collection, expand(template, { nav: 'parents' })), collectionAnswer))['@id']).toBe(id);
    }
  });

  it('names titles and languages by Dublin Core, each with its language', async () => {
    const { dublinCore } = await getCollection({ id: text('en') });
    expect(dublinCore.language).toEqual(['en']);
    expect(dublinCore.title).toEqual([{ lang: 'en', value: 'The Notice Board at the Harbor' }, { lang: 'ja', value: '港の高札' }]);
  });

  it('names the texts of two languages apart', async () => {
    const titles = (await getCollection({ id: edition })).member?.map(({ title }) => title);
    expect(titles).toEqual(['港の高札 (第1版、日本語)', 'The Notice Board at the Harbor (edition 1, English)']);
  });
});

describe('DTS 1.0, navigation', () => {
  it('answers with the resource, and units with identifier, level, parent and kind', async () => {
    const found = await getNavigation({ resource: text('ja'), down: '1' });
    expect(found).toMatchObject({ '@type': 'Navigation', '@id': `${site}/api/dts/navigation?resource=${encodeURIComponent(text('ja'))}&down=1`, resource: { '@id': text('ja'), '@type': 'Resource' } });
    expect(found).not.toHaveProperty('ref');
    expect(found.member?.every(({ level, parent, citeType }) => level === 1 && parent === null && citeType === 'paragraph')).toBe(true);
    const all = await getNavigation({ resource: text('ja'), down: '-1' });
    const identifiers = all.member?.map(({ identifier }) => identifier) ?? [];
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(all.member?.filter(({ level }) => level === 1)).toEqual(found.member);
  });

  it('gives `ref` alone without members, `start` and `end` likewise, and members with `down`', async () => {
    const resource = text('ja');
    const alone = await getNavigation({ resource, ref: '1' });
    expect([alone.ref?.identifier, alone.member, alone.start]).toEqual(['1', undefined, undefined]);
    const range = await getNavigation({ resource, start: '1', end: '2' });
    expect([range.start?.identifier, range.end?.identifier, range.member, range.ref]).toEqual(['1', '2', undefined, undefined]);
    const within = await getNavigation({ resource, ref: '1', down: '1' });
    expect(within.member?.[0]?.identifier).toBe('1');
    expect(within.member?.slice(1).every(({ parent }) => parent === '1')).toBe(true);
  });

  it('follows its own template, and leads to the document', async () => {
    const { resource } = await getNavigation({ resource: text('en'), down: '1' });
    expect((await follow(navigation, expand(resource.navigation, { ref: '1', down: '1' }))).status).toBe(200);
    expect((await follow(documents, expand(resource.document, { ref: '1' }))).status).toBe(200);
  });
});

/** Well-formed, or an error; what is in it, in order. */
function parse(xml: string): { name: string; attributes: Record<string, string>; inWrapper: boolean }[] {
  const parser = sax.parser(true, { xmlns: true });
  const found: { name: string; attributes: Record<string, string>; inWrapper: boolean }[] = [];
  let depth = 0;
  parser.onerror = (error) => { throw error; };
  parser.onopentag = (tag) => {
    const { uri, local, attributes } = tag as sax.QualifiedTag;
    if (uri === 'https://w3id.org/api/dts#' && local === 'wrapper') depth += 1;
    found.push({ name: `{${uri}}${local}`, attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])), inWrapper: depth > 0 });
  };
  parser.onclosetag = (name) => { if (name === 'dts:wrapper') depth -= 1; };
  parser.write(xml).close();
  return found;
}
const tei = (name: string) => `{http://www.tei-c.org/ns/1.0}${name}`;
const segments = (elements: ReturnType<typeof parse>) => elements.filter(({ name, attributes }) => name === tei('seg') && attributes['xml:id'] !== undefined && attributes.n !== undefined);
const getDocument = (query: Record<string, string>) => ask(documents, '/api/dts/document', query);

describe('DTS 1.0, document', () => {
  it.each(['ja', 'en'])('gives the whole text as TEI, in %s alone, and says where its collection is', async (language) => {
    const response = await getDocument({ resource: text(language) });
    expect(response.headers.get('Content-Type')).toBe('application/tei+xml');
    expect(response.headers.get('Link')).toBe(`<${site}/api/dts/collection?id=${encodeURIComponent(text(language))}>; rel="collection"`);
    const elements = parse(await response.text());
    expect(elements[0]?.name).toBe(tei('TEI'));
    expect(elements.some(({ inWrapper }) => inWrapper)).toBe(false);
    const { member } = await getNavigation({ resource: text(language), down: '-1' });
    expect(segments(elements).map(({ attributes }) => attributes.n)).toEqual(member?.filter(({ level }) => level === 2).map(({ identifier }) => identifier));
    expect(segments(elements).every(({ attributes }) => attributes['xml:id'] === `${language}.${attributes.n}`)).toBe(true);
  });

  it.each(['notation-example', 'reading-side-by-side'])('points at nothing that is not there (%s)', async (slug) => {
    for (const language of ['ja', 'en']) {
      const resource = `${site}/read/${slug}/1?layout=${language}`;
      const { member = [] } = await getNavigation({ resource, down: '1' });
      for (const query of [{}, ...member.map(({ identifier }) => ({ ref: identifier }))]) {
        const elements = parse(await (await getDocument({ resource, ...query })).text());
        const ids = new Set(elements.map(({ attributes }) => attributes['xml:id']));
        const pointers = elements.flatMap(({ attributes }) => Object.values(attributes)).flatMap((value) => value.match(/(?<=^| )#[^ ]+/g) ?? []);
        expect(pointers.filter((pointer) => !ids.has(pointer.slice(1))), `${language} ${JSON.stringify(query)}`).toEqual([]);
      }
    }
  });

  it('gives a stretch in a wrapper, from every unit of the tree', async () => {
    for (const language of ['ja', 'en']) {
      const resource = text(language);
      const { member = [] } = await getNavigation({ resource, down: '-1' });
      for (const { identifier, level } of member) {
        const elements = parse(await (await getDocument({ resource, ref: identifier })).text());
        const own = level === 2 ? [identifier] : member.filter(({ parent }) => parent === identifier).map((unit) => unit.identifier);
        expect(segments(elements).map(({ attributes, inWrapper }) => [attributes.n, inWrapper]), identifier).toEqual(own.map((address) => [address, true]));
      }
      const [first, last] = [member[1], member.at(-2)];
      const elements = parse(await (await getDocument({ resource, start: first?.identifier ?? '', end: last?.identifier ?? '' })).text());
      const between = member.slice(1, member.length - 1).filter(({ level }) => level === 2).map(({ identifier }) => identifier);
      const found = segments(elements).map(({ attributes }) => attributes.n);
      expect(found.slice(0, between.length)).toEqual(between);
    }
  });

  it('gives other forms by `mediaType`, with the editors’ hand in all of them', async () => {
    for (const mediaType of ['text/plain', 'text/html']) {
      const response = await getDocument({ resource: text('ja'), mediaType });
      expect(response.headers.get('Content-Type')).toBe(`${mediaType}; charset=utf-8`);
      const body = await response.text();
      for (const sign of ['⟨', '⸢', '［…］']) expect(body, mediaType).toContain(sign);
    }
  });

  it('gives what a browser asks for as TEI all the same, and once', async () => {
    const accept = { Accept: 'text/html,application/xhtml+xml' };
    const first = await ask(documents, '/x', { resource: text('ja'), ref: '1' }, accept);
    expect(first.headers.get('Content-Type')).toBe('application/tei+xml');
    const tag = first.headers.get('ETag') ?? '';
    expect((await ask(documents, '/x', { resource: text('ja'), ref: '1' }, { 'If-None-Match': tag })).status).toBe(304);
    expect((await ask(documents, '/x', { resource: text('ja'), ref: '2' }, { 'If-None-Match': tag })).status).toBe(200);
  });
});

describe('DTS 1.0, errors', () => {
  const own = { resource: text('ja') };
  it.each<[string, number, Route, Record<string, string>]>([
    ['a collection that is not there', 404, collection, { id: `${site}/read/nothing` }],
    ['an edition that is not there', 404, collection, { id: `${work}/2` }],
    ['a language there is not', 404, collection, { id: `${edition}?layout=fr` }],
    ['an identifier of another site', 404, collection, { id: 'https://elsewhere.example/read/notation-example' }],
    ['a direction there is not', 400, collection, { nav: 'up' }],
    ['a page that is no number', 400, collection, { page: 'x' }],
    ['a page behind the end', 404, collection, { page: '2' }],
    ['no resource', 400, navigation, { down: '1' }],
    ['a resource that is not there', 404, navigation, { resource: `${site}/read/nothing/1?layout=ja`, down: '1' }],
    ['a collection in the place of a resource', 404, navigation, { resource: edition, down: '1' }],
    ['nothing asked of it', 400, navigation, own],
    ['no depth at its root', 400, navigation, { ...own, down: '0' }],
    ['no depth of a range', 400, navigation, { ...own, start: '1', end: '2', down: '0' }],
    ['a depth that is no number', 400, navigation, { ...own, down: 'x' }],
    ['`ref` beside `start`', 400, navigation, { ...own, ref: '1', start: '1', end: '2' }],
    ['`start` without `end`', 400, navigation, { ...own, start: '1' }],
    ['`end` without `start`', 400, navigation, { ...own, end: '1' }],
    ['a `ref` that is not there', 404, navigation, { ...own, ref: '999' }],
    ['a `start` that is not there', 404, navigation, { ...own, start: '999', end: '1' }],
    ['an `end` that is not there', 404, navigation, { ...own, start: '1', end: '999' }],
    ['a `ref` without a name', 404, navigation, { ...own, ref: '' }],
    ['a `ref` that is longer than any', 404, navigation, { ...own, ref: '1'.repeat(400) }],
    ['a resource without a name', 400, navigation, { resource: '', down: '1' }],
    ['a collection with a name longer than any', 404, collection, { id: `${site}/read/${'x'.repeat(900)}` }],
    ['a `tree` that is not there', 404, navigation, { ...own, down: '1', tree: 'pages' }],
    ['a page of members behind the end', 404, navigation, { ...own, down: '1', page: '99' }],
    ['no resource of a document', 400, documents, {}],
    ['a document that is not there', 404, documents, { resource: `${site}/read/nothing/1?layout=ja` }],
    ['a document’s `ref` beside `start`', 400, documents, { ...own, ref: '1', start: '1', end: '2' }],
    ['a document’s `start` without `end`', 400, documents, { ...own, start: '1' }],
    ['a document’s `ref` that is not there', 404, documents, { ...own, ref: '999' }],
    ['a document’s `tree` that is not there', 404, documents, { ...own, ref: '1', tree: 'pages' }],
    ['a media type longer than any', 404, documents, { ...own, mediaType: 'x'.repeat(200) }],
    ['a media type there is not', 404, documents, { ...own, mediaType: 'application/pdf' }],
  ])('%s: %i', async (_, status, route, query) => {
    const response = await ask(route, '/x', query);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('knows no tree by name, also where a whole document is asked for', async () => {
    for (const tree of ['pages', '']) expect((await getDocument({ ...own, tree })).status).toBe(404);
  });
});

describe('as linked data', () => {
  const dct = 'http://purl.org/dc/terms/';
  const dts = 'https://dtsapi.org/v1.0#';
  const expanded = async (document: unknown) => {
    const graph = await jsonld.expand(document as jsonld.JsonLdDocument, {
      documentLoader: async (url: string) => {
        if (url !== context) throw new Error(`Nothing is fetched: ${url}`);
        return { contextUrl: undefined, documentUrl: url, document: dtsContext };
      },
    });
    return graph as Record<string, unknown>[];
  };
  const given = async (route: Route, query: Record<string, string> = {}) => (await ask(route, '/x', query)).json() as Promise<Record<string, unknown>>;

  it('the entry, a collection and a part of a text say what they are in the vocabulary of DTS', async () => {
    const [top] = await expanded(await given(entry));
    expect(top).toMatchObject({ '@id': `${site}/api/dts`, '@type': [`${dts}EntryPoint`], [`${dts}dtsVersion`]: [{ '@value': '1.0' }] });
    const [one] = await expanded(await given(collection, { id: edition }));
    expect(one).toMatchObject({ '@id': edition, '@type': [`${dts}Collection`], [`${dts}totalChildren`]: [{ '@value': 2 }] });
    expect((one?.[`${dts}member`] as { '@id': string }[]).map((member) => member['@id'])).toEqual([text('ja'), text('en')]);
    const [part] = await expanded(await given(navigation, { resource: text('ja'), ref: '1', down: '1' }));
    expect(part).toMatchObject({ '@type': [`${dts}Navigation`], [`${dts}ref`]: [{ '@id': `${text('ja')}#1`, '@type': [`${dts}CitableUnit`], [`${dts}level`]: [{ '@value': 1 }] }] });
    expect((part?.[`${dts}member`] as unknown[]).length).toBeGreaterThan(1);
  });

  it('its metadata are of Dublin Core', async () => {
    const { dublinCore } = await given(collection, { id: text('ja') });
    // The specification nests them under a context of their own, which this processor passes over where it nests: so it is given first.
    const [metadata] = await expanded({ '@context': [context, dtsContext['@context'].dublinCore['@context']], '@id': text('ja'), ...(dublinCore as object) });
    expect(metadata).toMatchObject({ [`${dct}isVersionOf`]: [{ '@value': work }], [`${dct}language`]: [{ '@value': 'ja' }] });
    expect(metadata?.[`${dct}title`]).toEqual([{ '@language': 'ja', '@value': expect.any(String) as string }, { '@language': 'en', '@value': expect.any(String) as string }]);
    expect(Object.keys(metadata ?? {}).filter((key) => key !== '@id' && !key.startsWith(dct))).toEqual([]);
  });
});
