import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '@/domain/text/language';
import { documentWriters } from '@/server/exporters/dts/document';
import { oneLanguage } from '@/server/exporters/dts/one-language';
import type { ExportFormat, ExportSource } from '@/server/exporters/formats/format';
import { exportFormats, glossaryFormats } from '@/server/exporters/formats/formats';
import { unzipped } from '@/server/exporters/testing/unzipped';
import { Problems } from '@/server/text-package/problems/problem';
import { isValid, readPackage } from '@/server/text-package/read-package';
import { convertXml, foldersOf } from '@/server/importers/open-xml';
import { openZipPackage } from '@/server/importers/zip/zip-package';
import { restrictPage } from '@/domain/text/restrict-page';
import type { Passage } from '@/domain/text/passage';
import { readDtsDocument } from './read-dts-document';
import { exportSource, readGlossaryExport } from './read-export';
import { readDump } from './read-dump';
import { bytesOf, exported, wishes } from './testing/exported-files';
import { longEdition, type LongEdition } from './testing/long-edition';
import { wholeSource } from './testing/whole-source';

let long: LongEdition;
/** The edition read by pages, as every export reads it, and the same in memory. */
let paged: ExportSource;
let whole: ExportSource;
beforeAll(async () => {
  long = await longEdition();
  const source = await exportSource('long', 1, null);
  if (!source || 'elsewhere' in source) throw new Error('The edition is not there.');
  paged = source;
  whole = { ...wholeSource(long.read, long.study.words), head: source.head, siteUrl: source.siteUrl };
}, 60_000);
afterAll(() => long.temporary.close());

const words = (language: 'ja' | 'en') => long.written.segments.flatMap((segment) => segment[language]?.trim() ?? []);

/** Where each of these stands in a text, one behind the other; -1 from the first that is missing. */
function placesOf(sought: readonly string[], text: string): number[] {
  let at = 0;
  return sought.map((each) => {
    at = at === -1 ? -1 : text.indexOf(each, at);
    return at;
  });
}

/** The passage from before the first page's end to behind that of the third. */
const stretch: Passage = { from: { paragraph: 37, segment: 1 }, to: { paragraph: 125, segment: 2 }, part: null };

function restricted(source: ExportSource): ExportSource {
  return {
    ...source, passage: stretch, package: async () => null, async* receivedLines() {}, async* entries() {},
    async* paragraphs(wish) {
      for await (const page of source.paragraphs(wish)) {
        const kept = restrictPage(page, stretch);
        if (kept) yield kept;
      }
    },
  };
}

// The first and the last choice of each: what they differ in is tried with short texts.
const all = exportFormats.flatMap((format) => wishes(format).filter((_, index, { length }) => index === 0 || index === length - 1).map((wish) => ({ name: `${format.id}.${format.extension}?${wish}`, format, wish })));
const written = async (format: ExportFormat, source: ExportSource, wish: URLSearchParams) => bytesOf(format.write(source, Object.fromEntries(wish)));

describe('a long edition, read by pages', () => {
  it.each(all)('is exported as $name like one that is in memory whole', async ({ format, wish }) => {
    const { bytes } = await exported('long', null, `${format.id}.${format.extension}`, wish);
    expect(bytes.equals(await written(format, whole, wish))).toBe(true);
  });

  it.each(all.filter(({ format }, index) => format.of.includes('passage') && all[index - 1]?.format !== format))('is exported from paragraph 37 to 125 as $name likewise', async ({ format, wish }) => {
    const { bytes } = await exported('long', '37.1-125.2', `${format.id}.${format.extension}`, wish);
    expect(bytes.equals(await written(format, restricted(whole), wish))).toBe(true);
  });

  it.each(['txt', 'markdown', 'tei', 'tmx', 'epub'])('has every segment in %s, in the order of the text', async (id) => {
    const format = exportFormats.find((each) => each.id === id)!;
    const bytes = await written(format, paged, wishes(format)[0]!);
    const file = format.extension === 'epub' ? [...(await unzipped(bytes)).values()].join('') : String(bytes);
    const plain = file.replace(/<note .*?<\/note>|<rdg.*?<\/rdg>|<sic>.*?<\/sic>|<surplus.*?<\/surplus>|<rp>.*?<\/rp>|<rt>.*?<\/rt>|<a class="ref".*?<\/a>|<[^>]*>|[⟨⟩⸢⸣{}\\]|\[\^?[\w…]+\]|［…］|（ぎょせん）/g, '');
    for (const language of languages) {
      const places = placesOf(words(language).map((each) => each.slice(0, 12)), plain);
      expect(places.indexOf(-1)).toBe(-1);
    }
  });

  it('is read again from its TEI and from its package as the same edition', async () => {
    const problems = new Problems();
    const made = convertXml(String((await exported('long', null, 'tei.xml')).bytes), 'edition.xml', null, problems);
    expect(problems.sorted()).toEqual([]);
    const zip = await openZipPackage((await exported('long', null, 'package.zip')).bytes, 'package.zip');
    if (!made || 'problems' in zip) throw new Error('not readable');
    for (const again of [readPackage(foldersOf(made)), readPackage(zip)]) {
      expect(isValid(again) && again.digest).toBe(long.read.digest);
    }
  });

  it('has a contents list in its book with every heading, each of which leads there', async () => {
    const files = await unzipped((await exported('long', null, 'epub.epub')).bytes);
    const nav = String(files.get('EPUB/nav.xhtml') ?? [...files].find(([path]) => path.endsWith('nav.xhtml'))?.[1]);
    const targets = [...nav.matchAll(/<a href="([^"#]+)#([^"]+)"><span[^>]*>([^<]+)/g)].map(([, file = '', id = '', title = '']) => ({ file, id, title }));
    const headings = long.edition.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ segments }) => segments).filter(({ role }) => role === 'heading');
    expect(headings).toHaveLength(long.written.counts.headings);
    expect(targets.map(({ id, title }) => [id, title])).toEqual(headings.map(({ address, text }) => [address, text.ja]));
    for (const { file, id } of targets) expect([...files].find(([path]) => path.endsWith(file))?.[1].includes(`id="${id}"`)).toBe(true);
  });
});

describe('a long text of DTS', () => {
  const kinds = ['application/tei+xml', 'text/html', 'text/plain'] as const;
  const document = async (language: 'ja' | 'en', type: string, reference: object = {}) => {
    const found = await readDtsDocument({ kind: 'text', work: 'long', edition: 1, language }, reference, type, paged.siteUrl);
    if (!found || typeof found === 'string' || 'kind' in found) throw new Error(JSON.stringify(found));
    return String(await bytesOf(found.body()));
  };
  const cases = languages.flatMap((language) => kinds.map((type) => ({ language, type })));

  it.each(cases)('in $language is the whole of it, as $type', async ({ language, type }) => {
    expect(await document(language, type)).toBe(String(await bytesOf(documentWriters[type]({ source: oneLanguage(whole, language, null), language, isPart: false }))));
  });

  it.each(languages)('has every segment of %s, also where paragraphs 2 to 360 are asked for', async (language) => {
    const plain = (text: string) => text.replace(/[⟨⟩⸢⸣]|［…］|\[…\]/g, '');
    expect(placesOf(words(language), plain(await document(language, 'text/plain'))).indexOf(-1)).toBe(-1);
    const inside = long.written.segments.filter(({ address }) => Number.parseInt(address) >= 2 && Number.parseInt(address) <= 360);
    const part = plain(await document(language, 'text/plain', { start: '2', end: '360' }));
    expect(placesOf(inside.flatMap((each) => each[language]?.trim() ?? []), part).indexOf(-1)).toBe(-1);
    for (const { [language]: text, address } of long.written.segments.filter((each) => !inside.includes(each))) if (text !== null) expect(part.includes(text.trim()), address).toBe(false);
  });
});

describe('what has every work in it', () => {
  it('holds the long one whole: the dump', async () => {
    const dump = readDump();
    if (dump === 'busy') throw new Error('busy');
    const files = await unzipped(await bytesOf(dump.body()));
    expect(String(files.get('tei/long.xml'))).toBe(String((await exported('long', null, 'tei.xml')).bytes));
    const archive = await unzipped((await exported('long', null, 'package.zip')).bytes);
    // The glossary stands there once, beside all packages.
    const ofDump = (path: string) => path.replace(/^long\/(?=glossary\/)/, '');
    expect([...archive.keys()].map(ofDump).sort()).toEqual([...files.keys()].flatMap((path) => /^texts\/(.+)/.exec(path)?.[1] ?? []).sort());
    for (const [path, file] of archive) expect(files.get(`texts/${ofDump(path)}`)?.equals(file), path).toBe(true);
  });

  it.each(glossaryFormats)('has each concept of its glossary: $id', async ({ id, extension }) => {
    const file = await readGlossaryExport(`${id}.${extension}`);
    const text = String(await bytesOf(file!.body()));
    for (const { slug } of long.read.concepts) expect(text).toContain(slug);
  });
});
