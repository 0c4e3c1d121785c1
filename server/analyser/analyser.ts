import 'server-only';
import type { ReadingSource } from '@/domain/japanese/token';
import { commonText, foldText, type FoldedText } from './fold-text';
import { openDictionary, type Dictionary } from './lattice/dictionary';
import { fixReadings, type FixedReading } from './lattice/fixed-readings';
import { knownWords, type ListedWord } from './lattice/known-words';
import { solve, type LatticeNode } from './lattice/lattice';
import { findRivals, type JudgedNode } from './lattice/rivals';

/** A stretch of the text that another analysis reads otherwise. */
export interface RivalReading {
  /** UTF-16 offsets in the text that was analysed. */
  readonly start: number;
  readonly end: number;
  /** Hiragana. */
  readonly reading: string;
  /** By how much that analysis costs more. */
  readonly margin: number;
}

/** A morpheme in IPADIC's words; `*` stands for nothing. */
export interface Analysed {
  readonly surface: string;
  /** UTF-16 offset in the text that was analysed. */
  readonly start: number;
  /** Kana; null for what the dictionary does not know. */
  readonly reading: string | null;
  /** Who says how it is read, where it has a reading. */
  readonly from: ReadingSource;
  readonly lemma: string;
  /** 名詞,サ変接続,… */
  readonly pos: readonly [string, string, string];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  /** The nearest first. */
  readonly rivals: readonly RivalReading[];
  /** What the other of two readers says of it, where they differ. */
  readonly disagreement?: RivalReading;
  /** A rule gives it the commoner of its readings, whatever stands beside it. */
  readonly isByDefault?: true;
  /** By how much the best analysis costs more that has a word across one of its edges. */
  readonly cutMargin: number;
  /** Where nobody can tell from the sentence: how else a rule would read the surface, hiragana, the likeliest first. */
  readonly others?: readonly string[];
}

/** What holds in the text that is divided. */
export interface Given {
  /** Words that the text or a list has, by how they are written in common characters. */
  readonly listed: ReadonlyMap<string, ListedWord>;
  /** Readings that stand over the text. */
  readonly fixed: readonly FixedReading[];
}

export const noGivenReadings: Given = { listed: new Map(), fixed: [] };

/** Divides a text into morphemes, which laid end to end are the text again. */
export type Divide = (text: string, given: Given) => Analysed[];

const longestSentence = 300;

export async function divideIntoMorphemes(): Promise<Divide> {
  const dictionary = await openDictionary();
  const known = knownWords(dictionary);
  return (text, { listed, fixed }) => {
    const folded = foldText(text);
    const inUnits = fixed.map((one) => toUnits(one, folded));
    const morphemes: Analysed[] = [];
    for (const [start, end] of sentencesOf(folded.common)) {
      const common = folded.common.slice(start, end);
      const nodes = dictionary.wordsIn(common);
      nodes.push(...writtenNodes(dictionary, folded.written.slice(start, end), common), ...known(folded.characters.slice(start, end), listed));
      const own = inUnits.filter((one) => one.start >= start && one.end <= end).map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
      const lattice = solve(common.length, own.length === 0 ? nodes : fixReadings(nodes, own, common), dictionary.connection);
      for (const judged of findRivals(lattice, common)) morphemes.push(toMorpheme(judged, text, folded, start));
    }
    if (morphemes.map((morpheme) => morpheme.surface).join('') !== text) {
      throw new Error(`The analyser changed the text: ${JSON.stringify(text)}`);
    }
    return morphemes;
  };
}

/** Bounds of sentences; one without end is cut, so that no text takes more time than its length. */
function sentencesOf(text: string): [start: number, end: number][] {
  const sentences: [number, number][] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^。！？\n]*[。！？\n]+|[^。！？\n]+/gu)) {
    for (let start = 0; start < sentence.length;) {
      let end = Math.min(sentence.length, start + longestSentence);
      if (end < sentence.length) end = Math.max(start + 1, sentence.slice(start, end).search(/[、，,\s　][^、，,\s　]*$/u) + start + 1);
      sentences.push([index + start, index + end]);
      start = end;
    }
  }
  return sentences;
}

/** Words that the dictionary has in the very forms of the text: 龍之介 beside 竜之介. */
function writtenNodes(dictionary: Dictionary, written: string, common: string): LatticeNode[] {
  return written === common ? [] : dictionary.wordsIn(written).filter(({ surface, start, end, features }) => surface !== common.slice(start, end) && features()[6] !== '*');
}

/** A selector behind the last character belongs to it. */
function toUnits({ start, end, reading }: FixedReading, { starts }: FoldedText): FixedReading {
  return { start: starts.findIndex((at) => at >= start), end: starts.findIndex((at) => at >= end), reading };
}

function toMorpheme({ node, rivals, cutMargin }: JudgedNode, text: string, { starts }: FoldedText, from: number): Analysed {
  const offset = (unit: number) => starts[from + unit] ?? text.length;
  const [first = '*', second = '*', third = '*', , type = '*', conjugated = '*', lemma = '*'] = node.features();
  const surface = text.slice(offset(node.start), offset(node.end));
  return {
    surface, start: offset(node.start), reading: node.reading, from: node.from,
    lemma: lemma === '*' ? commonText(surface) : lemma, pos: [first, second, third], conjugationType: type, conjugationForm: conjugated,
    rivals: rivals.map(({ start, end, reading, margin }) => ({ start: offset(start), end: offset(end), reading, margin })), cutMargin,
  };
}
