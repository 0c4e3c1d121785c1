import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bead } from '@/domain/text/edition';
import { folderOfFile, openGlossaryBeside, type PackageFolders } from '@/server/text-package/files/folder';
import { limits } from '@/server/text-package/limits';
import { Problems, type Problem, type Place } from '@/server/text-package/problems/problem';
import type { InvalidPackage, ValidPackage } from '@/server/text-package/read-package';
import { readSource } from '@/server/text-package/files/read-source';
import { decodeXml } from './xml/decode';
import type { MappedFiles } from './xml/mapped-files';
import { convertTei } from './tei/tei';
import { convertTmx } from './tmx/tmx';
import { parseXml } from './xml/tree';

/** An XML file made into a package, and how a problem of the package is reported of the file. */
export interface XmlPackage {
  readonly folders: PackageFolders;
  mapProblem(problem: Problem): Problem;
  /** Checks the package against statements of the file that no rule of packages covers. */
  check(read: ValidPackage): readonly Problem[];
  /** Parts of the file that were left out, or read in a way that may surprise. */
  readonly omitted: readonly Problem[];
}

/** Choices for a file that holds more than a package needs. */
export interface XmlOptions {
  /** Tags of variants of a language (BCP 47, `en-GB`) that are read before others. */
  readonly variants: readonly string[];
}

/** Opens a TEI or TMX file as a package; `NAME.record.yaml` beside it tells the record where the file does not, or tells it otherwise. */
export function openXml(path: string, wishes: XmlOptions = { variants: [] }): XmlPackage | InvalidPackage {
  const problems = new Problems();
  const name = basename(path);
  const start: Place = { file: name, line: 1, column: 1 };
  const bytes = statSync(path).size;
  if (bytes > limits.xmlBytes) problems.add('file-too-large', start, { bytes, bound: limits.xmlBytes });
  const text = problems.count === 0 ? decodeXml(readFileSync(path), start, problems) : null;
  const stated = readSource(folderOfFile(path), name.replace(/\.[^.]+$/, '.record.yaml'), limits.yamlBytes, false, problems);
  const made = text === null || problems.count > 0 ? null : convertXml(text, name, stated?.source.text ?? null, problems, wishes);
  if (!made || problems.count > 0) return { problems: problems.sorted(), count: problems.count };
  const beside = openGlossaryBeside(path);
  return { ...made, folders: beside.glossary ? { own: made.files.folder(), ...beside } : foldersOf(made) };
}

type ConvertedXml = Pick<XmlPackage, 'mapProblem' | 'check' | 'omitted'> & { readonly files: MappedFiles };

/** A file by itself, with the glossary that stands in it. */
export function foldersOf({ files }: Pick<ConvertedXml, 'files'>): PackageFolders {
  return { own: files.folder(), glossary: files.glossary(), sharing: [] };
}

/** The same of a text in memory. */
export function convertXml(text: string, name: string, record: string | null, problems: Problems, wishes: XmlOptions = { variants: [] }): ConvertedXml | null {
  const root = parseXml(text, name, problems);
  if (!root) return null;
  if (root.name === 'tmx') {
    const converted = convertTmx(root, record, wishes.variants, problems);
    return converted && { ...converted, mapProblem: (problem) => converted.files.mapProblem(problem), check: () => [] };
  }
  if (root.name === 'TEI') {
    const converted = convertTei(root, record, problems);
    if (!converted) return null;
    const { files, beads, placeOf } = converted;
    return { files, mapProblem: (problem) => files.mapProblem(problem), check: ({ content }) => misaligned(beads, content.beads, placeOf), omitted: [] };
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
