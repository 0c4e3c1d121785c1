import { expect, it } from 'vitest';
import { potentialOf } from './potential';

it.each([
  ['読む', '読める'], ['書く', '書ける'], ['話す', '話せる'], ['使う', '使える'], ['待つ', '待てる'], ['作る', '作れる'], ['泳ぐ', '泳げる'], ['遊ぶ', '遊べる'], ['死ぬ', '死ねる'],
  ['進む', null], ['開く', null], ['続く', null], ['静か', null], ['高い', null], ['う', null], ['食べた', null],
])('of %s: %s', (verb, potential) => expect(potentialOf(verb)).toBe(potential));
