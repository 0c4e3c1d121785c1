import 'server-only';
import { z } from 'zod';
import { dictionaryKinds, type StoredDictionary } from '@/domain/dictionary/dictionary';
import { database } from './database';

const kind = z.enum(dictionaryKinds);

/** The dictionaries that were imported, by name. */
export async function listDictionaries(): Promise<StoredDictionary[]> {
  const rows = await database().dictionary.findMany({ orderBy: { name: 'asc' } });
  return rows.map(({ name, title, revision, language, licence, attribution, url, importedAt, entryCount, kanjiCount, metaCount, ...row }) => ({
    name, title, kind: kind.parse(row.kind), revision, language, licence, attribution, url, importedAt, entries: entryCount, kanji: kanjiCount, metas: metaCount,
  }));
}

/** The name of the dictionary that was read from the file with this SHA-256; null where none was. */
export async function findDictionaryByDigest(digest: string): Promise<string | null> {
  const found = await database().dictionary.findFirst({ where: { digest }, select: { name: true } });
  return found?.name ?? null;
}
