import 'server-only';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryKind } from '@/domain/dictionary/dictionary';
import { download } from '@/server/dictionaries/download';
import { fileStart, DictionaryProblem } from '@/server/dictionaries/problem';
import { readDictionary } from '@/server/dictionaries/read-dictionary';
import type { OnRead } from '@/server/dictionaries/sink';
import { openDictionary } from '@/server/dictionaries/source';

interface Wanted {
  readonly file: string;
  readonly kind: DictionaryKind;
  /** Fewer entries or kanji than this are not all of it. */
  readonly least: number;
}

/** What EDRDG offers that this project reads. */
export const publishedFiles: readonly Wanted[] = [
  { file: 'JMdict_e.gz', kind: 'jmdict', least: 150_000 },
  { file: 'kanjidic2.xml.gz', kind: 'kanjidic', least: 10_000 },
];

export interface FetchOptions {
  /** Where the files are published; the address of a folder. */
  readonly source: string;
  /** Where they are kept. */
  readonly folder: string;
  readonly onFetch: OnRead;
  readonly wanted?: readonly Wanted[];
  readonly patience?: number;
  readonly attempts?: number;
  readonly pause?: number;
}

export interface Fetched {
  readonly address: string;
  readonly path: string;
  /** False where the file that was there is the newest. */
  readonly isNew: boolean;
}

/** What goes wrong with a file, and with which. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';

  constructor(readonly address: string, readonly problem: DictionaryProblem) {
    super(problem.message);
  }
}

const largest = 200_000_000;

/** Fetches what EDRDG publishes, or what is newer of it, and reads each file once through before it is kept. */
export async function fetchDictionaries({ source, folder, onFetch, wanted = publishedFiles, patience = 60_000, attempts = 5, pause = 1_000 }: FetchOptions): Promise<Fetched[]> {
  mkdirSync(folder, { recursive: true });
  const fetched: Fetched[] = [];
  for (const { file, kind, least } of wanted) {
    const address = new URL(file, source.endsWith('/') ? source : `${source}/`);
    const path = join(folder, file);
    try {
      const isNew = await download(address, path, { maxBytes: largest, patience, attempts, pause, onRead: onFetch, check: (part) => check(part, kind, least) });
      fetched.push({ address: address.href, path, isNew });
    } catch (error) {
      throw error instanceof DictionaryProblem ? new FetchProblem(address.href, error) : error;
    }
  }
  return fetched;
}

/** Reads a file to its end; refuses another dictionary than was wanted, and a piece of one. */
async function check(path: string, kind: DictionaryKind, least: number): Promise<void> {
  let count = 0;
  const one = () => {
    count += 1;
  };
  const header = await readDictionary(await openDictionary(path), { entry: one, kanji: one, meta: one }, () => undefined);
  if (header.kind !== kind) throw new DictionaryProblem('another-dictionary', fileStart, { title: header.title });
  if (count < least) throw new DictionaryProblem('too-few-entries', fileStart, { count, least });
}
