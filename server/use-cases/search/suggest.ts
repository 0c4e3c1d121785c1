import 'server-only';
import type { Concept, Label } from '@/domain/glossary/concept';
import { preferredLabel } from '@/domain/glossary/labels';
import { isKanaOnly } from '@/domain/japanese/kana';
import { foldQuery } from '@/domain/search/fold';
import { readingKey, shortReading } from '@/domain/search/readings';
import type { Suggestion } from '@/domain/search/suggestion';
import { otherLanguage } from '@/domain/text/language';
import { rememberedConcepts } from '@/server/repositories/search/concepts';
import { kanaBegun } from '@/server/repositories/search/kana';
import { readSearchIndex } from '@/server/repositories/search/reader';

const mostSuggestions = 8;

/** What may be meant by the beginning of a word: names of glossary concepts first, then words of the texts, the most frequent first. */
export async function suggest(text: string): Promise<Suggestion[]> {
  const typed = foldQuery(text).trim();
  if (typed === '') return [];
  const said = isKanaOnly(typed) ? readingKey(typed) : kanaBegun(typed);
  const isLatin = !isKanaOnly(typed);
  const concepts = (await rememberedConcepts()).flatMap((concept) => (
    concept.labels.filter((label) => begins(label, typed, said, isLatin)).slice(0, 1).map((label) => ofConcept(concept, label))
  ));
  const words = readSearchIndex((reader) => reader.words(typed, said.length > 1 ? said : '', mostSuggestions)).map(({ lemma, reading }): Suggestion => (
    { text: lemma, language: 'ja', reading: reading === '' || reading === readingKey(lemma) ? null : reading, gloss: null }
  ));
  // What is nearly typed already stands before what goes on from there.
  concepts.sort((a, b) => a.text.length - b.text.length);
  const all = [...concepts, ...words.filter((word) => !concepts.some((concept) => concept.text === word.text))];
  return all.slice(0, mostSuggestions);
}

/** A label begins so: itself, one of its English words, or how it is read. */
function begins({ text, language, reading }: Label, typed: string, said: string, isLatin: boolean): boolean {
  const folded = foldQuery(text);
  if (folded.startsWith(typed) || (language === 'en' && folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed)))) return true;
  if (said === '' || reading === null) return false;
  const key = readingKey(reading);
  return key.startsWith(said) || (isLatin && shortReading(said) === said && said.length > 1 && shortReading(key).startsWith(said));
}

function ofConcept(concept: Concept, { text, language, reading }: Label): Suggestion {
  return { text, language, reading: reading === text ? null : reading, gloss: preferredLabel(concept, otherLanguage(language)).text };
}
