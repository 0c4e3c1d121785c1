import type { Bead } from '@/domain/text/edition';
import { type Language } from '@/domain/text/language';
import { compareAddresses, parseAddress } from '@/domain/text/address';
import { nameInRow, nameWords } from '@/server/text-package/annotations/named-words';
import { editorIds, witnessFile } from '@/server/text-package/record';
import { wordless } from '@/server/text-package/text/write-text';
import { writeYaml } from '@/server/text-package/yaml/yaml';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Problems } from '@/server/text-package/problems/problem';
import { checkCharacters } from '../xml/hidden-characters';
import { MappedFiles } from '../xml/mapped-files';
import { findIn, isElement, type XmlElement } from '../xml/tree';
import { extentsIn, readSourceDoc, apparatusFromTei } from './apparatus';
import { glossaryFromTei } from './glossary';
import { nameOrReport } from './name-words';
import { recordFromHeader, responsibleIn } from './header';
import { readSegments, type TeiSegment } from './segments';
import { namedIn, confirmedReadingsFromTei, notesFromTei, grammarFromTei, sensesFromTei, termsFromTei } from './study';

/** What a converted document is made into. */
export interface ConvertedTei {
  readonly files: MappedFiles;
  /** The alignment that the document states; what is imported has to have it. */
  readonly beads: readonly Bead[];
  placeOf(address: string): TeiSegment['place'];
}

/** Makes a package of a TEI document (docs/formats.md says what is read); null where it has no text. `record` replaces what the header says. */
export function convertTei(root: XmlElement, record: string | null, problems: Problems): ConvertedTei | null {
  const header = findIn(root, 'teiHeader');
  const body = findIn(root, 'text', 'body');
  if (!header || !body) {
    problems.add('xml-missing', root.place, { name: header ? 'body' : 'teiHeader' });
    return null;
  }
  if (record === null) checkCharacters(header, false, problems);
  checkCharacters(body, true, problems);
  const files = new MappedFiles(root.place);
  const responsible = responsibleIn(header);
  const editors = editorIds(responsible.values());
  if (record === null) files.add('record.yaml', recordFromHeader(header, editors), header.place);
  else files.add('record.yaml', record.endsWith('\n') ? record : `${record}\n`);
  const segments = readSegments(body, problems);
  const rows = joinRows(segments);
  const beads = beadsOf(segments);
  const page = pageOf(rows, beads);
  writeText(rows, page, files);
  writeLinks(segments, page, files, problems);
  const sourceDoc = findIn(root, 'sourceDoc');
  const source = sourceDoc && readSourceDoc(sourceDoc, problems);
  if (source) files.add(witnessFile, source.text, sourceDoc.place);
  const standOff = root.children.filter(isElement).find(({ name }) => name === 'standOff');
  const writing = { named: namedIn(segments), page, files, problems };
  termsFromTei(writing);
  if (standOff) {
    checkCharacters(standOff, false, problems);
    notesFromTei(standOff, writing);
    sensesFromTei(standOff, writing);
    confirmedReadingsFromTei(standOff, writing);
    grammarFromTei(standOff, writing);
    glossaryFromTei(standOff, files);
    if (source) apparatusFromTei(standOff, source.lines, responsible, editors, extentsIn(body), files);
  }
  if (source) writeReadings(segments.ja, page, files, problems);
  return { files, beads, placeOf: (address) => rows.find((row) => row.address === address)?.place ?? body.place };
}

interface Row extends Pick<TeiSegment, 'address' | 'role' | 'section' | 'place'> {
  readonly ja: TeiSegment | undefined;
  readonly en: TeiSegment | undefined;
}

function joinRows({ ja, en }: Readonly<Record<Language, readonly TeiSegment[]>>): Row[] {
  const byAddress = (list: readonly TeiSegment[]) => new Map(list.map((segment) => [segment.address, segment]));
  const [japanese, english] = [byAddress(ja), byAddress(en)];
  const order = (address: string) => parseAddress(address) ?? { paragraph: 0, segment: 0 };
  return [...new Set([...japanese.keys(), ...english.keys()])].sort((a, b) => compareAddresses(order(a), order(b))).map((address) => {
    const own = japanese.get(address) ?? english.get(address);
    if (!own) throw new Error(`There is no segment ${address}.`);
    return { address, role: own.role, section: own.section, place: own.place, ja: japanese.get(address), en: english.get(address) };
  });
}

/** Segments that point at each other, over however many steps, are one bead. */
function beadsOf(segments: Readonly<Record<Language, readonly TeiSegment[]>>): Bead[] {
  const all = [...segments.ja.map((segment) => ({ segment, language: 'ja' as const })), ...segments.en.map((segment) => ({ segment, language: 'en' as const }))];
  const parent = new Map(all.map(({ segment }) => [segment.id, segment.id]));
  const rootOf = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  for (const { segment } of all) for (const partner of segment.partners) if (parent.has(partner)) parent.set(rootOf(segment.id), rootOf(partner));
  const beads = new Map<string, Record<Language, string[]>>();
  for (const { segment, language } of all) {
    const root = rootOf(segment.id);
    const bead = beads.get(root) ?? { ja: [], en: [] };
    beads.set(root, bead);
    bead[language].push(segment.address);
  }
  return [...beads.values()];
}

/** As much of a page as naming words needs. */
function pageOf(rows: readonly Row[], beads: readonly Bead[]): ParagraphPage {
  const gaps = rows.flatMap(({ address, ja, en }) => [
    ...(ja?.gaps ?? []).map((at) => ({ address, language: 'ja' as const, span: { start: at, end: at } })),
    ...(en?.gaps ?? []).map((at) => ({ address, language: 'en' as const, span: { start: at, end: at } })),
  ]);
  return {
    number: 0, section: { ordinal: 0, kind: 'body' }, beads, phraseLinks: [], notes: [], occurrences: [], uses: [], lines: new Map(), found: new Map(),
    segments: rows.map(({ address, ja, en }) => ({ address, role: 'prose', readings: [], text: { ja: ja?.text ?? null, en: en?.text ?? null } })),
    apparatus: [{ id: '', kind: 'gap', certainty: 'high', responsible: { ja: '', en: '' }, reason: { ja: '', en: '' }, places: gaps, restingOn: [], received: [], lines: [], repeats: [], extent: null }],
  };
}

function writeText(rows: readonly Row[], page: ParagraphPage, files: MappedFiles): void {
  const order = rows.map(({ address }) => address);
  let section: string | null = null;
  for (const row of rows) {
    const key = `${row.section.kind} ${row.section.n}`;
    if (key !== section) files.add('text.txt', `=== ${row.section.kind}\n`, row.place);
    section = key;
    const field = (language: Language) => row[language]?.written ?? wordless(row.address, language, page, order);
    files.add('text.txt', `${row.address}${row.role === 'prose' ? '' : ` ${row.role}`}\n`, row.place);
    files.add('text.txt', `ja: ${field('ja')}\n`, row.ja?.place ?? row.place);
    files.add('text.txt', `en: ${field('en')}\n`, row.en?.place ?? row.place);
  }
}

/** Which link it is, where its id counts them; else they stand in the order of the document. */
const ordinalOf = (id: string) => Number(/\.link\.(\d+)/.exec(id)?.[1] ?? 0);

function writeLinks(segments: Readonly<Record<Language, readonly TeiSegment[]>>, page: ParagraphPage, files: MappedFiles, problems: Problems): void {
  const links = (language: Language) => new Map(segments[language].flatMap(({ address, named }) => [...named].filter(([, { type }]) => type === 'link').map(([id, one]) => [id, { ...one, address, language: language as Language }] as const)));
  const places = { ja: links('ja'), en: links('en') };
  const done = new Set<string>();
  let last: string | null = null;
  for (const [id, first] of [...places.ja].sort(([a], [b]) => ordinalOf(a) - ordinalOf(b))) {
    if (done.has(id)) continue;
    const english = first.partners.flatMap((partner) => places.en.get(partner) ?? []);
    if (english.length === 0) problems.add('tei-link', first.place, { target: first.partners.join(' ') });
    const japanese = (english[0]?.partners ?? [id]).flatMap((partner) => {
      done.add(partner);
      return places.ja.get(partner) ?? [];
    });
    const bead = page.beads.find(({ ja }) => ja.includes(first.address));
    const at = bead?.ja[0];
    const { place } = first;
    if (!bead || at === undefined || english.length === 0) continue;
    const side = (spans: readonly (typeof first)[]) => spans.flatMap((span) => {
      const named = nameOrReport(span, bead[span.language], page, span.place, problems);
      return named ? nameInRow(named.words, named.nth) : [];
    }).join(' + ');
    if (at !== last) files.add('links.txt', `${at}\n`, place);
    files.add('links.txt', `${side(japanese)} = ${side(english)}\n`, place);
    last = at;
  }
}

function writeReadings(segments: readonly TeiSegment[], page: ParagraphPage, files: MappedFiles, problems: Problems): void {
  let titled = false;
  for (const { address, printed, place } of segments) {
    for (const [line, span] of printed) {
      const named = nameOrReport({ address, language: 'ja', span }, [address], page, place, problems);
      if (!named) continue;
      if (!titled) files.add('apparatus.yaml', 'readings:\n', place);
      titled = true;
      files.add('apparatus.yaml', writeYaml([{ line: String(line), at: address, words: nameWords(named.words, named.nth) }]).replace(/^(?=.)/gm, '  '), place);
    }
  }
}

