import type { ReadingChoice } from '@/domain/study/choices/choice';
import type { WordRecord } from '@/domain/study/known/change';
import { maxChanges, type Applied, type StoredProfile } from '@/domain/study/known/exchange';
import type { Replica } from './replica';

/** The server, or a test's stand-in for it. */
export interface Server {
  send(start: string, changes: readonly WordRecord[], choices: readonly ReadingChoice[]): Promise<Applied>;
  pull(): Promise<StoredProfile>;
  erase(): Promise<void>;
}

/**
 * Sends what is pending until nothing is. Throws where the server cannot be reached; what was not confirmed
 * stays pending, and sending it again does no harm: the server keeps the later change of each word and each place.
 */
export async function push(replica: Replica, server: Server): Promise<void> {
  if (await replica.flag('erasing')) return erase(replica, server);
  for (;;) {
    const records = [...(await replica.all()).values()];
    const choices = [...(await replica.choices()).values()];
    const pending = records.filter((record) => record.pending).slice(0, maxChanges);
    const chosen = choices.filter((choice) => choice.pending).slice(0, maxChanges - pending.length);
    if (pending.length + chosen.length === 0) return;
    const { profile, records: held, choices: heldChoices } = await server.send(await replica.start(), pending, chosen);
    // Another profile does not have what was sent before: the cookie was lost, or the server's database.
    if (profile !== (await replica.profile()) && [...records, ...choices].some((each) => !each.pending)) await replica.sendAll();
    await replica.take(held);
    await replica.takeChoices(heldChoices);
    await replica.profile(profile);
  }
}

/** Takes in all that the server has. */
export async function pull(replica: Replica, server: Server): Promise<void> {
  const { words, choices } = await server.pull();
  await replica.take(words);
  await replica.takeChoices(choices);
  await replica.flag('pulled', true);
}

/** There first, then here. Where it breaks off, `push` takes it up again: nothing comes back. */
export async function erase(replica: Replica, server: Server): Promise<void> {
  await replica.flag('erasing', true);
  await server.erase();
  await replica.wipe();
}
