import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mergeChoices } from '@/domain/study/choices/choice';
import { mergeRecords } from '@/domain/study/known/change';
import { exchangeVersion, maxChoices, maxWords, type Applied, type Changes } from '@/domain/study/known/exchange';
import { createProfile, countRecords, findProfile, saveRecords, readRecords, removeProfile, touchProfile } from '@/server/repositories/profiles';
import { countChoices, saveChoices, readChoices } from '@/server/repositories/reading-choices';
import { writeRefusal, type WriteRefusal } from '@/server/repositories/guarded-write';
import { log } from '@/server/runtime/log';
import { profileIdOf, profileSecret } from '@/server/runtime/profile-secret';
import { sign } from '@/server/runtime/signed-token';

/** `full`: the profile holds as many words, or chosen readings, as one may. The others: nothing can be written, and why. */
export type SavedKnownWords = { readonly outcome: 'kept'; readonly token: string; readonly applied: Applied } | { readonly outcome: 'full' | WriteRefusal };

/** A refusal to write is a result, not an error: the client has to be told to try again. */
async function unlessRefused<T>(task: () => Promise<T>): Promise<T | { readonly outcome: WriteRefusal }> {
  try {
    return await task();
  } catch (error) {
    const outcome = writeRefusal(error);
    if (outcome === null) throw error;
    log.error({ err: error }, 'A change was not kept, and was refused');
    return { outcome };
  }
}

/**
 * Keeps changes in the profile of a token; where that names none, in the one begun with the changes' own
 * start key, made if there is none. Keeping the same changes again changes nothing.
 */
export function saveKnownWords(token: string | null, changes: Changes): Promise<SavedKnownWords> {
  return unlessRefused(() => keep(token, changes));
}

async function keep(token: string | null, { start, changes, choices }: Changes): Promise<SavedKnownWords> {
  const id = (await profileOf(token)) ?? (await createProfile(randomUUID(), digestOf(start), new Date()));
  // Each word and each place once: a statement may not change a row twice.
  const merged = [...mergeRecords(new Map(), changes).values()];
  const words = merged.map(({ word }) => word);
  const chosen = [...mergeChoices(new Map(), choices).values()];
  const places = chosen.map(({ place }) => place);
  const added = merged.length - (await readRecords(id, words)).length;
  if (added > 0 && (await countRecords(id)) + added > maxWords) return { outcome: 'full' };
  const addedChoices = chosen.length - (await readChoices(id, places)).length;
  if (addedChoices > 0 && (await countChoices(id)) + addedChoices > maxChoices) return { outcome: 'full' };
  await saveRecords(id, merged);
  await saveChoices(id, chosen);
  const records = await readRecords(id, words);
  return { outcome: 'kept', token: sign(id, profileSecret()), applied: { version: exchangeVersion, profile: digestOf(id).slice(0, 16), records, choices: await readChoices(id, places) } };
}

/** Erases a profile and all of its words; there may be none. */
export function eraseProfile(token: string | null): Promise<{ readonly outcome: 'erased' | WriteRefusal }> {
  return unlessRefused(async () => {
    const id = profileIdOf(token);
    if (id !== null) await removeProfile(id);
    return { outcome: 'erased' };
  });
}

async function profileOf(token: string | null): Promise<string | null> {
  const id = profileIdOf(token);
  const profile = id === null ? null : await findProfile(id);
  if (profile) await touchProfile(profile.id, new Date());
  return profile?.id ?? null;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
