import type { WordClass } from '../japanese/inflection/forms';
import { isKanaOnly } from '../japanese/kana';
import type { PartOfSpeech, PartOfSpeechDetail } from '../japanese/token';
import type { DictionaryEntry, EntrySense } from './entry';

/** What the analysis knows of a word in its text, by which the right one of several entries is chosen. */
export interface WordInContext {
  readonly partOfSpeech: PartOfSpeech | null;
  readonly detail: PartOfSpeechDetail | null;
  /** How it inflects; null where it does not, or where that is not known. */
  readonly wordClass: WordClass | null;
  /** Of the dictionary form, in kana. */
  readonly reading: string | null;
}

/** How well a sense fits: 3 this very use; 2 the same part of speech; 1 one that other dictionaries count as the same; 0 another one. */
export type Fit = 0 | 1 | 2 | 3;

interface Kind {
  readonly exact: RegExp;
  readonly near: RegExp;
}

const nouns = /^(n|n-(?!pref).*|vs|adj-no)$/;
const verbs = /^(v[1245].*|v[kinrtz]|vs(-.*)?|v-unspec)$/;
const nothing = /^$/;

/** JMdict's codes (EDICT and Yomitan share them) for each part of speech of the analyser, whose borders are drawn elsewhere. */
const kinds: Readonly<Record<PartOfSpeech, Kind>> = {
  'noun': { exact: nouns, near: /^(adj-(na|t|f|nari|pn)|adv.*|pn|num|ctr|suf|pref|n-pref|exp|int|unc)$/ },
  'proper-noun': { exact: /^(n-pr|n|place|person|surname|fem|masc|given|organization|company|product|work|station)$/, near: /^(n-.*|adj-no|exp|unc)$/ },
  'pronoun': { exact: /^pn$/, near: /^(n|n-.*|adj-no|adv|exp|int)$/ },
  'number': { exact: /^num$/, near: /^(n|n-.*|ctr|pref|suf|adj-no|exp)$/ },
  'verb': { exact: verbs, near: /^(aux.*|exp|cop.*)$/ },
  'adjective': { exact: /^(adj-(i|ix|ku|shiku)|adj|aux-adj)$/, near: /^(exp|suf|adj-nari)$/ },
  'adjectival-noun': { exact: /^adj-(na|nari|t)$/, near: /^(n|n-.*|adj-.*|adv.*|exp)$/ },
  'adnominal': { exact: /^adj-pn$/, near: /^(adj-(f|no|na|i)|pn|exp|n)$/ },
  'adverb': { exact: /^adv.*$/, near: /^(n|n-.*|adj-.*|exp|int|conj|vs)$/ },
  'conjunction': { exact: /^conj$/, near: /^(adv.*|exp|int)$/ },
  'interjection': { exact: /^int$/, near: /^(exp|adv.*|conj|n)$/ },
  'particle': { exact: /^(prt|cop.*)$/, near: /^(conj|exp|suf|aux.*)$/ },
  'auxiliary': { exact: /^(aux.*|cop.*)$/, near: /^(suf|exp|prt)$/ },
  'prefix': { exact: /^(pref|n-pref)$/, near: /^(n|adj-pn|adj-f|num|adv)$/ },
  'suffix': { exact: /^(suf|n-suf|ctr)$/, near: /^(n|n-.*|adj-.*|aux.*|vs|v.*)$/ },
  'unknown': { exact: nothing, near: /^/ },
};

/** These are few and have entries of their own: a noun that sounds like one of them is never meant. */
const grammatical: ReadonlySet<PartOfSpeech> = new Set(['particle', 'auxiliary']);

/** Besides, words of these are not guessed from a noun that is written with kanji. */
const closed: ReadonlySet<PartOfSpeech> = new Set([...grammatical, 'conjunction', 'interjection', 'adnominal', 'prefix', 'suffix']);

export function isGrammatical(partOfSpeech: PartOfSpeech): boolean {
  return grammatical.has(partOfSpeech);
}

/** Whether a word written in kana could be any of its homophones, where an entry states no part of speech. */
export function isBySound(word: string, { writings }: Pick<DictionaryEntry, 'writings'>): boolean {
  return isKanaOnly(word) && writings.length > 0;
}

/** Uses of particles that JMdict tells in words alone. */
const uses = new Map<PartOfSpeechDetail, RegExp>([['conjunctive', /^(because|but|though|although|if|when|while|even)\b/], ['quotative', /\bquot/], ['nominaliser', /\bnominali[sz]/], ['topic', /\btopic\b/]]);

/** Whether a sense is one of a word of this part of speech. A sense without parts of speech says nothing: see `fitOfGuess`. */
export function senseFit(partOfSpeech: PartOfSpeech, detail: PartOfSpeechDetail | null, { partsOfSpeech, glosses }: Pick<EntrySense, 'partsOfSpeech' | 'glosses'>): Fit {
  const { exact, near } = kinds[partOfSpeech];
  const fit = partsOfSpeech.some((tag) => exact.test(tag)) ? 2 : partsOfSpeech.some((tag) => near.test(tag)) ? 1 : 0;
  if (partOfSpeech !== 'particle' || fit === 0) return fit;
  // が, と and the like: JMdict calls them conjunctions where they join clauses.
  const joins = partsOfSpeech.includes('conj');
  if (detail !== null && uses.get(detail)?.test(glosses.join('; '))) return 3;
  if (detail === 'conjunctive' && joins) return 3;
  return joins && (detail === 'case' || detail === 'quotative') ? 1 : fit;
}

const verbal = /^(\([^)]*\) ?)*to \w/;

/**
 * The same where the dictionary names no parts of speech: an English gloss with "to" is a verb’s, い after kanji an adjective’s.
 * `word` is what is asked, `writing` how the entry is written first.
 */
export function guessedFit(partOfSpeech: PartOfSpeech, { glosses }: Pick<EntrySense, 'glosses'>, word: string, writing: string): Fit {
  const inKana = isKanaOnly(word) && !isKanaOnly(writing);
  if (grammatical.has(partOfSpeech) || (inKana && closed.has(partOfSpeech))) return 0;
  const isVerb = glosses.some((gloss) => verbal.test(gloss));
  if (partOfSpeech === 'verb') return isVerb ? 1 : /^[\p{Script=Han}々]+$/u.test(word) ? 1 : 0;
  if (partOfSpeech === 'adjective') return /い$/.test(writing) ? 1 : 0;
  if (isVerb) return partOfSpeech === 'unknown' ? 1 : 0;
  // An adverb in kana has kana in its usual writing too (まだ 未だ, すぐ 直ぐ); もう is not 毛.
  if (partOfSpeech === 'adverb' && inKana) return /[ぁ-ゖ]$/.test(writing) ? 1 : 0;
  return 1;
}
