import { expect, it } from 'vitest';
import { phraseStarts } from './phrases';
import type { PartOfSpeech, PartOfSpeechDetail } from './token';

const parts: Readonly<Record<string, readonly [PartOfSpeech, PartOfSpeechDetail | null]>> = {
  n: ['noun', null], f: ['noun', 'formal'], d: ['number', null], v: ['verb', null], a: ['adjective', null], r: ['adnominal', null], b: ['adverb', null],
  p: ['particle', null], x: ['auxiliary', null], s: ['suffix', null], e: ['prefix', null], c: ['conjunction', null],
};

/** Words with their part of speech as `日本/n`; what has none is punctuation. */
function phrases(marked: string): string {
  const pieces = marked.split(' ').map((each) => each.split('/'));
  const text = pieces.map(([surface]) => surface).join('');
  let at = 0;
  const words = pieces.flatMap(([surface = '', part]) => {
    const span = { start: at, end: at + surface.length };
    at = span.end;
    const [partOfSpeech, detail] = parts[part ?? ''] ?? [];
    return partOfSpeech ? [{ span, partOfSpeech, detail: detail ?? null }] : [];
  });
  const starts = phraseStarts(text, words);
  return [0, ...starts].map((start, index) => text.slice(start, starts[index])).join('|');
}

it.each([
  ['日本/n と/p 同志国/n の/p 防衛協力/n', '日本と|同志国の|防衛協力'],
  ['—— 増大する/v 重要性/n と/p 日本/n の/p 役割/n', '——増大する|重要性と|日本の|役割'],
  ['2/d つ/s に/p 大別される/v 同志国/n と/p の/p 連携/n', '2つに|大別される|同志国との|連携'],
  ['平素/n から/p 連携し/v 同志国/n で/p 一体/n に/p', '平素から|連携し|同志国で|一体に'],
  ['真ん中/n の/p 折り目/n', '真ん中の|折り目'],
  ['向かい/n の/p ページ/n の/p こと/f', '向かいの|ページのこと'],
  ['防衛/n 協力/n の/p 深い/a 意味/n', '防衛協力の|深い|意味'],
  ['お/e 知らせ/n', 'お知らせ'],
  ['なぜ/b 、 「 同志国/n 」 な/x の/p か/p', 'なぜ、|「同志国」なのか'],
  ['「 同志国/n 」 と/p は/p 何/n か/p', '「同志国」とは|何か'],
  ['防衛/n ― 変化/n と/p 継続性/n', '防衛―|変化と|継続性'],
  ['防衛省/n ・ 自衛隊/n の/p 役割/n', '防衛省・自衛隊の|役割'],
  ['序/n', '序'],
])('%s', (marked, wanted) => {
  expect(phrases(marked)).toBe(wanted);
});
