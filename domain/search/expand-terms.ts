import { joined, wordsWithAsterisks } from './english';
import { foldQuery } from './fold';
import { anywherePattern, hasAsterisk, wordPattern, type WordPattern } from './pattern';
import { maxExpansions, type Term } from './query';
import { isJapanese } from './script';
import { americanSpelling } from './spelling';
import type { Vocabulary } from './vocabulary';
import type { TermExpansion, MatchWay } from './match-way';

/** How many words of an expansion are listed in the answer. */
const maxNamedWords = 12;

interface ExpandedTerm {
  /** Null where no word is meant. */
  readonly way: MatchWay | null;
  readonly meant: TermExpansion;
}

/** A word of the texts that may stand at one place of a phrase. */
interface Choice { readonly key: string; readonly written: string }

/** Finds what words the terms of one query stand for; no more than `maxExpansions` by asterisks, and as many by letters alone. */
export function termExpander(vocabulary: Vocabulary): {
  /** Of a term with asterisks. */
  readonly ofPattern: (term: Term) => ExpandedTerm | 'tooMany';
  /** Of a term that is found in these ways: words with its letters in them, where no text has it as a word, nor by its reading. */
  readonly ofLetters: (term: Term, ways: readonly MatchWay[]) => ExpandedTerm | null;
} {
  let [byAsterisks, byLetters] = [maxExpansions, maxExpansions];
  return {
    ofPattern(term) {
      const folded = foldQuery(term.text);
      const phrases = phrasesLike(wordsWithAsterisks(folded).map((word) => (hasAsterisk(word) ? wordPattern(word) : word)), byAsterisks, vocabulary);
      if (!phrases) return 'tooMany';
      byAsterisks -= phrases.length;
      return meaning(term, phrases, false);
    },
    ofLetters(term, ways) {
      const folded = foldQuery(term.text);
      if (term.quoted || isJapanese(folded) || ways.some((way) => way.kind !== 'characters' && vocabulary.has(way))) return null;
      const phrases = phrasesLike(patternsOfLetters(folded), byLetters, vocabulary);
      if (!phrases || phrases.length === 0) return null;
      byLetters -= phrases.length;
      return meaning(term, phrases, true);
    },
  };
}

/** like-mind is looked for in unlike-minded: only hyphens may stand between, for other signs part what belongs together less. */
function patternsOfLetters(folded: string): (WordPattern | string)[] {
  const words = wordsWithAsterisks(folded);
  const [first = '', ...others] = words;
  const last = others.pop();
  if (last === undefined) return first === '' ? [] : [anywherePattern(first)];
  if (joined(folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')) !== words.join('-')) return [];
  return [wordPattern(`*${first}`), ...others, wordPattern(`${last}*`)];
}

/** The phrases of the texts that have such words in this order; null where they are more than `most`, or as many would have to be tried. */
function phrasesLike(patterns: readonly (WordPattern | string)[], most: number, vocabulary: Vocabulary): Choice[][] | null {
  let phrases: Choice[][] = patterns.length === 0 ? [] : [[]];
  for (const pattern of patterns) {
    if (phrases.length === 0) return [];
    const words = typeof pattern === 'string' ? [{ key: americanSpelling(pattern), written: pattern }] : vocabulary.fitting(pattern, most);
    if (!words) return null;
    // defence and defense are one in the index.
    const keys = new Set<string>();
    const choices = words.filter(({ key }) => !keys.has(key) && keys.add(key));
    if (phrases.length * choices.length > most) return null;
    phrases = phrases.flatMap((phrase) => choices.map((choice) => [...phrase, choice]));
  }
  return patterns.length === 1 ? phrases : phrases.filter((phrase) => vocabulary.has(wayOf([phrase])));
}

function wayOf(phrases: readonly (readonly Choice[])[]): MatchWay {
  return { kind: 'words', phrases: phrases.map((phrase) => phrase.map(({ key }) => key)) };
}

function meaning({ text, at }: Term, phrases: readonly (readonly Choice[])[], isFallback: boolean): ExpandedTerm {
  const between = text.includes('-') ? '-' : ' ';
  const words = phrases.slice(0, maxNamedWords).map((phrase) => phrase.map(({ written }) => written).join(between));
  return { way: phrases.length === 0 ? null : wayOf(phrases), meant: { term: text, at, isFallback, words, count: phrases.length } };
}
