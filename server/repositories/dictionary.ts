import 'server-only';
import { z } from 'zod';
import { dictionaryKinds, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import { dictionaryEntry, type DictionaryEntry } from '@/domain/dictionary/entry';
import { dictionaryKanji, type DictionaryKanji } from '@/domain/dictionary/kanji';
import type { FormRow } from '@/domain/dictionary/look-up';
import { frequency, pitchAccent, type Frequency, type PitchAccent } from '@/domain/dictionary/meta';
import { databaseUrl, openReader } from './database';
import type { Sqlite } from './sqlite';

type Header = Pick<DictionaryHeader, 'name' | 'title' | 'kind' | 'language' | 'licence' | 'attribution' | 'url'>;

export interface FoundKanji { readonly dictionaryId: number; readonly character: string; readonly kanji: DictionaryKanji }
export interface FoundFrequency { readonly dictionaryId: number; readonly text: string; readonly frequency: Frequency }
export interface FoundPitch { readonly dictionaryId: number; readonly text: string; readonly pitch: PitchAccent }

/** What a look-up asks of the dictionaries; every list of words is one query. */
export interface DictionaryReader {
  dictionaries(): ReadonlyMap<number, Header>;
  /** `words` folded. */
  forms(words: readonly string[]): FormRow[];
  entries(ids: readonly number[]): ReadonlyMap<number, DictionaryEntry>;
  metas(writings: readonly string[]): { frequencies: FoundFrequency[]; pitches: FoundPitch[] };
  kanji(characters: readonly string[]): FoundKanji[];
}

const kind = z.enum(dictionaryKinds);
const listed = 'IN (SELECT "value" FROM json_each(?))';

function prepare(sqlite: Sqlite): DictionaryReader {
  const dictionaries = sqlite.prepare<[], Header & { id: number }>('SELECT "id", "name", "title", "kind", "language", "licence", "attribution", "url" FROM "Dictionary"');
  const forms = sqlite.prepare<[string], FormRow>(`SELECT "text", "entryId", "dictionaryId", "classes", "score" FROM "DictionaryForm" WHERE "text" ${listed}`);
  const entries = sqlite.prepare<[string], { id: number; body: string }>(`SELECT "id", "body" FROM "DictionaryEntry" WHERE "id" ${listed}`);
  const metas = sqlite.prepare<[string], { dictionaryId: number; kind: string; text: string; body: string }>(
    `SELECT "dictionaryId", "kind", "text", "body" FROM "DictionaryMeta" WHERE "text" ${listed} AND "kind" IN ('frequency', 'pitch') ORDER BY "id"`,
  );
  const kanji = sqlite.prepare<[string], { dictionaryId: number; character: string; body: string }>(
    `SELECT "dictionaryId", "character", "body" FROM "DictionaryKanji" WHERE "character" ${listed}`,
  );
  return {
    dictionaries: () => new Map(dictionaries.all().map(({ id, ...header }) => [id, { ...header, kind: kind.parse(header.kind) }])),
    forms: (words) => forms.all(JSON.stringify(words)),
    entries: (ids) => new Map(entries.all(JSON.stringify(ids)).map(({ id, body }) => [id, dictionaryEntry.parse(JSON.parse(body))])),
    metas(writings) {
      const rows = metas.all(JSON.stringify(writings));
      return {
        frequencies: rows.flatMap(({ dictionaryId, text, body, ...row }) => (
          row.kind === 'frequency' ? [{ dictionaryId, text, frequency: frequency.parse(JSON.parse(body)) }] : []
        )),
        pitches: rows.flatMap(({ dictionaryId, text, body, ...row }) => (
          row.kind === 'pitch' ? [{ dictionaryId, text, pitch: pitchAccent.parse(JSON.parse(body)) }] : []
        )),
      };
    },
    kanji: (characters) => kanji.all(JSON.stringify(characters)).map(({ body, ...row }) => ({ ...row, kanji: dictionaryKanji.parse(JSON.parse(body)) })),
  };
}

interface Connection {
  readonly url: string;
  readonly sqlite: Sqlite;
  readonly reader: DictionaryReader;
  /** Runs a task within one read transaction: a dictionary that is replaced meanwhile is all old or all new. */
  readonly consistently: (task: () => void) => void;
}

// On the global object, because the development server loads this module anew after each change.
const shared = globalThis as { taiyakuDictionary?: Connection };

/** How much of the database file is read without a system call for each page. */
const mappedBytes = 1_000_000_000;

function connect(url: string): Connection {
  shared.taiyakuDictionary?.sqlite.close();
  const sqlite = openReader(url);
  sqlite.pragma(`mmap_size = ${mappedBytes}`);
  return { url, sqlite, reader: prepare(sqlite), consistently: sqlite.transaction((task: () => void) => task()) };
}

/**
 * Reads the dictionaries on a connection of their own, with statements that stay prepared:
 * a look-up takes some queries, and there may be thousands a second.
 */
export function readDictionaries<T>(task: (reader: DictionaryReader) => T): T {
  const url = databaseUrl();
  const connection = shared.taiyakuDictionary?.url === url ? shared.taiyakuDictionary : (shared.taiyakuDictionary = connect(url));
  const results: T[] = [];
  connection.consistently(() => {
    results.push(task(connection.reader));
  });
  const [result] = results;
  return result as T;
}
