import { beforeAll, describe, expect, it } from 'vitest';
import { toHiragana } from '@/domain/japanese/kana';
import type { Token } from '@/domain/japanese/token';
import { prepareAnalysis, type Analyse } from '../analyse';
import { divideIntoMorphemes, type Analysed } from '../analyser';
import { overridesOf } from '../overrides';
import { readByRules } from './apply-rules';
import { exampleOf } from './examples';
import { readingRules } from './tables';

let analyse: Analyse;
let divide: (text: string) => Analysed[];

beforeAll(async () => {
  analyse = await prepareAnalysis(overridesOf([]));
  divide = await divideIntoMorphemes();
});

/** What stands over a stretch of the text, and its kana. */
function saidOf(tokens: readonly Token[], text: string, start: number, end: number): string {
  let said = '';
  let at = start;
  for (const { span, reading } of tokens.flatMap(({ ruby }) => ruby).filter(({ span }) => span.end > start && span.start < end)) {
    said += text.slice(at, span.start) + reading + (span.start < start || span.end > end ? '…' : '');
    at = span.end;
  }
  return said + text.slice(at, end);
}

describe('the example of each rule is read as the rule says', () => {
  it.each(readingRules.map((rule) => [rule.example, rule] as const))('%s', (_, rule) => {
    const { text, start, end } = exampleOf(rule);
    const tokens = analyse({ text, readings: [], gaps: [] });
    const said = saidOf(tokens, text, start, end);
    const stem = rule.inflects ? rule.word.length - (end - start) : 0;
    const expected = rule.readings.map((reading) => reading.slice(0, reading.length - stem));
    expect(said, tokens.map(({ surface }) => surface).join('｜')).toBe(expected[0] ?? text.slice(start, end));
    const others = readByRules(divide(text), text).find((morpheme) => morpheme.start === start)?.others ?? [];
    expect(others.map((reading) => reading.slice(0, expected[1]?.length))).toEqual(expected.slice(1));
    for (const other of others) expect(toHiragana(other)).toBe(other);
  });
});
