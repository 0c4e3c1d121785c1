import 'server-only';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readContexts } from './contexts';
import { layOut, type Dictionary, type DictionaryFile } from './dictionary-files';
import { findUnidic, type UnidicFiles } from './find-files';
import { mergeMatrix } from './merge-matrix';
import { dictionaryFiles, digestOf, digestOfAll, format, licence, metaFile, type Meta } from './meta';
import { inFile, ReaderProblem } from './problem';
import { readCharacters, readUnknownWords } from './read-characters';
import { readLexicon } from './read-lexicon';

export interface BuildProgress {
  /** Bytes of UniDic. */
  onRead?(done: number, total: number): void;
  onWrite?(): void;
}

export interface Built {
  readonly meta: Meta;
  /** Of all files. */
  readonly bytes: number;
}

/**
 * Builds the second reader's dictionary from UniDic's sources in the folders `from`, into the folder `to`, whose dictionary it replaces.
 * @throws ReaderProblem where that cannot be done; `to` is then as it was before.
 */
export async function buildReader(from: readonly string[], to: string, { onRead, onWrite }: BuildProgress = {}): Promise<Built> {
  refuseOthers(to);
  const files = findUnidic(from);
  const scratch = `${to}.new`;
  if (existsSync(scratch)) throw new ReaderProblem('busy', inFile(scratch), {});
  const { dictionary, counts } = await read(files, onRead);
  onWrite?.();
  await mkdir(dirname(to), { recursive: true });
  // Not recursive: of two builds that begin at once only one goes on.
  await mkdir(scratch).catch(() => { throw new ReaderProblem('busy', inFile(scratch), {}); });
  try {
    const digests: Partial<Record<DictionaryFile, string>> = {};
    let bytes = 0;
    for await (const [name, content] of layOut(dictionary)) {
      await writeFile(join(scratch, name), content);
      digests[name] = digestOf(content);
      bytes += content.length;
    }
    const all = digests as Meta['files'];
    const meta: Meta = { format, digest: digestOfAll(all), files: all, source: { name: 'UniDic', version: versionOf(files), licence }, counts };
    const content = `${JSON.stringify(meta, null, 2)}\n`;
    await writeFile(join(scratch, metaFile), content);
    await replace(to, scratch);
    return { meta, bytes: bytes + content.length };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The old dictionary is there until the new one is. */
async function replace(folder: string, by: string): Promise<void> {
  if (!existsSync(folder)) return rename(by, folder);
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(folder, old);
  try {
    await rename(by, folder);
  } catch (error) {
    await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true });
}

async function read(files: UnidicFiles, onRead: BuildProgress['onRead']): Promise<{ dictionary: Dictionary; counts: Meta['counts'] }> {
  const total = [...files.lexicons, files.matrix.file].reduce((sum, file) => sum + statSync(file).size, 0);
  let done = 0;
  const onBytes = (count: number) => {
    done += count;
    onRead?.(done, total);
  };
  const left = await readContexts(files.leftIds);
  const right = await readContexts(files.rightIds);
  const characters = await readCharacters(files.characters);
  const unknownWords = await readUnknownWords(files.unknownWords, characters, left, right);
  const lexicon = await readLexicon(files.lexicons, left, right, onBytes);
  const costs = await mergeMatrix(files.matrix, left, right, onBytes);
  return {
    dictionary: { lexicon, costs, leftGroups: left.groups, rightGroups: right.groups, characters, unknownWords },
    counts: {
      lines: lexicon.lines, entries: lexicon.entries, surfaces: lexicon.bySurface.size,
      leftContexts: left.groupOf.length, leftGroups: left.groups, rightContexts: right.groupOf.length, rightGroups: right.groups,
    },
  };
}

/** What is there is replaced, so it has to be ours. */
function refuseOthers(folder: string): void {
  if (!existsSync(folder)) return;
  const known: readonly string[] = [...dictionaryFiles, metaFile];
  const other = statSync(folder).isDirectory() ? readdirSync(folder).find((name) => !known.includes(name)) : basename(folder);
  if (other !== undefined) throw new ReaderProblem('not-a-reader', inFile(folder), { name: other });
}

/** NINJAL names the lexicon of version 3.1 lex_3_1.csv. */
function versionOf({ lexicons }: UnidicFiles): string | null {
  const name = lexicons.map((file) => basename(file)).find((file) => /^lex_\d+(_\d+)*\.csv$/.test(file));
  return name === undefined ? null : name.slice(4, -4).replaceAll('_', '.');
}
