import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHiragana } from '@/domain/japanese/kana';
import type { Token } from '@/domain/japanese/token';
import { prepareAnalysis, type Analyse } from '../analyse';
import { divideIntoMorphemes, noGivenReadings, type Analysed } from '../analyser';
import { overridesOf } from '../overrides';
import { readByRules } from './apply-rules';
import { exampleOf } from './examples';
import { readingRules } from './tables';

let analyse: Analyse;
let divide: (text: string) => Analysed[];

beforeAll(async () => {
  analyse = await prepareAnalysis(overridesOf([]));
  const divideWith = await divideIntoMorphemes();
  divide = (text) => divideWith(text, noGivenReadings);
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

/** ｜市場《いちば》 marks a word and its reading; readings that are as good have a | between them. */
const sentences = readFileSync(fileURLToPath(new URL('./homographs.txt', import.meta.url)), 'utf8').trim().split('\n');

describe('sentences of everyday use', () => {
  it('are many', () => expect(sentences.length).toBeGreaterThan(400));

  it.each(sentences)('%s', (sentence) => {
    const match = /^([^｜]*)｜([^《]+)《([^》]+)》(.*)$/u.exec(sentence);
    if (!match) throw new Error(`Not a marked sentence: ${sentence}`);
    const [, before = '', word = '', readings = '', after = ''] = match;
    const text = before + word + after;
    const tokens = analyse({ text, readings: [], gaps: [] });
    const said = saidOf(tokens, text, before.length, before.length + word.length).replace('、', '');
    expect(readings.split('|'), tokens.map(({ surface }) => surface).join('｜')).toContain(said);
  });
});

describe('reading by rules', () => {
  const surfaces = (morphemes: readonly Analysed[]) => morphemes.map(({ surface }) => surface).join('');

  it('never changes the text, nor the places of what it does not join', () => {
    const piece = fc.constantFrom(...readingRules.map(({ word }) => word), 'の', 'を', '。', '「', '」', '\n', 'ない', 'た', '中', '一', '日', '人', '𠮷', 'A', '5');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const read = readByRules(divide(text), text);
      expect(surfaces(read)).toBe(text);
      let at = 0;
      for (const { start, surface } of read) {
        expect(start).toBe(at);
        at += surface.length;
      }
    }), { numRuns: 200 });
  });

  it('looks at a stretch of a text alone', () => {
    const text = 'カレーが辛い。';
    const stretch = divide(text).slice(2);
    expect(readByRules(stretch, text)[0]).toMatchObject({ surface: '辛い', reading: 'ツライ' });
    expect(readByRules(divide(text), text)[2]).toMatchObject({ surface: '辛い', reading: 'カライ', from: 'rule' });
  });

  it('takes each quotation for a sentence of its own, and each line', () => {
    const of = (text: string, word: string) => readByRules(divide(text), text).find(({ surface }) => surface === word)?.reading;
    expect(of('カレー屋の主人は「別れが辛い」と言った。', '辛い')).toBe('ツライ');
    expect(of('カレーを食べた。朝が辛い。', '辛い')).toBe('ツライ');
    expect(of('カレー\n朝が辛い', '辛い')).toBe('ツライ');
  });

  it('says which other readings a word can have where nobody can tell', () => {
    const doubtful = readByRules(divide('扉が開いた。'), '扉が開いた。').find(({ others }) => others);
    expect(doubtful).toMatchObject({ surface: '開い', reading: 'アイ', others: ['ひらい'] });
    expect(readByRules(divide('本を開いた。'), '本を開いた。').some(({ others }) => others)).toBe(false);
  });

  it('knows the verb by its reading', () => {
    expect(readByRules(divide('調査を行った。'), '調査を行った。').find(({ surface }) => surface === '行っ')).toMatchObject({ lemma: '行う', reading: 'オコナッ' });
    expect(readByRules(divide('海に行った。'), '海に行った。').find(({ surface }) => surface === '行っ')).toMatchObject({ lemma: '行く', reading: 'イッ' });
  });
});

it('the tables cover what a learner meets', () => {
  expect(new Set(readingRules.map(({ word }) => word)).size).toBeGreaterThanOrEqual(150);
  const kept = new Map<string, number>();
  readingRules.forEach(({ word, before, after, sentence, not, beforeKind, afterKind, ofKind }, at) => {
    if (![before, after, sentence, not, beforeKind, afterKind, ofKind].some(Boolean) && !kept.has(word)) kept.set(word, at);
  });
  const dead = readingRules.filter(({ word }, at) => (kept.get(word) ?? Infinity) < at).map(({ example }) => example);
  expect(dead).toEqual([]);
});
