import {
  appliedSchema, exchangeVersion, plainChoice, plainRecord, profileSchema, sharesSchema, type Applied, type StoredProfile, type TextShare,
} from '@/domain/study/known/exchange';
import type { ReadingChoice } from '@/domain/study/choices/choice';
import type { WordRecord } from '@/domain/study/known/change';

/** The server answered that it will not: `status`. Where no answer comes, `fetch` throws a TypeError. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly status: number) {
    super(`The server answered with status ${status}.`);
  }
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1/profile${path}`, { credentials: 'same-origin', cache: 'no-store', ...init });
  if (!response.ok) throw new Refused(response.status);
  return response;
}

export async function sendChanges(start: string, changes: readonly WordRecord[], choices: readonly ReadingChoice[]): Promise<Applied> {
  const body = JSON.stringify({ version: exchangeVersion, start, changes: changes.map(plainRecord), choices: choices.map(plainChoice) });
  // Goes on when the page is left, as far as browsers allow it.
  const keepalive = body.length < 20_000;
  return appliedSchema.parse(await (await ask('/changes', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, keepalive })).json());
}

export async function fetchProfile(): Promise<StoredProfile> {
  return profileSchema.parse(await (await ask('')).json());
}

export async function fetchShares(): Promise<readonly TextShare[]> {
  return sharesSchema.parse(await (await ask('/shares')).json()).texts;
}

export async function eraseProfile(): Promise<void> {
  await ask('', { method: 'DELETE' });
}
