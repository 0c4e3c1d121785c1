import { deinflect } from '../japanese/inflection/deinflect';
import type { ReadKanji } from '../japanese/furigana/ruby';
import { isKanaOnly } from '../japanese/kana';
import { isSpellingOf } from '../japanese/okurigana';
import { potentialOf } from '../japanese/potential';
import { englishWords, unitedStates, type EnglishWord } from './english';
import { foldQuery } from './fold';
import type { Stems } from './index-terms';
import { termExpander } from './expand-terms';
import { isPattern, type Query, type QueryProblem, type Term } from './query';
import { readingKey, shortReading } from './readings';
import { isJapanese } from './script';
import type { Vocabulary } from './vocabulary';
import type { TermExpansion, MatchWay } from './match-way';

export interface Plan {
  readonly kind: 'plan';
  /** Of each, one way has to lead somewhere; one without a way finds nothing. */
  readonly wanted: readonly Wanted[];
  readonly unwanted: readonly MatchWay[];
  /** Whether the index finds more than is asked: it holds spellings as one. What it finds has to be looked at then. */
  readonly isRough: boolean;
  /** Terms that stand for other words, in the order of the query. */
  readonly meant: readonly TermExpansion[];
}

export interface Wanted {
  readonly ways: readonly MatchWay[];
  /** Written in Latin letters: of a pair with both, the English is shown as found. */
  readonly isLatin: boolean;
}

/** What the plan asks of libraries. */
export interface Languages {
  readonly stems: Stems;
  /** The kana that a romanised word may be meant for; empty where it is no such word. */
  readonly kana: (latin: string) => readonly string[];
  readonly readKanji: ReadKanji;
}

const kanji = /[\p{Script=Han}々〆〇]/u;
const longestForm = 24;
const shortestKana = 2;
/** する and した alone would find half of all sentences. */
const shortestKanaForm = 3;

/**
 * In which ways a query's terms are looked for; the first that a place answers to is the one that counts. A problem where asterisks
 * stand for more words than can be looked for.
 */
export function planQuery({ wanted, unwanted }: Query, languages: Languages, vocabulary: Vocabulary): Plan | { readonly kind: 'problem'; readonly problem: QueryProblem } {
  const meaning = termExpander(vocabulary);
  const ways = new Map<Term, readonly MatchWay[]>();
  const meant: TermExpansion[] = [];
  for (const term of [...wanted.flat(), ...unwanted].sort((a, b) => a.at.start - b.at.start)) {
    const own = isPattern(term) ? [] : waysOf(term, languages, vocabulary);
    const words = isPattern(term) ? meaning.ofPattern(term) : meaning.ofLetters(term, own);
    if (words === 'tooMany') return { kind: 'problem', problem: { kind: 'tooManyWords', at: term.at } };
    if (words) meant.push(words.meant);
    ways.set(term, words?.way ? [...own, words.way] : own);
  }
  const all = (terms: readonly Term[]) => terms.flatMap((term) => ways.get(term) ?? []);
  return {
    kind: 'plan', meant, unwanted: all(unwanted), isRough: [...ways.values()].flat().some((way) => way.kind === 'words' && way.exact !== undefined),
    wanted: wanted.map((terms) => ({ ways: all(terms), isLatin: terms[0] !== undefined && !isJapanese(terms[0].text) })),
  };
}

function waysOf({ text, quoted }: Term, languages: Languages, vocabulary: Vocabulary): MatchWay[] {
  const folded = foldQuery(text);
  const characters: MatchWay = { kind: 'characters', text: folded };
  if (isJapanese(folded)) return quoted ? [characters] : [characters, ...formWays(folded, languages, vocabulary), ...kanaWays(folded)];
  return [characters, ...englishWays(text, quoted, languages, vocabulary), ...(quoted ? [] : latinWays(folded, languages))];
}

/** 連携した is found as 連携する, and the other way round; 読めない as 読む; 位置づけて as 位置付ける, where a text has it. */
function formWays(folded: string, { readKanji }: Languages, vocabulary: Vocabulary): MatchWay[] {
  const length = [...folded].length;
  if (length > longestForm || (!kanji.test(folded) && length < shortestKanaForm) || length < shortestKana) return [];
  const lemmas = [...new Set([folded, ...formsOf(folded)])];
  const spellings = lemmas.filter((lemma) => kanji.test(lemma)).flatMap((lemma) => (
    vocabulary.lemmas([...lemma][0] ?? '').filter((word) => isSpellingOf(lemma, word, readKanji)).map(({ text }) => foldQuery(text))
  ));
  return [{ kind: 'lemma', lemmas: [...new Set([...lemmas, ...spellings])] }];
}

/** The dictionary forms that a form may be of, with their potentials. */
function formsOf(form: string): string[] {
  const words = deinflect(form).flatMap(({ word, wordClass, steps }) => {
    if (wordClass === null || wordClass === 'copula') return [];
    // できる is a word of its own, and 進めて no form of 進む.
    if (steps[0]?.key === 'potential' && (word === 'する' || (wordClass === 'godan' && potentialOf(word) === null))) return [];
    return [word];
  });
  return words.flatMap((word) => [word, potentialOf(word) ?? word]).concat(potentialOf(form) ?? []);
}

function kanaWays(folded: string): MatchWay[] {
  if (!isKanaOnly(folded)) return [];
  const key = readingKey(folded);
  const length = [...key].length;
  if (length < shortestKana || length > longestForm) return [];
  const forms = length < shortestKanaForm ? [potentialOf(key) ?? key] : formsOf(key);
  return [{ kind: 'reading', readings: [...new Set([key, ...forms])], short: [] }];
}

function englishWays(text: string, quoted: boolean, { stems }: Languages, vocabulary: Vocabulary): MatchWay[] {
  const words = englishWords(text.normalize('NFC'));
  const keys = words.map(({ key }) => key);
  const [only] = keys;
  if (only === undefined) return [];
  if (quoted) return [{ kind: 'words', phrases: [keys], ...(words.every((word) => isSpelledSo(word, vocabulary)) ? {} : { exact: words.map(({ written }) => written) }) }];
  if (keys.length > 1) return [{ kind: 'words', phrases: [keys] }];
  // Many write the country in small letters.
  return [{ kind: 'stems', stems: stems(only) }, ...(only === 'us' ? [{ kind: 'words', phrases: [[unitedStates]] } as const] : [])];
}

/** Whether the texts have the word in no other spelling. */
function isSpelledSo({ key, written }: EnglishWord, vocabulary: Vocabulary): boolean {
  return vocabulary.spellings(key).every((spelling) => spelling === written);
}

/** A reading in Latin letters: as written where it tells long vowels, else whatever the length of its vowels. */
function latinWays(folded: string, { kana }: Languages): MatchWay[] {
  const readings = kana(folded).filter((reading) => [...reading].length >= shortestKana && reading.length <= longestForm);
  if (readings.length === 0) return [];
  const short = readings.filter((reading) => shortReading(reading).length === reading.length).map(shortReading);
  return [{ kind: 'reading', readings, short: [...new Set(short)] }];
}
