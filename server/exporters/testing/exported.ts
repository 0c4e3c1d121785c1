import { parsePassage } from '@/domain/text/parse-passage';
import { restrictPage } from '@/domain/text/restrict-page';
import { analyseEdition } from '@/server/analyser/analyse-edition';
import { openPackage } from '@/server/text-package/files/folder';
import { openZipPackage } from '@/server/importers/zip/zip-package';
import { harbourWith } from '@/server/text-package/testing/harbour';
import { memoryFolders } from '@/server/text-package/testing/memory-folder';
import { isValid, readPackage } from '@/server/text-package/read-package';
import type { ExportOptions, ExportSource } from '../formats/format';
import { exportFormat } from '../formats/formats';
import { memorySource } from './memory-source';

/** The edition that a package makes. */
export function source(folders = memoryFolders(harbourWith())): ExportSource {
  const result = readPackage(folders);
  if (!isValid(result)) throw new Error(JSON.stringify(result.problems));
  return memorySource(result);
}

/** A package shipped with the project. */
export function read(folder: string): ExportSource {
  const folders = openPackage(folder);
  if (!folders) throw new Error(`There is no ${folder}.`);
  return source(folders);
}

/** The same edition, of which only a passage is asked for. */
export function passageOf(address: string, exact = false): ExportSource {
  const whole = source();
  const parsed = parsePassage(address);
  if (!parsed.ok) throw new Error(address);
  const { passage } = parsed;
  return {
    ...whole, passage, package: async () => null, async* receivedLines() {}, async* entries() {},
    async* paragraphs() {
      for await (const page of whole.paragraphs()) {
        const kept = restrictPage(page, passage, exact);
        if (kept) yield kept;
      }
    },
  };
}

export async function bytesOf(file: string, from = source(), chosen: ExportOptions = {}): Promise<Buffer> {
  const format = exportFormat(file);
  if (!format) throw new Error(`There is no ${file}.`);
  const first = Object.fromEntries(Object.entries(format.choices).map(([name, values]) => [name, values[0] ?? '']));
  const parts: Buffer[] = [];
  for await (const piece of format.write(from, { ...first, ...chosen })) parts.push(Buffer.from(piece as string));
  return Buffer.concat(parts);
}

export const textOf = async (...args: Parameters<typeof bytesOf>) => String(await bytesOf(...args));

/** Every file of an archive, as text. */
export async function unpacked(file: string, chosen: ExportOptions = {}, from = source()): Promise<string> {
  const opened = await openZipPackage(await bytesOf(file, from, chosen), file);
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
  const filesIn = (folder: string): string => (opened.own.list(folder) ?? []).map((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    const bytes = opened.own.read(path, 1e7);
    return bytes instanceof Uint8Array ? `\n== ${path}\n${Buffer.from(bytes).toString()}` : filesIn(path);
  }).join('');
  return filesIn('');
}

/** The same with the words that the analysis finds. */
export async function analysed(folders = memoryFolders(harbourWith())): Promise<ExportSource> {
  const result = readPackage(folders);
  if (!isValid(result)) throw new Error(JSON.stringify(result.problems));
  const tokens = await analyseEdition(result.content, result.concepts);
  const words = new Map([...tokens].map(([address, own]) => [address, own.map((token) => ({ token, sense: null, stated: false }))]));
  const whole = memorySource(result);
  return {
    ...whole,
    async* paragraphs(options) {
      for await (const page of whole.paragraphs()) yield options?.words ? { ...page, words } : page;
    },
  };
}
