import { expect, it } from 'vitest';
import { readKanji } from '@/server/analyser/kanji';
import { isSpellingOf } from './okurigana';

it.each([
  ['位置づける', '位置付ける', 'いちづける'], ['位置付ける', '位置づける', 'いちづける'], ['行なう', '行う', 'おこなう'], ['引続き', '引き続き', 'ひきつづき'], ['取組み', '取り組み', 'とりくみ'],
  ['取組', '取り組み', 'とりくみ'], ['当る', '当たる', 'あたる'], ['表わす', '表す', 'あらわす'], ['終る', '終わる', 'おわる'], ['裏づける', '裏付ける', 'うらづける'], ['落着く', '落ち着く', 'おちつく'],
  ['申込む', '申し込む', 'もうしこむ'], ['気づく', '気付く', 'きづく'], ['受付', '受け付け', 'うけつけ'], ['話合い', '話し合い', 'はなしあい'], ['変る', '変わる', 'かわる'],
])('%s is another spelling of %s', (spelling, text, reading) => expect(isSpellingOf(spelling, { text, reading }, readKanji)).toBe(true));

it.each([
  ['入る', '入れる', 'いれる'], ['上る', '上がる', 'あがる'], ['見付ける', '見かける', 'みかける'], ['会う', '合う', 'あう'], ['通る', '通う', 'かよう'], ['出る', '出す', 'だす'], ['止める', '止む', 'やむ'],
  ['連携', '連携', 'れんけい'], ['きづく', '気付く', 'きづく'], ['防衛', '防ぐ', 'ふせぐ'], ['開ける', '開く', 'あく'], ['位置づける', '位置付ける', ''],
])('%s is no other spelling of %s', (spelling, text, reading) => expect(isSpellingOf(spelling, { text, reading }, readKanji)).toBe(false));
