import 'server-only';
import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { rankEntries, type RankedEntry } from '@/domain/dictionary/rank-entries';
import { isGrammatical, type WordInContext } from '@/domain/dictionary/word-in-context';
import { classBit, guessedClasses } from '@/domain/dictionary/classes';
import { sameKanji, sameWords, type DictionaryKind } from '@/domain/dictionary/dictionary';
import { labelOf } from '@/domain/dictionary/labels';
import { lookUp as findMatches, type Match } from '@/domain/dictionary/look-up';
import { rankOf } from '@/domain/dictionary/meta';
import { foldWord } from '@/domain/japanese/fold';
import { isKanaOnly, isKanji } from '@/domain/japanese/kana';
import { readDictionaries, type DictionaryReader } from '@/server/repositories/dictionary';

/** Entries that are shown, and those that are weighed against one another for it: many where a word is known by its sound. */
const shown = 16;
const weighed = 24;
const weighedOfWord = 250;

type Headers = ReturnType<DictionaryReader['dictionaries']>;

/** A match whose entry was read. */
interface Found extends RankedEntry {
  readonly match: Match;
  /** Whether it has a form in the very characters of the text: もの is not モノ. */
  readonly isSameScript: boolean;
}

/**
 * What the dictionaries have at `position` (UTF-16 units) of a text: the longest match first, conjugated forms by their
 * dictionary form. With `asked`, the text is one word from there to its end, and the entry that is most likely meant stands first.
 */
export function lookUp(text: string, position = 0, asked: WordInContext | null = null): LookUpAnswer {
  return readDictionaries((reader) => answer(text, position, asked, reader));
}

function answer(text: string, position: number, asked: WordInContext | null, reader: DictionaryReader): LookUpAnswer {
  const headers = reader.dictionaries();
  const nameOf = (id: number) => headers.get(id)?.name ?? '';
  const kindOf = ({ dictionaryId }: { dictionaryId: number }) => headers.get(dictionaryId)?.kind ?? 'yomitan';
  const all = findMatches(text, position, (words) => reader.forms(words));
  const wanted = asked ? all.filter(({ span }) => span.end === text.length) : all;
  const candidates = withoutRepeated(wanted, kindOf, sameWords, ({ word }) => word).slice(0, asked ? weighedOfWord : weighed);
  const found = arrangeAll(text, candidates, asked, reader, (match) => kindOf(match) !== 'kanji-data');
  const best = asked ? bestFor(asked, found) : { found, fits: true };
  const matches = describe(text, best.found.slice(0, weighed), best.fits, reader, nameOf).sort(asked ? () => 0 : byFrequency).slice(0, shown);
  const kanji = withoutRepeated(reader.kanji(kanjiAt(text, position, matches[0])), kindOf, sameKanji, ({ character }) => character)
    .map(({ dictionaryId, character, kanji: about }) => ({ character, dictionary: nameOf(dictionaryId), ...about }));
  return { text, position, matches, labels: labelsOf(matches), kanji, dictionaries: quoted(headers, matches, kanji) };
}

/** Of dictionaries of which one holds the other (`order`, the fullest first), only the fullest that has a word speaks of it. */
function withoutRepeated<T>(all: readonly T[], kindOf: (one: T) => DictionaryKind, order: readonly DictionaryKind[], wordOf: (one: T) => string): T[] {
  const rank = (one: T) => order.indexOf(kindOf(one));
  const fullest = new Map<string, number>();
  for (const one of all) if (rank(one) !== -1) fullest.set(wordOf(one), Math.min(rank(one), fullest.get(wordOf(one)) ?? Infinity));
  return all.filter((one) => rank(one) === -1 || rank(one) === fullest.get(wordOf(one)));
}

/** Where the spellings have no order either, the one that was found heads the entry. */
function withFoundFirst(entry: Found['entry'], word: string): Found['entry'] {
  const isFound = ({ text }: { readonly text: string }) => foldWord(text) === word;
  return { ...entry, writings: [...entry.writings].sort((a, b) => Number(isFound(b)) - Number(isFound(a))) };
}

function arrangeAll(
  text: string, candidates: readonly Match[], asked: WordInContext | null, reader: DictionaryReader, isOrdered: (match: Match) => boolean,
): Found[] {
  const entries = reader.entries(candidates.map(({ entryId }) => entryId));
  return candidates.flatMap((match) => {
    const entry = entries.get(match.entryId);
    if (!entry) throw new Error(`Entry ${match.entryId} is indexed and not there.`);
    const arranged = rankEntries(entry, match.word, asked);
    if (!arranged) return [];
    const surface = text.slice(match.span.start, match.span.end);
    return [{
      ...arranged, entry: isOrdered(match) ? arranged.entry : withFoundFirst(arranged.entry, match.word), match,
      isSameScript: match.steps.length > 0 || [...entry.writings, ...entry.readings].some((form) => form.text === surface),
    }];
  });
}

/** Those that agree with all that is known of the word; where none does, what there is. Of a particle nothing but a particle. */
function bestFor({ partOfSpeech, wordClass }: WordInContext, found: readonly Found[]): { found: Found[]; fits: boolean } {
  const inflects = ({ match: { classes } }: Found) => wordClass === null || classes === 0 || (classes & classBit(wordClass)) !== 0;
  const fitting = found.filter((one) => one.fit > 0 && one.hasReading && inflects(one));
  const grammatical = partOfSpeech !== null && isGrammatical(partOfSpeech);
  // A guess at how a word inflects that does not come true says that another word of that sound is meant.
  const possible = found.filter((one) => (one.match.classes & guessedClasses) === 0 || inflects(one) || !isKanaOnly(one.match.word));
  const chosen = fitting.length > 0 || grammatical ? fitting : possible;
  const order = (a: Found, b: Found) => (
    a.match.steps.length - b.match.steps.length || Number(b.hasReading) - Number(a.hasReading)
    || Math.min(b.fit, 2) - Math.min(a.fit, 2) || Number(b.isSameScript) - Number(a.isSameScript)
    || Number(b.leads) - Number(a.leads) || b.match.score - a.match.score
    // Of words that are as common, the one with more senses is the more basic: 物 before 者.
    || b.entry.senses.length - a.entry.senses.length || a.match.entryId - b.match.entryId
  );
  return { found: chosen.sort(order), fits: fitting.length > 0 };
}

function describe(text: string, found: readonly Found[], fits: boolean, reader: DictionaryReader, nameOf: (id: number) => string): LookUpMatch[] {
  const writingsOf = ({ entry: { writings, readings } }: Found) => (writings.length > 0 ? writings : readings).map((form) => form.text);
  const { frequencies, pitches } = reader.metas([...new Set(found.flatMap(writingsOf))]);
  return found.map((one): LookUpMatch => {
    const { match: { span: { start, end }, word, steps, certain, dictionaryId }, entry } = one;
    const writings = new Set(writingsOf(one));
    const readings = new Set(entry.readings.map((reading) => reading.text));
    return {
      start, end, surface: text.slice(start, end), word, steps: [...steps], certain, fits, dictionary: nameOf(dictionaryId),
      entry: { ...entry, writings: [...entry.writings], readings: [...entry.readings], senses: [...entry.senses] },
      frequencies: frequencies
        .filter(({ text: writing, frequency: { reading } }) => writings.has(writing) && (reading === null || readings.has(reading)))
        .map(({ dictionaryId: id, frequency }) => ({ dictionary: nameOf(id), ...frequency })),
      pitches: pitches
        .filter(({ text: writing, pitch: { reading } }) => writings.has(writing) && readings.has(reading))
        .map(({ dictionaryId: id, pitch }) => ({ dictionary: nameOf(id), ...pitch })),
    };
  });
}

/** Within what is equally long, equally far from its dictionary form and equally certain: the more frequent first. Otherwise the order stays. */
function byFrequency(a: LookUpMatch, b: LookUpMatch): number {
  if (a.end !== b.end || a.steps.length !== b.steps.length || a.certain !== b.certain) return 0;
  const rank = ({ frequencies }: LookUpMatch) => Math.min(Infinity, ...frequencies.map(rankOf));
  const [rankA, rankB] = [rank(a), rank(b)];
  return rankA === rankB ? 0 : rankA - rankB;
}

function labelsOf(matches: readonly LookUpMatch[]): LookUpAnswer['labels'] {
  const codes = new Set(matches.flatMap(({ entry: { senses } }) => senses.flatMap(({ partsOfSpeech, tags }) => [...partsOfSpeech, ...tags])));
  return [...codes].flatMap((code) => {
    const label = labelOf(code);
    return label ? [{ code, ...label }] : [];
  });
}

function quoted(headers: Headers, matches: readonly LookUpMatch[], kanji: LookUpAnswer['kanji']): LookUpAnswer['dictionaries'] {
  const names = new Set([...matches.flatMap((match) => [match, ...match.frequencies, ...match.pitches]), ...kanji].map(({ dictionary }) => dictionary));
  return [...headers.values()].filter(({ name }) => names.has(name))
    .map(({ name, title, kind, language, licence, attribution, url }) => ({ name, title, language, licence, attribution, url, ordered: kind !== 'kanji-data' }));
}

function kanjiAt(text: string, position: number, match: LookUpMatch | undefined): string[] {
  const stretch = match?.surface ?? String.fromCodePoint(text.codePointAt(position) ?? 0x20);
  return [...new Set([...stretch].filter(isKanji))];
}
