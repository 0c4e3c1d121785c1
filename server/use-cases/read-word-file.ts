import 'server-only';
import { createHash } from 'node:crypto';
import { levelOfWord, type ListedLevel } from '@/domain/study/level';
import type { PanelKanji, PanelWord, WordFile } from '@/domain/study/word-file';
import { encodeWordFile, encodedWordFile } from '@/domain/study/word-file-codec';
import type { Word } from '@/domain/study/sense';
import { vocabularyOf } from '@/domain/japanese/token';
import type { Occurrence } from '@/domain/glossary/concept';
import { readEditionStudy, readStudyVersion, type EditionStudy, type StudyVersion } from '@/server/repositories/edition-study';
import { kanjiSource, readKanjiEntry } from '@/server/language/kanji-data';
import { readWordLevels, wordLevelsMark } from '@/server/repositories/word-levels';

/** The words of an edition as they are sent. */
export interface WordFileAnswer {
  /** Strong: it changes with the edition, the glossary, the analyser and the form of the file. */
  readonly etag: string;
  /** JSON (`EncodedWordFile`). Null where the client has it already. */
  readonly body: string | null;
}

/** How many files are kept in memory; those of long texts are some megabytes. */
const keptFiles = 8;
const kept = new Map<string, string>();

/** Null where there is no such edition. `known` are the entity tags that the client has. */
export async function readWordFile(work: string, edition: number, known: readonly string[]): Promise<WordFileAnswer | null> {
  const version = await readStudyVersion(work, edition);
  if (!version) return null;
  const etag = etagOf(version);
  if (known.includes(etag) || known.includes('*')) return { etag, body: null };
  const body = kept.get(etag) ?? JSON.stringify(encodeWordFile(toWordFile(await readEditionStudy(version.id))));
  kept.delete(etag);
  kept.set(etag, body);
  for (const oldest of [...kept.keys()].slice(0, -keptFiles)) kept.delete(oldest);
  return { etag, body };
}

function etagOf({ digest, glossary, analysis }: StudyVersion): string {
  const made = createHash('sha256').update(analysis).digest('hex').slice(0, 16);
  return `"${digest.slice(0, 16)}-${glossary.slice(0, 16)}-${made}-${encodedWordFile}${wordLevelsMark()}"`;
}

function toWordFile({ words, grammar, occurrences }: EditionStudy): WordFile {
  const kanji = new Map<string, PanelKanji>();
  const levelOf = (one: string) => {
    const entry = kanji.get(one) ?? readKanjiEntry(one);
    if (entry) kanji.set(one, entry);
    return entry?.jlpt ?? null;
  };
  const listed = readWordLevels([...new Set([...words.values()].flat().map(({ token }) => vocabularyOf(token).lemma))]);
  const terms = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const { address } = occurrence.place;
    const there = terms.get(address);
    if (there) there.push(occurrence);
    else terms.set(address, [occurrence]);
  }
  return {
    words: new Map([...words].map(([address, list]) => [address, list.map((word) => toPanelWord(word, terms.get(address) ?? [], listed, levelOf))])),
    kanji, grammar, kanjiSource,
  };
}

function toPanelWord({ token, sense }: Word, terms: readonly Occurrence[], listed: ListedLevel, levelOf: (kanji: string) => number | null): PanelWord {
  const { span, surface, lemma, lemmaReading, ruby, partOfSpeech, detail, conjugation, atGap } = token;
  const { reading, readingFrom, certainty, doubt, otherReadings, isCutDoubtful } = token;
  const within = terms.find(({ place }) => place.span.start <= span.start && span.end <= place.span.end);
  return {
    span, surface, lemma, lemmaReading, reading, readingFrom, certainty, doubt, otherReadings, isCutDoubtful, ruby, partOfSpeech, detail, conjugation, atGap, sense,
    level: levelOfWord({ surface, ...vocabularyOf(token) }, listed, levelOf),
    concept: within?.concept ?? null,
  };
}
