import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Bead } from '@/domain/text/edition';
import { openGlossaryBeside, type PackageFolders } from '../folder';
import { limits } from '../limits';
import { Problems, type Problem } from '../problem';
import type { BadPackage, GoodPackage } from '../read-package';
import type { Place } from '../source';
import type { MappedFiles } from './mapped-files';
import { convertTei } from './tei/tei';
import { convertTmx } from './tmx';
import { parseXml } from './tree';

/** An XML file made into a package, and how what is found in the package is told of the file. */
export interface XmlPackage {
  readonly folders: PackageFolders;
  told(problem: Problem): Problem;
  /** What the file states and the package does not have, which no rule of packages could notice. */
  check(read: GoodPackage): readonly Problem[];
}

/** Opens a TEI or TMX file as a package; `NAME.record.yaml` beside it tells the record where the file does not, or tells it otherwise. */
export function openXml(path: string): XmlPackage | BadPackage {
  const problems = new Problems();
  const name = basename(path);
  const start: Place = { file: name, line: 1, column: 1 };
  const bytes = statSync(path).size;
  if (bytes > limits.xmlBytes) problems.add('file-too-large', start, { bytes, bound: limits.xmlBytes });
  const text = problems.count === 0 ? decode(readFileSync(path), start, problems) : null;
  const record = text === null ? null : readRecord(dirname(path), name.replace(/\.[^.]+$/, '.record.yaml'), problems);
  const made = text === null || problems.count > 0 ? null : convertXml(text, name, record, problems);
  if (!made || problems.count > 0) return { problems: problems.sorted(), count: problems.count };
  const beside = openGlossaryBeside(path);
  return { ...made, folders: beside.glossary ? { own: made.files.folder(), ...beside } : foldersOf(made) };
}

/** The record beside the file; null where there is none. */
function readRecord(folder: string, file: string, problems: Problems): string | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const start: Place = { file, line: 1, column: 1 };
  const found = statSync(path);
  if (!found.isFile()) problems.add('file-not-a-file', start, {});
  else if (found.size > limits.yamlBytes) problems.add('file-too-large', start, { bytes: found.size, bound: limits.yamlBytes });
  else return decode(readFileSync(path), start, problems);
  return null;
}

function decode(bytes: Uint8Array, start: Place, problems: Problems): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add('xml-encoding', start, {});
    return null;
  }
}

type Made = Pick<XmlPackage, 'told' | 'check'> & { readonly files: MappedFiles };

/** A file by itself, with the glossary that stands in it. */
export function foldersOf({ files }: Pick<Made, 'files'>): PackageFolders {
  return { own: files.folder(), glossary: files.glossary(), glossaryIsShared: false };
}

/** The same of a text in memory. */
export function convertXml(text: string, name: string, record: string | null, problems: Problems): Made | null {
  const root = parseXml(text, name, problems);
  if (!root) return null;
  if (root.name === 'tmx') {
    const files = convertTmx(root, record, problems);
    return files && { files, told: (problem) => files.told(problem), check: () => [] };
  }
  if (root.name === 'TEI') {
    const converted = convertTei(root, record, problems);
    if (!converted) return null;
    const { files, beads, placeOf } = converted;
    return { files, told: (problem) => files.told(problem), check: ({ content }) => misaligned(beads, content.beads, placeOf) };
  }
  problems.add('xml-root', root.place, { root: root.name });
  return null;
}

/** Beads that the notation of packages cannot say: over paragraphs, or crossing. */
function misaligned(stated: readonly Bead[], read: readonly Bead[], placeOf: (address: string) => Place): Problem[] {
  const key = ({ ja, en }: Bead) => `${[...ja].sort().join(' ')} | ${[...en].sort().join(' ')}`;
  const has = new Set(read.map(key));
  const problems = new Problems();
  for (const bead of stated) {
    const address = bead.ja[0] ?? bead.en[0] ?? '';
    if (!has.has(key(bead))) problems.add('tei-alignment', placeOf(address), { address });
  }
  return problems.sorted();
}
