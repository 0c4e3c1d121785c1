import type { WordFile } from '@/domain/study/word-file';
import { decodeWordFile, type EncodedWordFile } from '@/domain/study/word-file-codec';

const loaded = new Map<string, Promise<WordFile>>();

/** The words of an edition (`work/number`), fetched once for a page; throws where they cannot be had, and tries again when asked again. */
export function loadWordFile(edition: string): Promise<WordFile> {
  const loading = loaded.get(edition) ?? fetchWordFile(edition).catch((error: unknown) => {
    loaded.delete(edition);
    throw error;
  });
  loaded.set(edition, loading);
  return loading;
}

async function fetchWordFile(edition: string): Promise<WordFile> {
  const response = await fetch(`/api/v1/editions/${edition}/words`);
  if (!response.ok) throw new Error(`The words of ${edition} were not sent: ${response.status}.`);
  return decodeWordFile((await response.json()) as EncodedWordFile);
}
