import { alignFurigana } from '@/domain/japanese/furigana/align';
import { spoken } from '@/domain/japanese/furigana/ruby';
import { toHiragana, toKatakana } from '@/domain/japanese/kana';
import { readKanji } from '../kanji';
import { LatticeNode } from './lattice';

/** A reading that stands over a stretch of the text. */
export interface FixedReading {
  readonly start: number;
  readonly end: number;
  /** Kana. */
  readonly reading: string;
}

// What agrees with a reading that is given is taken before what does not, if the sentence bears it at all.
const agreement = 4000;
const unknownWord = 8000;
const unknownCharacter = 12000;
const hasKanji = /[\p{Script=Han}々]/u;
const noun = ['名詞', '一般', '*', '*', '*', '*', '*', '*'];

/**
 * Takes from a lattice what contradicts the readings over its text (units): words that end or begin inside of one, and words that hold one and
 * are read otherwise, unless the rest of them is kana: ｜溢《あふ》れ is a form of 溢れる, ｜今日《きょう》中 is not 今｜日中.
 */
export function fixReadings(nodes: readonly LatticeNode[], fixed: readonly FixedReading[], text: string): LatticeNode[] {
  const kept: LatticeNode[] = [];
  for (const node of nodes) {
    const inside = fixed.filter((one) => one.start < node.end && one.end > node.start);
    const judged = inside.map((one) => agrees(node, one, fixed, text));
    if (!judged.includes('no')) {
      if (judged.includes('yes')) kept.push(node.costing(node.cost - agreement));
      else kept.push(node);
    } else {
      for (let at = node.start; at < node.end; at += 1) kept.push(unknownNode(text, at, at + 1, null, unknownCharacter));
    }
  }
  return [...kept, ...fixed.map(({ start, end, reading }) => unknownNode(text, start, end, toKatakana(reading), unknownWord))];
}

function agrees(node: LatticeNode, one: FixedReading, fixed: readonly FixedReading[], text: string): 'yes' | 'no' | 'unsaid' {
  const reading = toHiragana(one.reading);
  if (node.start >= one.start && node.end <= one.end) {
    const isWhole = node.start === one.start && node.end === one.end;
    return isWhole && node.reading !== null && toHiragana(node.reading) === reading ? 'yes' : 'unsaid';
  }
  if (node.start > one.start || node.end < one.end) return 'no';
  const surface = text.slice(node.start, node.end);
  const said = node.reading === null ? null : readingInside(surface, toHiragana(node.reading), one.start - node.start, one.end - node.start);
  if (said === reading) return 'yes';
  return hasKanji.test(bare(node, fixed, text)) ? 'no' : 'unsaid';
}

/** What of a word has no reading over it. */
function bare(node: LatticeNode, fixed: readonly FixedReading[], text: string): string {
  let rest = '';
  for (let at = node.start; at < node.end; at += 1) if (!fixed.some(({ start, end }) => start <= at && at < end)) rest += text.charAt(at);
  return rest;
}

/** How a part of a word is read in it; null where a reading lies across its edge. */
export function readingInside(surface: string, reading: string, start: number, end: number): string | null {
  const ruby = alignFurigana(surface, reading, readKanji) ?? [];
  const inside = ruby.filter(({ span }) => span.start >= start && span.end <= end);
  if (ruby.some((one) => one.span.start < end && one.span.end > start && !inside.includes(one))) return null;
  return toHiragana(spoken(surface.slice(start, end), inside.map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }))));
}

function unknownNode(text: string, start: number, end: number, reading: string | null, cost: number): LatticeNode {
  const features = reading === null ? noun : [...noun.slice(0, 7), reading];
  return new LatticeNode(text.slice(start, end), start, end, 0, 0, cost, () => features, reading === null ? 'analyser' : 'editors');
}
