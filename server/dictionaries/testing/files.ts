/** Dictionary files of a test's own. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { DictionaryEntry } from '@/domain/dictionary/entry';
import type { DictionaryKanji } from '@/domain/dictionary/kanji';
import type { DictionaryMeta } from '@/domain/dictionary/meta';
import { readDictionary } from '../read-dictionary';
import { openDictionary } from '../source';

const fixtures = join(import.meta.dirname, 'fixtures');
export const fixture = (name: string) => join(fixtures, name);

let folder: string | undefined;

/** Writes a file; `removeFiles` takes it away. */
export async function fileOf(content: string | Uint8Array, name = 'dictionary'): Promise<string> {
  folder ??= await mkdtemp(join(tmpdir(), 'taiyaku-dictionary-'));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

export async function removeFiles(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true });
  folder = undefined;
}

/** The Yomitan fixture as a ZIP, with some of its files replaced, added or (null) left out. */
export async function yomitanZip(changes: Readonly<Record<string, string | Buffer | null>> = {}, name = 'dictionary.zip'): Promise<string> {
  const files = new Map<string, string | Buffer | null>();
  for (const file of await readdir(fixture('yomitan'))) files.set(file, await readFile(join(fixture('yomitan'), file)));
  for (const [file, content] of Object.entries(changes)) files.set(file, content);
  const zip = new yazl.ZipFile();
  for (const [file, content] of files) if (content !== null) zip.addBuffer(Buffer.from(content), file);
  zip.end();
  const path = await fileOf('', name);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** Everything a file holds. */
export async function readAll(path: string) {
  const entries: { entry: DictionaryEntry; classes: number; score: number }[] = [];
  const kanji: { character: string; kanji: DictionaryKanji }[] = [];
  const metas: DictionaryMeta[] = [];
  const header = await readDictionary(await openDictionary(path), {
    entry: (entry, classes, score = 0) => entries.push({ entry, classes, score }),
    kanji: (character, about) => kanji.push({ character, kanji: about }),
    meta: (meta) => metas.push(meta),
  }, () => undefined);
  return { header, entries, kanji, metas };
}
