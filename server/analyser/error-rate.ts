import type { Doubt } from '@/domain/japanese/token';
import { toHiragana } from '@/domain/japanese/kana';
import type { Analysed } from './analyser';
import { readingsOf } from './general-words';

/** How likely it is that a word is read wrongly, and what speaks against its reading most. */
export interface Risk {
  /** 0 to 1. */
  readonly likelihood: number;
  readonly doubt: Doubt;
}

/** A word with kanji, as far as nobody has read it with their own eyes. */
export interface OpenWord {
  readonly surface: string;
  /** Kana. */
  readonly reading: string;
  readonly lemma: string;
  readonly lemmaReading: string | null;
  /** Those with kanji; not those of numbers. */
  readonly morphemes: readonly Analysed[];
}

// A logistic model of eight things that are known of a word, fitted on the tuned half of the gold sentences, with and without the second
// reader (gold/README.md says how). Positive weights speak for an error. `npm run bench -- readings` prints what it flags and finds.
const weights = {
  always: -4.65,
  /** Another reading is as good as taken: how near it comes, for differences of some hundreds and of some thousands in cost. */
  veryNear: 0.56, near: 2.68,
  /** For each reading that the general dictionary has of its dictionary form. */
  readings: 0.33 / 6,
  name: 0.55, prefix: 0.72, compound: 0.67,
  /** The general dictionary reads it so, and has no other common reading. */
  confirmed: -0.8,
  /** The general dictionary has it with other readings only, or with a commoner one. */
  contradicted: 2.08, uncommon: 1.25, oneOfSeveral: 0,
  ruled: -2.5, byDefault: 0.37, disagreement: 1.35,
} as const;

export function likelihoodOfError(word: OpenWord): Risk {
  const { morphemes } = word;
  const margin = Math.min(...morphemes.map(({ rivals }) => rivals[0]?.margin ?? Infinity));
  const has = (test: (morpheme: Analysed) => boolean) => Number(morphemes.some(test));
  const listed = listedAs(word);
  const near = weights.veryNear * Math.exp(-margin / 600) + weights.near * Math.exp(-margin / 2500);
  const disagreement = weights.disagreement * has((one) => one.disagreement !== undefined);
  const several = weights.readings * Math.min(6, Math.max(...morphemes.map(({ lemma }) => readingsOf(lemma).length))) + (listed === null ? 0 : weights[listed]);
  const form = weights.name * has(({ pos }) => pos[2] === '人名') + weights.prefix * has(({ pos }) => pos[0] === '接頭詞') + weights.compound * Number(morphemes.length > 1);
  const rules = weights.ruled * has(({ from, isByDefault }) => from === 'rule' && !isByDefault) + weights.byDefault * has(({ isByDefault }) => isByDefault === true);
  const odds = weights.always + near + disagreement + several + form + rules;
  const isListed = listed !== null;
  return { likelihood: 1 / (1 + Math.exp(-odds)), doubt: strongest({ close: near + (isListed ? form : 0), disagreement, several: several + rules, unlisted: isListed ? 0 : form }) };
}

/** What the general dictionary says of the reading; null where it says nothing. */
function listedAs({ surface, reading, lemma, lemmaReading }: OpenWord): 'confirmed' | 'contradicted' | 'uncommon' | 'oneOfSeveral' | null {
  const ofLemma = readingsOf(lemma);
  const listed = ofLemma.length > 0 ? ofLemma : readingsOf(surface);
  const read = toHiragana(ofLemma.length > 0 ? lemmaReading ?? '' : reading);
  if (listed.length === 0) return null;
  const own = listed.find((one) => toHiragana(one.reading) === read);
  const common = listed.filter((one) => one.common);
  if (!own) return 'contradicted';
  if (listed.length === 1 || (common.length === 1 && own.common)) return 'confirmed';
  return !own.common && common.length > 0 ? 'uncommon' : 'oneOfSeveral';
}

function strongest(reasons: Readonly<Partial<Record<Doubt, number>>>): Doubt {
  const [first] = (Object.entries(reasons) as [Doubt, number][]).sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 'close';
}
