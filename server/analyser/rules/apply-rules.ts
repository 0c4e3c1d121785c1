import { groupBy } from '@/domain/algorithms/group-by';
import { toHiragana, toKatakana } from '@/domain/japanese/kana';
import type { Span } from '@/domain/text/span';
import type { Analysed } from '../analyser';
import { isDefault, maxNearby, maxContext, type ReadingRule } from './rule';
import { sentencesOf } from './sentences';
import { readingRules } from './tables';

const endOf = ({ start, surface }: Analysed): number => start + surface.length;

/** The rules for words that begin with a character, in the order of the tables; longer words first. */
const byFirst: ReadonlyMap<string, readonly ReadingRule[]> = groupBy(
  [...readingRules].sort((a, b) => b.word.length - a.word.length), (rule) => rule.word.charAt(0),
);

/** A word of the tables in a text. */
interface Found {
  readonly rule: ReadingRule;
  readonly morphemes: readonly Analysed[];
  readonly readings: readonly string[];
}

/**
 * Reads words by what stands beside them. `morphemes` are those of a stretch of `text`; what lies outside
 * of the stretch is not looked at. The surfaces laid end to end stay the same.
 */
export function readByRules(morphemes: readonly Analysed[], text: string): Analysed[] {
  const first = morphemes[0];
  const last = morphemes.at(-1);
  if (!first || !last) return [];
  const sentences = sentencesOf(text, { start: first.start, end: endOf(last) });
  const read: Analysed[] = [];
  for (let at = 0; at < morphemes.length; at += 1) {
    const morpheme = morphemes[at];
    if (!morpheme) break;
    const found = wordAt(morphemes, at, text, sentences);
    read.push(found ? made(found) : morpheme);
    if (found) at += found.morphemes.length - 1;
  }
  return read;
}

function wordAt(morphemes: readonly Analysed[], at: number, text: string, sentences: (at: number) => Span): Found | null {
  const here = morphemes[at];
  if (!here) return null;
  let beside: Beside | null = null;
  for (const rule of byFirst.get(here.surface.charAt(0)) ?? []) {
    const count = countOf(rule, morphemes, at);
    if (count === 0) continue;
    if (beside?.count !== count) beside = besideOf(morphemes, at, count, text, sentences(here.start));
    if (!holds(rule, beside)) continue;
    const readings = rule.inflects ? rule.readings.flatMap((reading) => readingOfForm(rule.word, reading, here.surface) ?? []) : rule.readings;
    if (readings.length === rule.readings.length) return { rule, morphemes: morphemes.slice(at, at + count), readings };
  }
  return null;
}

/** How many morphemes from a place on are the rule's word; 0 where they are not. */
function countOf(rule: ReadingRule, morphemes: readonly Analysed[], at: number): number {
  if (rule.inflects) return morphemes[at]?.lemma === rule.word ? 1 : 0;
  let length = 0;
  for (let count = 0; at + count < morphemes.length; count += 1) {
    const surface = morphemes[at + count]?.surface ?? '';
    if (!rule.word.startsWith(surface, length)) return 0;
    length += surface.length;
    if (length === rule.word.length) return count + 1;
  }
  return 0;
}

/** What stands around a word of so many morphemes. */
interface Beside {
  readonly count: number;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  readonly beforeKind: string;
  readonly afterKind: string;
  readonly ofKind: string;
}

function besideOf(morphemes: readonly Analysed[], at: number, count: number, text: string, sentence: Span): Beside {
  const here = morphemes[at];
  const last = morphemes[at + count - 1];
  if (!here || !last) throw new RangeError('A word of the rules lies outside of the text.');
  const from = Math.max(sentence.start, here.start - maxContext);
  const to = Math.min(sentence.end, endOf(last) + maxContext);
  const kind = (morpheme: Analysed | undefined) => (morpheme && morpheme.start >= sentence.start && endOf(morpheme) <= sentence.end ? morpheme.pos.join(',') : '');
  return {
    count, before: text.slice(Math.max(from, here.start - maxNearby), here.start), after: text.slice(endOf(last), Math.min(to, endOf(last) + maxNearby)), sentence: text.slice(from, to),
    beforeKind: kind(morphemes[at - 1]), afterKind: kind(morphemes[at + count]), ofKind: here.pos.join(','),
  };
}

const holds = (rule: ReadingRule, beside: Beside): boolean => (
  (rule.ofKind?.test(beside.ofKind) ?? true)
  && (rule.beforeKind?.test(beside.beforeKind) ?? true)
  && (rule.afterKind?.test(beside.afterKind) ?? true)
  && (rule.after?.test(beside.after) ?? true)
  && (rule.before?.test(beside.before) ?? true)
  && (rule.sentence?.test(beside.sentence) ?? true)
  && !(rule.not?.test(beside.sentence) ?? false)
);

/** からい and 辛かっ → からかっ; null where the form does not begin as the dictionary form does. */
function readingOfForm(word: string, reading: string, form: string): string | null {
  let shared = 0;
  while (shared < word.length && word.charAt(shared) === form.charAt(shared)) shared += 1;
  const ending = word.slice(shared);
  if (!/^[ぁ-ゖ]*$/.test(ending) || !reading.endsWith(ending)) return null;
  return reading.slice(0, reading.length - ending.length) + toHiragana(form.slice(shared));
}

/** The word with its reading. */
function made({ rule, morphemes, readings }: Found): Analysed {
  const whole = oneOf(morphemes);
  const [reading, ...others] = readings;
  const read = reading === undefined ? null : toKatakana(reading);
  // A formal noun (訳 わけ, 方 ほう) that is read otherwise is another word.
  const pos = rule.pos ?? (whole.pos[1] === '非自立' && whole.pos[0] === '名詞' && read !== whole.reading ? plainNoun : whole.pos);
  return { ...whole, reading: read, from: 'rule', lemma: rule.lemma ?? whole.lemma, pos, ...(others.length > 0 ? { others } : {}), ...(isDefault(rule) ? { isByDefault: true } : {}) };
}

const plainNoun: Analysed['pos'] = ['名詞', '一般', '*'];

/** Several morphemes as one, which inflects as the last of them does; names of places stay one. */
function oneOf(morphemes: readonly Analysed[]): Analysed {
  const first = morphemes[0];
  const last = morphemes.at(-1);
  if (!first || !last) throw new RangeError('A word of the rules has no morphemes.');
  if (morphemes.length === 1) return first;
  const surface = morphemes.map((morpheme) => morpheme.surface).join('');
  const inflects = ['動詞', '形容詞', '助動詞'].includes(last.pos[0]);
  const places = morphemes.every(({ pos }) => pos[2] === '地域');
  return {
    ...last, surface, start: first.start, lemma: inflects ? surface.slice(0, -last.surface.length) + last.lemma : surface,
    pos: inflects || places ? last.pos : plainNoun,
  };
}
