import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Validator } from '../validator';

/**
 * Zotero's own translators, run outside of Zotero by the npm package `zotero-translators` (AGPL, of 2019, with dependencies that are no
 * longer kept up: so it is not installed with this project, but used where somebody has it).
 */
const folder = () => resolve(process.env.ZOTERO_TRANSLATORS || 'var/zotero-translators');
const home = () => join(folder(), 'node_modules/zotero-translators');

interface Item {
  readonly itemType?: string;
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly edition?: string;
  readonly seriesTitle?: string;
  readonly publicationTitle?: string;
  readonly section?: string;
  readonly rights?: string;
  readonly note?: string;
  readonly creators?: readonly { readonly creatorType: string; readonly name?: string; readonly firstName?: string; readonly lastName?: string }[];
}

/** Of records and of pages. A process of its own: the package takes over the globals of the one it runs in. */
const program = `
const [, home, ...files] = process.argv;
const { referenceImport } = require(home);
const { JSDOM } = require(require.resolve('jsdom', { paths: [home] }));
const { readFileSync } = require('node:fs');
async function readPage(html) {
  const { document } = new JSDOM(html, { url: 'https://reader.example/' }).window;
  const page = new Zotero.Translate.Web();
  page.setDocument(document);
  // What unAPI has is read as records; it cannot be asked for here.
  const translator = (await page.getTranslators()).find(({ label }) => label === 'Embedded Metadata');
  if (!translator) return [];
  page.setTranslator(translator);
  return (await page.translate({ libraryID: false })).map(({ attachments, ...item }) => item);
}
(async () => {
  const read = {};
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    read[file] = await (file.endsWith('.html') ? readPage(text) : referenceImport(text)).catch((error) => String(error));
  }
  process.stdout.write('\\n===' + JSON.stringify(read));
})();
`;

function readAll(files: readonly string[]): Promise<Readonly<Record<string, readonly Item[] | string>>> {
  return new Promise((done, fail) => {
    execFile(process.execPath, ['-e', program, home(), ...files], { env: { ...process.env, DEBUG_LEVEL: '0' }, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const [, json] = stdout.split('\n===');
      if (json === undefined) return fail(error ?? new Error(stderr));
      done(JSON.parse(json) as Record<string, Item[]>);
    });
  });
}

const inXml = (name: string, xml: string) => new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name.split(' ')[0]}>`).exec(xml)?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What Zotero lost of a MODS record; the record itself says what it has to be. */
function lostOf(file: string, items: readonly Item[] | string): string[] {
  if (typeof items === 'string') return [`${file}: ${items}`];
  const xml = readFileSync(file, 'utf8');
  const item = items.find(({ itemType }) => itemType !== 'note');
  if (!item) return [`${file}: nothing was read`];
  const names = (item.creators ?? []).map(({ creatorType, name, firstName, lastName }) => `${creatorType} ${name ?? `${lastName}, ${firstName}`}`);
  const said = [...xml.split('<relatedItem')[0]?.matchAll(/<name [^>]*>(.*?)<role>.*?<roleTerm type="text">(\w+)</g) ?? []]
    .map(([, parts = '', role]) => `${role} ${[...parts.matchAll(/<namePart[^>]*>([^<]*)</g)].map(([, part]) => part).join(', ')}`);
  const expected: readonly (readonly [name: string, got: unknown, wanted: unknown])[] = [
    ['type', item.itemType, inXml('genre', xml)], ['title', item.title, inXml('title', xml)], ['address', item.url, inXml('url', xml)], ['language', item.language, inXml('languageTerm', xml)],
    ['rights', item.rights || undefined, inXml('accessCondition', xml)], ['creators', names.join('; '), said.join('; ')],
    ['note', items.some(({ note }) => note?.includes(inXml('note', xml) ?? '')), true],
    ...(item.itemType === 'newspaperArticle' ? [['edition', item.edition, inXml('edition', xml)], ['publication', item.publicationTitle?.startsWith(/<relatedItem type="host"><titleInfo><title>([^<]*)/.exec(xml)?.[1] ?? '?'), true]] as const : []),
  ];
  return expected.filter(([, got, wanted]) => got !== wanted).map(([name, got, wanted]) => `${file}: ${name} is ${String(got)}, not ${String(wanted)}`);
}

/** What it did not take from the tags of a page. */
function missedOf(file: string, items: readonly Item[] | string): string[] {
  if (typeof items === 'string') return [`${file}: ${items}`];
  const html = readFileSync(file, 'utf8');
  const tag = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#x27;', '’').replaceAll('&amp;', '&');
  const [item] = items;
  const expected = [['type', item?.itemType, tag('DC.type')], ['title', item?.title, tag('citation_title')], ['address', item?.url, tag('citation_public_url')], ['language', item?.language, tag('citation_language')]] as const;
  return expected.filter(([, got, wanted]) => got !== wanted).map(([name, got, wanted]) => `${file}: ${name} is ${String(got)}, not ${String(wanted)}`);
}

const installed = {
  missing: () => (existsSync(home()) ? null : 'zotero-translators is not in the folder that ZOTERO_TRANSLATORS names (there: npm install --ignore-scripts zotero-translators@0.0.2, with "overrides": {"wicked-good-xpath": "1.3.0"} in package.json)'),
  version: async () => Promise.resolve((JSON.parse(readFileSync(join(home(), 'package.json'), 'utf8')) as { version: string }).version),
} as const;

export const zoteroRecords: Validator = {
  formats: ['mods'], format: 'MODS', name: 'Zotero’s translators, read back', ...installed,
  check: async (files) => Object.entries(await readAll(files)).flatMap(([file, items]) => lostOf(file, items)),
};

/** Pages of texts; others are kept by their address alone. */
export const zoteroPages: Validator = {
  formats: ['html'], format: 'Tags of pages', name: 'Zotero’s translators', ...installed,
  check: async (files) => Object.entries(await readAll(files.filter((file) => /name="citation_title"/.test(readFileSync(file, 'utf8'))))).flatMap(([file, items]) => missedOf(file, items)),
};
