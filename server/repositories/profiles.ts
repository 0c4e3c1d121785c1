import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { wordStates, type WordRecord } from '@/domain/study/known/change';
import { partsOfSpeech } from '@/domain/japanese/token';
import type { WordIdentity } from '@/domain/study/known/word';
import { database } from './database';
import { oneOf } from './stored-values';
import { guardedWrite } from './guarded-write';

export interface ProfileHead {
  readonly id: string;
  readonly createdAt: Date;
}

const day = 24 * 60 * 60_000;
/** How long, in milliseconds, a start key names its profile where the cookie does not come back: an answer may be lost. */
const startLasts = day;

/** Profiles removed in one statement: others can write in between. */
const removedAtOnce = 50;

export async function findProfile(id: string): Promise<ProfileHead | null> {
  return database().profile.findUnique({ where: { id }, select: { id: true, createdAt: true } });
}

/**
 * To be called where somebody comes with the cookie of a profile: its start key is spent then, so that nothing but
 * the cookie leads to it. Notes the use, to the day.
 */
export async function touchProfile(id: string, now: Date): Promise<void> {
  const isStale = { OR: [{ startDigest: { not: null } }, { usedAt: { lt: new Date(now.getTime() - day) } }] };
  if ((await database().profile.count({ where: { id, ...isStale } })) === 0) return;
  await guardedWrite(() => database().profile.updateMany({ where: { id }, data: { startDigest: null, usedAt: now } }));
}

/** The id of the profile begun with this key, which is `id` if there was none. */
export async function createProfile(id: string, startDigest: string, now: Date): Promise<string> {
  return guardedWrite(async () => {
    await database().profile.updateMany({ where: { startDigest, createdAt: { lt: new Date(now.getTime() - startLasts) } }, data: { startDigest: null } });
    const moment = now.toISOString();
    // One statement: two requests at once make one profile.
    await database().$executeRaw`INSERT INTO "Profile" ("id", "startDigest", "createdAt", "usedAt") VALUES (${id}, ${startDigest}, ${moment}, ${moment}) ON CONFLICT ("startDigest") DO NOTHING`;
    const kept = await database().profile.findUniqueOrThrow({ where: { startDigest }, select: { id: true } });
    return kept.id;
  });
}

/** With all of its words. Whether there was one. */
export async function removeProfile(id: string): Promise<boolean> {
  const { count } = await guardedWrite(() => database().profile.deleteMany({ where: { id } }));
  return count > 0;
}

/** Removes profiles that nobody has used since `before`, with their words; some at a time. Returns how many. */
export async function removeUnusedProfiles(before: Date): Promise<number> {
  for (let removed = 0; ; ) {
    const unused = await database().profile.findMany({ where: { usedAt: { lt: before } }, select: { id: true }, take: removedAtOnce });
    if (unused.length === 0) return removed;
    const { count } = await guardedWrite(() => database().profile.deleteMany({ where: { id: { in: unused.map(({ id }) => id) }, usedAt: { lt: before } } }));
    removed += count;
  }
}

export async function countRecords(profileId: string): Promise<number> {
  return database().knownWord.count({ where: { profileId } });
}

/**
 * Keeps each record that is newer than what is stored of its word, by the order of `compareChanges`. The
 * database compares, inside of one statement: requests may come twice, together, and in any order.
 */
export async function saveRecords(profileId: string, records: readonly WordRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ word, state, at, id, place }) => Prisma.sql`(${Prisma.join([
    profileId, word.lemma, word.reading ?? '', word.partOfSpeech, state, BigInt(at), id,
    place?.work ?? null, place?.edition ?? null, place?.address ?? null, place?.start ?? null, place?.end ?? null,
  ])})`);
  await guardedWrite(() => database().$executeRaw`
    INSERT INTO "KnownWord" ("profileId", "lemma", "reading", "partOfSpeech", "state", "changedAt", "changeId", "work", "edition", "address", "start", "end")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("profileId", "lemma", "reading", "partOfSpeech") DO UPDATE SET
      "state" = excluded."state", "changedAt" = excluded."changedAt", "changeId" = excluded."changeId", "work" = excluded."work",
      "edition" = excluded."edition", "address" = excluded."address", "start" = excluded."start", "end" = excluded."end"
    WHERE excluded."changedAt" > "KnownWord"."changedAt"
      OR (excluded."changedAt" = "KnownWord"."changedAt" AND excluded."changeId" > "KnownWord"."changeId")`);
}

/** The newest first. With `words`, of those alone. */
export async function readRecords(profileId: string, words?: readonly WordIdentity[]): Promise<WordRecord[]> {
  const only = words && { OR: words.map(({ lemma, reading, partOfSpeech }) => ({ lemma, reading: reading ?? '', partOfSpeech })) };
  const rows = await database().knownWord.findMany({ where: { profileId, ...only }, orderBy: [{ changedAt: 'desc' }, { changeId: 'desc' }] });
  return rows.map(({ lemma, reading, partOfSpeech, state, changedAt, changeId, work, edition, address, start, end }) => ({
    word: { lemma, reading: reading === '' ? null : reading, partOfSpeech: oneOf(partsOfSpeech, partOfSpeech, 'part of speech') },
    state: state === null ? null : oneOf(wordStates, state, 'state of a word'),
    at: Number(changedAt),
    id: changeId,
    place: work === null || edition === null || address === null || start === null || end === null ? null : { work, edition, address, start, end },
  }));
}
