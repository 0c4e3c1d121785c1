import type { Profile } from '@/stores/profile/profile';
import type { LocalChoice, LocalRecord } from '@/stores/profile/replica';
import { fetchProfile } from '@/stores/profile/requests';
import { exchangeVersion, plainChoice, plainRecord, type StoredProfile } from '@/domain/study/known/exchange';
import { saveFile } from './save-file';

/** What this browser has, in the form in which the server tells it. */
export function localExport(records: readonly LocalRecord[], choices: readonly LocalChoice[]): StoredProfile {
  const sorted = [...records].sort((a, b) => b.at - a.at);
  return {
    format: 'taiyaku-known-words', version: exchangeVersion, since: null,
    words: sorted.map((record) => ({ ...plainRecord(record), context: record.context })),
    choices: [...choices].sort((a, b) => b.at - a.at).map(plainChoice),
  };
}

/** Saves all that is kept as a file, and returns its name: what the server has, or without it what is here. */
export async function saveExport(profile: Profile, records: readonly LocalRecord[], choices: readonly LocalChoice[]): Promise<string> {
  const stored = await profile.refresh().then(fetchProfile).catch((error: unknown) => {
    console.warn('The server could not be asked: what this browser has is exported.', error);
    return localExport(records, choices);
  });
  return saveFile('known-words', 'json', `${JSON.stringify(stored, null, 2)}\n`);
}
