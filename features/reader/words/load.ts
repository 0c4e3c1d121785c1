import type { WordFile } from '@/domain/study/word-file';
import { decodeWordFile, type EncodedWordFile } from '@/domain/study/word-file-codec';
import type { Messages } from '@/i18n/messages';

export type PanelMessages = Messages['words'];

const files = {
  ja: () => import('@/messages/ja/words.json'),
  en: () => import('@/messages/en/words.json'),
};

/** In the page's language; no page carries them before a word is asked about. */
export async function loadMessages(): Promise<PanelMessages> {
  return (await files[pageLanguage()]()).default;
}

export function pageLanguage(): 'ja' | 'en' {
  return document.documentElement.lang === 'ja' ? 'ja' : 'en';
}

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
