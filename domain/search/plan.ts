import { deinflect } from '../japanese/inflection/deinflect';
import { isKanaOnly } from '../japanese/kana';
import { englishWords } from './english';
import { foldQuery } from './fold';
import type { Stems } from './index-terms';
import type { Query, Term } from './query';
import { readingKey, shortReading } from './readings';

/** One way in which a term may be found. All texts are folded. */
export type Way =
  /** These very characters, in Japanese. */
  | { readonly kind: 'characters'; readonly text: string }
  | { readonly kind: 'lemma'; readonly lemmas: readonly string[] }
  /** `short`: readings without the length of their vowels. */
  | { readonly kind: 'reading'; readonly readings: readonly string[]; readonly short: readonly string[] }
  /** English words that follow one another. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'stems'; readonly stems: readonly string[] };

export interface Plan {
  /** Of each, one way has to lead somewhere. */
  readonly wanted: readonly Wanted[];
  readonly unwanted: readonly Way[];
}

export interface Wanted {
  readonly ways: readonly Way[];
  /** Written in Latin letters: of a pair with both, the English is shown as found. */
  readonly isLatin: boolean;
}

/** What the plan asks of libraries. */
export interface Languages {
  readonly stems: Stems;
  /** The kana that a romanised word may be meant for; empty where it is no such word. */
  readonly kana: (latin: string) => readonly string[];
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]/u;
const kanji = /[\p{Script=Han}々〆〇]/u;
const longestForm = 24;
const shortestKana = 2;
/** する and した alone would find half of all sentences. */
const shortestKanaForm = 3;

/** In which ways a query's terms are looked for; the first that a place answers to is the one that counts. */
export function planQuery({ wanted, unwanted }: Query, languages: Languages): Plan {
  return {
    wanted: wanted.map((terms) => ({
      ways: terms.flatMap((term) => waysOf(term, languages)), isLatin: terms[0] !== undefined && !japanese.test(terms[0].text),
    })),
    unwanted: unwanted.flatMap((term) => waysOf(term, languages)),
  };
}

function waysOf({ text, quoted }: Term, languages: Languages): Way[] {
  const folded = foldQuery(text);
  const characters: Way = { kind: 'characters', text: folded };
  if (japanese.test(folded)) return quoted ? [characters] : [characters, ...formWays(folded), ...kanaWays(folded)];
  return [characters, ...englishWays(folded, quoted, languages), ...(quoted ? [] : latinWays(folded, languages))];
}

/** 連携した is found as 連携する, and the other way round. */
function formWays(folded: string): Way[] {
  const length = [...folded].length;
  if (length > longestForm || (!kanji.test(folded) && length < shortestKanaForm) || length < shortestKana) return [];
  const forms = deinflect(folded).flatMap(({ word, wordClass }) => (wordClass === null || wordClass === 'copula' ? [] : [word]));
  return [{ kind: 'lemma', lemmas: [...new Set([folded, ...forms])] }];
}

function kanaWays(folded: string): Way[] {
  if (!isKanaOnly(folded)) return [];
  const key = readingKey(folded);
  const length = [...key].length;
  if (length < shortestKana || length > longestForm) return [];
  const forms = length < shortestKanaForm ? [] : deinflect(key).flatMap(({ word, wordClass }) => (wordClass === null || wordClass === 'copula' ? [] : [word]));
  return [{ kind: 'reading', readings: [...new Set([key, ...forms])], short: [] }];
}

function englishWays(folded: string, quoted: boolean, { stems }: Languages): Way[] {
  const words = englishWords(folded).map(({ key }) => key);
  const [only] = words;
  if (only === undefined) return [];
  return !quoted && words.length === 1 ? [{ kind: 'stems', stems: stems(only) }] : [{ kind: 'words', words }];
}

/** A reading in Latin letters: as written where it tells long vowels, else whatever the length of its vowels. */
function latinWays(folded: string, { kana }: Languages): Way[] {
  const readings = kana(folded).filter((reading) => [...reading].length >= shortestKana && reading.length <= longestForm);
  if (readings.length === 0) return [];
  const short = readings.filter((reading) => shortReading(reading).length === reading.length).map(shortReading);
  return [{ kind: 'reading', readings, short: [...new Set(short)] }];
}
