import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { profileLifetime } from '@/domain/study/known/exchange';
import { createProfile, findProfile } from '@/server/repositories/profiles';
import { temporaryDatabase, type TemporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { log } from '@/server/runtime/log';
import { expireProfiles } from './expire-profiles';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  vi.spyOn(log, 'info').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await temporary.close();
});

it('removes a profile when its cookie has run out, and not before', async () => {
  const begun = new Date('2026-11-30T00:00:00Z');
  await createProfile('one', 'start', begun);
  const after = (days: number) => new Date(begun.getTime() + profileLifetime * 1000 + days * 24 * 60 * 60_000);
  expect(await expireProfiles(after(1))).toBe(0);
  expect(await findProfile('one')).not.toBeNull();
  expect(await expireProfiles(after(3))).toBe(1);
  expect(await findProfile('one')).toBeNull();
});
