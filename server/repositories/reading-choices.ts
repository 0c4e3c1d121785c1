import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { choiceKey, type ChosenPlace, type ReadingChoice } from '@/domain/study/choices/choice';
import { database } from './database';
import { guardedWrite } from './guarded-write';

export async function countChoices(profileId: string): Promise<number> {
  return database().readingChoice.count({ where: { profileId } });
}

/** Keeps each choice that is newer than what is stored of its place: as `saveRecords` (profiles.ts), by the order of `compareChanges`. */
export async function saveChoices(profileId: string, choices: readonly ReadingChoice[]): Promise<void> {
  if (choices.length === 0) return;
  const rows = choices.map(({ place, reading, at, id }) => {
    const where = place.scope === 'here'
      ? [place.edition, place.address, place.start, place.end, place.before, place.after, null]
      : [null, null, null, null, null, null, place.lemma];
    return Prisma.sql`(${Prisma.join([profileId, choiceKey(place), place.work, ...where, place.surface, reading, BigInt(at), id])})`;
  });
  await guardedWrite(() => database().$executeRaw`
    INSERT INTO "ReadingChoice" ("profileId", "key", "work", "edition", "address", "start", "end", "before", "after", "lemma", "surface", "reading", "changedAt", "changeId")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("profileId", "key") DO UPDATE SET
      "surface" = excluded."surface", "before" = excluded."before", "after" = excluded."after",
      "reading" = excluded."reading", "changedAt" = excluded."changedAt", "changeId" = excluded."changeId"
    WHERE excluded."changedAt" > "ReadingChoice"."changedAt"
      OR (excluded."changedAt" = "ReadingChoice"."changedAt" AND excluded."changeId" > "ReadingChoice"."changeId")`);
}

/** The newest first. With `places`, of those alone. */
export async function readChoices(profileId: string, places?: readonly ChosenPlace[]): Promise<ReadingChoice[]> {
  const only = places && { key: { in: places.map(choiceKey) } };
  const rows = await database().readingChoice.findMany({ where: { profileId, ...only }, orderBy: [{ changedAt: 'desc' }, { changeId: 'desc' }] });
  return rows.map(({ reading, changedAt, changeId, ...row }) => ({ place: toPlace(row), reading, at: Number(changedAt), id: changeId }));
}

interface PlaceRow {
  readonly key: string;
  readonly work: string;
  readonly edition: number | null;
  readonly address: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly lemma: string | null;
  readonly surface: string;
}

function toPlace({ key, work, edition, address, start, end, before, after, lemma, surface }: PlaceRow): ChosenPlace {
  if (lemma !== null) return { scope: 'text', work, lemma, surface };
  if (edition === null || address === null || start === null || end === null) throw new Error(`The chosen reading “${key}” has no place.`);
  return { scope: 'here', work, edition, address, start, end, surface, before: before ?? '', after: after ?? '' };
}
