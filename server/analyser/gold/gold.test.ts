import { beforeAll, describe, expect, it } from 'vitest';
import { prepareAnalysis } from '../analyse';
import { readGold, readSentence } from './read-gold';
import { scoreSentence, type ScoredWord } from './score';

const gold = readGold();

describe('the gold sentences', () => {
  it('are enough, of several genres, half of them held out', () => {
    expect(gold.length).toBeGreaterThanOrEqual(600);
    expect(new Set(gold.map(({ genre }) => genre)).size).toBe(13);
    expect(gold.filter(({ isHeldOut }) => isHeldOut).length).toBe(gold.length / 2);
    expect(new Set(gold.map(({ text }) => text)).size).toBe(gold.length);
  });

  it.each(gold.map(({ text, words, genre }) => [genre, text, words] as const))('%s: every kanji and digit of %s is marked, and read in hiragana', (_, text, words) => {
    const outside = words.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
    expect(outside).not.toMatch(/[\p{Script=Han}々〆0-9０-９｜《》]/u);
    for (const { readings } of words) for (const reading of readings) expect(reading).toMatch(/^[ぁ-ゖー]+$/u);
  });
});

describe('a score', () => {
  const token = (start: number, end: number, ruby: [number, number, string][], certainty: 'certain' | 'doubtful' | null = 'certain') => (
    { span: { start, end }, certainty, ruby: ruby.map(([from, to, reading]) => ({ span: { start: from, end: to }, reading })) }
  );
  const score = (line: string, tokens: ReturnType<typeof token>[]) => (
    scoreSentence({ genre: '', isHeldOut: false, ...readSentence(line) }, tokens as never).map(({ read, isRight, isFlagged }) => [read, isRight, isFlagged])
  );

  it.each([
    ['｜市場《しじょう》で', [token(0, 2, [[0, 1, 'し'], [1, 2, 'じょう']])], [['しじょう', true, false]]],
    ['｜市場《いちば/しじょう》で', [token(0, 2, [[0, 2, 'しじょう']], 'doubtful')], [['しじょう', true, true]]],
    ['｜市場《いちば》で', [token(0, 2, [[0, 2, 'しじょう']])], [['しじょう', false, false]]],
    ['｜市場《いちば》で', [token(0, 2, [], null)], [[null, false, true]]],
    ['｜誰《だれ》｜一人《ひとり》', [token(0, 3, [[0, 3, 'だれひとり']])], [['だれひとり', true, false], ['だれひとり', true, false]]],
    ['｜申《もう》し｜込《こ》み', [token(0, 4, [[0, 1, 'もう'], [2, 3, 'こ']])], [['もう', true, false], ['こ', true, false]]],
  ])('of %s goes by place, however the text is cut', (line, tokens, expected) => expect(score(line, tokens)).toEqual(expected));
});

describe('the analyser, one reader alone', () => {
  let words: { readonly isHeldOut: boolean; readonly scored: ScoredWord }[];

  beforeAll(async () => {
    const analyse = await prepareAnalysis([]);
    words = gold.flatMap((sentence) => (
      scoreSentence(sentence, analyse({ text: sentence.text, readings: [], gaps: [] })).map((scored) => ({ isHeldOut: sentence.isHeldOut, scored }))
    ));
  }, 120_000);

  it.each([[false, 97.8], [true, 97]])('reads words rightly (held out: %s): %f %% at least', (held, least) => {
    const of = words.filter(({ isHeldOut }) => isHeldOut === held);
    expect((100 * of.filter(({ scored }) => scored.isRight).length) / of.length).toBeGreaterThanOrEqual(least);
  });

  it('doubts one word in twenty, and most of those that are wrong', () => {
    const wrong = words.filter(({ scored }) => !scored.isRight);
    expect((100 * words.filter(({ scored }) => scored.isFlagged).length) / words.length).toBeLessThanOrEqual(5);
    expect((100 * wrong.filter(({ scored }) => scored.isFlagged).length) / wrong.length).toBeGreaterThanOrEqual(65);
  });
});
