import 'server-only';
import type { Concept, Label } from '@/domain/glossary/concept';
import { preferredLabel } from '@/domain/glossary/labels';
import { isKanaOnly } from '@/domain/japanese/kana';
import { foldQuery } from '@/domain/search/fold';
import { readingKey, shortReading } from '@/domain/search/readings';
import type { Suggestion } from '@/domain/search/suggestion';
import { otherLanguage } from '@/domain/text/language';
import { rememberedConcepts } from '@/server/repositories/search/concepts';
import { beginsWith, kanaPrefix } from '@/server/language/romaji';
import { readSearchIndex } from '@/server/repositories/search/reader';

const mostSuggestions = 8;

/** Words that are weighed: of those that begin with the kana that are whole, some go on with other letters. */
const weighed = 64;

/** Letters from which on English words are suggested: fewer begin too many to say anything. */
const shortestEnglish = 2;

/** What may be meant by the beginning of a word: names of glossary concepts first, then words of the texts, the most frequent first, one language by turns. */
export async function suggest(text: string): Promise<Suggestion[]> {
  const typed = foldQuery(text).trim();
  if (typed === '') return [];
  const begun = isKanaOnly(typed) ? { kana: readingKey(typed), rest: '' } : kanaPrefix(typed);
  const concepts = (await rememberedConcepts()).flatMap((concept) => (
    concept.labels.filter((label) => begins(label, typed, begun)).slice(0, 1).map((label) => ofConcept(concept, label))
  ));
  const [found, english] = readSearchIndex((reader) => [
    reader.words(typed, begun.kana.length > 1 ? begun.kana : '', weighed), typed.length < shortestEnglish ? [] : reader.englishWords(typed, mostSuggestions),
  ] as const);
  const japanese = found
    .filter(({ lemma, reading }) => lemma.startsWith(typed) || isSaid(reading, begun))
    .map(({ lemma, reading }): Suggestion => ({ text: lemma, language: 'ja', reading: reading === '' || reading === readingKey(lemma) ? null : reading, gloss: null }));
  // A Latin word in the Japanese has its capitals.
  const others = english.filter((word) => !japanese.some(({ text: known }) => foldQuery(known) === word));
  const words = byTurns(japanese, others.map((word): Suggestion => ({ text: word, language: 'en', reading: null, gloss: null })));
  // What is nearly typed already stands before what goes on from there.
  concepts.sort((a, b) => a.text.length - b.text.length);
  return [...concepts, ...words.filter((word) => !concepts.some((concept) => foldQuery(concept.text) === foldQuery(word.text)))].slice(0, mostSuggestions);
}

/** A prefix does not show whether it is romanised Japanese or English, so both get their share of the suggestions. */
function byTurns<T>(one: readonly T[], other: readonly T[]): T[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]]).flat().filter((each) => each !== undefined);
}

type Begun = ReturnType<typeof kanaPrefix>;

/** A label begins so: itself, one of its English words, or how it is read. */
function begins({ text, language, reading }: Label, typed: string, begun: Begun): boolean {
  const folded = foldQuery(text);
  if (folded.startsWith(typed) || (language === 'en' && folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed)))) return true;
  if (begun.kana === '' || reading === null) return false;
  const key = readingKey(reading);
  // Without long vowels, as in doshi: any length will do.
  return isSaid(key, begun) || (begun.kana.length > 1 && shortReading(begun.kana) === begun.kana && isSaid(shortReading(key), begun));
}

function isSaid(key: string, { kana, rest }: Begun): boolean {
  return kana !== '' && key.startsWith(kana) && beginsWith(key.slice(kana.length), rest);
}

function ofConcept(concept: Concept, { text, language, reading }: Label): Suggestion {
  return { text, language, reading: reading === text ? null : reading, gloss: preferredLabel(concept, otherLanguage(language)).text };
}
