import 'server-only';
import { createHash } from 'node:crypto';
import type { PageOptions, ParagraphPage } from '@/domain/text/edition-pages';
import { formatPassage, type Passage } from '@/domain/text/passage';
import { parsePassage } from '@/domain/text/parse-passage';
import { resolveWritten } from '@/domain/text/resolve-passage';
import { restrictPage } from '@/domain/text/restrict-page';
import type { Segment } from '@/domain/text/edition';
import { citationKey } from '@/server/exporters/citation/csl-item';
import type { ExportChoices, ExportOptions, ExportSource, PackageParts, ExportChunk } from '@/server/exporters/formats/format';
import { exportFormat, exportFormats, glossaryFormat } from '@/server/exporters/formats/formats';
import { listConcepts, listConceptsOfEdition } from '@/server/repositories/concepts';
import { readStudyVersion } from '@/server/repositories/edition-study';
import { findEdition, readApparatusEntries, readParagraphs, readReceivedLines, type ParagraphRange } from '@/server/repositories/edition-pages';
import { readGrammarPoints, readRemainder, readStatedSenses } from '@/server/repositories/edition-package';
import { env } from '@/server/runtime/env';

/** A file that is ready to be written; nothing is, until `body` is asked for. */
export interface ExportFile {
  readonly kind: 'file';
  readonly contentType: string;
  readonly fileName: string;
  /** The same for the same bytes, in quotation marks. */
  readonly etag: string;
  body(): Iterable<ExportChunk> | AsyncIterable<ExportChunk>;
}

export type Exported =
  | ExportFile
  /** The passage is written otherwise: so. */
  | { readonly kind: 'elsewhere'; readonly passage: string }
  /** The edition was imported before all of its package was kept. */
  | { readonly kind: 'no-package' }
  /** A parameter has a value that the format does not know; none is allowed where it does not know the parameter. `choices` are those it knows. */
  | { readonly kind: 'no-choice'; readonly name: string; readonly allowed: readonly string[]; readonly choices: readonly string[] };

/** An edition (`number` null: the newest) or a passage of it, as exporters read it; `exact`: as `restrictPage` has it. Null where there is none. */
export async function exportSource(work: string, number: number | null, address: string | null, exact = false): Promise<ExportSource | { readonly elsewhere: string } | null> {
  const found = await findEdition(work, number);
  if (!found) return null;
  const passage = address === null ? null : await findPassage(found.id, address);
  if (address !== null && !passage) return null;
  if (passage && formatPassage(passage) !== address) return { elsewhere: formatPassage(passage) };
  return { ...streams(found.id, passage, exact), head: found.head, passage, concepts: await listConceptsOfEdition(work, found.head.number), siteUrl: env().SITE_URL };
}

function streams(id: number, passage: Passage | null, exact: boolean): Pick<ExportSource, 'paragraphs' | 'receivedLines' | 'entries' | 'package'> {
  const range = passage && { from: passage.from.paragraph, to: passage.to.paragraph };
  return {
    paragraphs: (options) => paragraphs(id, range, passage, exact, options),
    receivedLines: () => (passage ? nothing() : readReceivedLines(id)),
    entries: () => (passage ? nothing() : readApparatusEntries(id)),
    package: async () => (passage ? null : packageParts(id)),
  };
}

async function packageParts(id: number): Promise<PackageParts | null> {
  const remainder = await readRemainder(id);
  return remainder && { remainder, glossary: await listConcepts(), grammar: await readGrammarPoints(id), senses: () => readStatedSenses(id) };
}

async function* paragraphs(id: number, range: ParagraphRange | null, passage: Passage | null, exact: boolean, options: PageOptions = {}): AsyncGenerator<ParagraphPage> {
  for await (const page of readParagraphs(id, range, options)) {
    const kept = passage ? restrictPage(page, passage, exact) : page;
    if (kept) yield kept;
  }
}

async function* nothing(): AsyncGenerator<never> {}

/** What stands at an address, in the one way to write it. Only the paragraphs it names are read. */
async function findPassage(id: number, address: string): Promise<Passage | null> {
  const parsed = parsePassage(address);
  if (!parsed.ok) return null;
  const { from, to } = parsed.passage;
  const segments: Segment[] = [];
  for await (const page of readParagraphs(id, { from: from.paragraph, to: to.paragraph })) segments.push(...page.segments);
  return resolveWritten(parsed.passage, segments);
}

/** A file of an edition or passage; `file` as in `tei.xml`. Null where there is no such edition, passage or format. */
export async function readExport(work: string, number: number, address: string | null, file: string, options: URLSearchParams): Promise<Exported | null> {
  const format = exportFormat(file);
  if (!format?.of.includes(address === null ? 'edition' : 'passage')) return null;
  const chosen = choose(format.choices, options);
  if (!isChosen(chosen)) return chosen;
  const source = await exportSource(work, number, address, format.exact);
  if (!source) return null;
  if ('elsewhere' in source) return { kind: 'elsewhere', passage: source.elsewhere };
  const parts = format.needsPackage || format.readsPackage ? await source.package() : null;
  if (format.needsPackage && !parts) return { kind: 'no-package' };
  const { head, passage, concepts } = source;
  const marks = [...markOf(format), ...Object.entries(chosen).filter(([name, value]) => format.choices[name]?.[0] !== value).map(([, value]) => `.${value}`)].join('');
  return {
    kind: 'file', contentType: format.contentType,
    fileName: `${citationKey({ edition: head, passage })}${marks}.${format.extension}`,
    etag: tagOf(file, chosen, head, passage && formatPassage(passage), concepts, await readStudyVersion(work, head.number), parts?.glossary),
    body: () => format.write(source, chosen),
  };
}

/** A file of the whole glossary. Null where there is no such format. */
export async function readGlossaryExport(file: string): Promise<ExportFile | null> {
  const format = glossaryFormat(file);
  if (!format) return null;
  const source = { concepts: await listConcepts(), siteUrl: env().SITE_URL };
  return { kind: 'file', contentType: format.contentType, fileName: `glossary${markOf(format).join('')}.${format.extension}`, etag: tagOf(file, source), body: () => format.write(source) };
}

const markOf = ({ fileMark }: { readonly fileMark?: string }) => (fileMark === undefined ? [] : [`.${fileMark}`]);

type NoChoice = Extract<Exported, { kind: 'no-choice' }>;

function isChosen(chosen: ExportOptions | NoChoice): chosen is ExportOptions {
  return !('allowed' in chosen);
}

/** All that any format lets one choose: what this one does not is refused. */
const choosable: ExportChoices = Object.assign({}, ...exportFormats.map(({ choices }) => choices)) as ExportChoices;

function choose(choices: ExportChoices, options: URLSearchParams): ExportOptions | NoChoice {
  const none = Object.keys(choosable).find((name) => options.has(name) && !(name in choices));
  if (none !== undefined) return { kind: 'no-choice', name: none, allowed: [], choices: Object.keys(choices) };
  const chosen: Record<string, string> = {};
  for (const [name, allowed] of Object.entries(choices)) {
    const value = options.get(name) ?? allowed[0] ?? '';
    if (!allowed.includes(value)) return { kind: 'no-choice', name, allowed, choices: Object.keys(choices) };
    chosen[name] = value;
  }
  return chosen;
}

/** An edition never changes; its words, terms and concepts may, the address of the site, and how files are written. */
function tagOf(...parts: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify([exportVersion, env().SITE_URL, ...parts])).digest('base64url').slice(0, 22)}"`;
}

/** Raised when exporters write anything otherwise than before, so that copies kept elsewhere are fetched anew. */
export const exportVersion = 3;
