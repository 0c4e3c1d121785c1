import 'server-only';
import { exchangeVersion, type StoredProfile, type TextShare } from '@/domain/study/known/exchange';
import { shareOf, vocabularyOfText, type Vocabulary } from '@/domain/study/known/share';
import { keyOf } from '@/domain/study/known/word';
import { readEditionStudy, readStudyVersion } from '@/server/repositories/edition-study';
import { readWordContexts } from '@/server/repositories/word-contexts';
import { findProfile, readRecords, touchProfile, type ProfileHead } from '@/server/repositories/profiles';
import { readChoices } from '@/server/repositories/reading-choices';
import { listWorks } from '@/server/repositories/works';
import { log } from '@/server/runtime/log';
import { profileIdOf } from '@/server/runtime/profile-secret';

async function profileOf(token: string | null): Promise<ProfileHead | null> {
  const id = profileIdOf(token);
  const profile = id === null ? null : await findProfile(id);
  // Reading does not wait for a writer, nor fail with it.
  if (profile) touchProfile(profile.id, new Date()).catch((error: unknown) => log.warn({ err: error }, 'The use of a profile was not noted'));
  return profile;
}

/** All that is kept of the person with this token: nothing, where it names no profile. */
export async function readProfile(token: string | null): Promise<StoredProfile> {
  const profile = await profileOf(token);
  const records = profile ? await readRecords(profile.id) : [];
  const contexts = await readWordContexts(records.flatMap(({ place }) => place ?? []));
  return {
    format: 'taiyaku-known-words', version: exchangeVersion, since: profile?.createdAt.toISOString() ?? null,
    choices: profile ? await readChoices(profile.id) : [],
    words: records.map((record) => ({ ...record, context: (record.place && contexts.get(record.place)) ?? null })),
  };
}

/** How much of each text the person knows, newest editions, in the order of the library. */
export async function readShares(token: string | null): Promise<TextShare[]> {
  const profile = await profileOf(token);
  const states = new Map((profile ? await readRecords(profile.id) : []).map((record) => [keyOf(record.word), record]));
  const works = await listWorks();
  return Promise.all(works.map(async ({ work, edition }) => ({
    work: work.slug, edition, title: work.title, share: shareOf(await vocabularyOf(work.slug, edition), states),
  })));
}

/** By edition; a vocabulary is some hundreds of words. */
const kept = new Map<string, { readonly version: string; readonly vocabulary: Vocabulary }>();

async function vocabularyOf(work: string, edition: number): Promise<Vocabulary> {
  const read = await readStudyVersion(work, edition);
  if (!read) return { words: new Map(), kanji: [] };
  const key = `${work}/${edition}`;
  const version = `${read.digest} ${read.glossary} ${read.analysis}`;
  const known = kept.get(key);
  if (known?.version === version) return known.vocabulary;
  const { words } = await readEditionStudy(read.id);
  const vocabulary = vocabularyOfText([...words.values()].flat().map(({ token }) => token));
  kept.set(key, { version, vocabulary });
  return vocabulary;
}
