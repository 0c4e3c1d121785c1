import type { Profile } from '@/components/profile/profile';
import type { LocalChoice, LocalRecord } from '@/components/profile/replica';
import { fetchProfile } from '@/components/profile/requests';
import { exchangeVersion, plainChoice, plainRecord, type StoredProfile } from '@/domain/study/known/exchange';

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
  const name = `taiyaku-known-words-${new Date().toISOString().slice(0, 10)}.json`;
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(stored, null, 2)}\n`], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return name;
}
