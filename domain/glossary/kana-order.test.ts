import { describe, expect, it } from 'vitest';
import { compareReadings, kanaRow } from './kana-order';

describe('compareReadings', () => {
  // Each line is in the order of a dictionary.
  it.each([
    ['the kana themselves', ['あかるい', 'いぬ', 'うみ', 'どうしこく', 'のうりょく', 'みなと', 'よくし', 'わかい', 'をこと', 'んだ']],
    ['a shorter word first', ['どうしこく', 'どうしこくとう', 'どうしこくれんけい']],
    ['voiced as voiceless, until the words are equal', ['かき', 'かぎ', 'がき', 'かきね']],
    ['voiceless, voiced, half-voiced', ['はは', 'はば', 'はぱ', 'ばは', 'ぱは']],
    ['small as large, until the words are equal', ['きゃく', 'きやく', 'きゃくしつ']],
    ['っ before つ', ['かっこ', 'かつこ', 'かつこう']],
    ['ー as the vowel it lengthens', ['ローエンド', 'ろおか', 'ろか']],
    ['ー before a written vowel', ['カード', 'かあど', 'カイ']],
    ['ー after a small kana', ['シャーシ', 'シャイ', 'しゃか']],
    ['hiragana before katakana', ['りんご', 'リンゴ']],
    ['size weighs more than voice', ['かっか', 'がっか', 'かつか']],
    ['ゔ as う, ゎ as わ', ['ウ', 'ヴ', 'うい', 'くゎ', 'くわ']],
    ['halfwidth katakana as full', ['かき', 'ｶｷ', 'かぎ']],
  ])('%s', (_, words) => {
    const shuffled = [...words].reverse();
    expect(shuffled.sort(compareReadings)).toEqual(words);
  });

  it('ignores a space and a middle dot', () => {
    expect(compareReadings('おぐま しんや', 'おぐましんや')).toBe(0);
    expect(['かくやく', 'かく・ミサイル', 'かくめい'].sort(compareReadings)).toEqual(['かく・ミサイル', 'かくめい', 'かくやく']);
  });

  it('agrees with the collation of Unicode on readings of the glossary', () => {
    const readings = [
      'じんどうしえん・さいがいきゅうえん', 'ごうしゅう', 'もがみがたごえいかん', 'ローエンド', 'こくさいキリストきょうだいがく',
      'ほうのしはいにもとづくじゆうでひらかれたこくさいちつじょ', 'よくし', 'ゆうじ', 'へいそ', 'べいこくだいいち', 'ぼうえいしょう',
      'ぼうえいけんきゅうしょ', 'ちょうせんこく', 'けんせい', 'にちべいごう', 'にちべいかん', 'にちべいどうめい', 'オーストラリアこくりつだいがく',
    ];
    const unicode = [...readings].sort(new Intl.Collator('ja', { ignorePunctuation: true }).compare);
    expect([...readings].sort(compareReadings)).toEqual(unicode);
  });
});

describe('kanaRow', () => {
  it.each([
    ['いっぽうてき', 'あ'], ['ヴェトナム', 'あ'], ['ごうしゅう', 'か'], ['ヶ', 'か'], ['じえいたい', 'さ'], ['づ', 'た'],
    ['のうりょく', 'な'], ['ぼうえい', 'は'], ['ぱ', 'は'], ['もがみ', 'ま'], ['ょ', 'や'], ['ローエンド', 'ら'], ['を', 'わ'], ['ん', 'わ'],
  ])('%s stands under %s', (reading, row) => {
    expect(kanaRow(reading)).toBe(row);
  });

  it.each(['HA/DR', '', '2022年', '同志国', 'ー'])('%j has no row', (reading) => {
    expect(kanaRow(reading)).toBeNull();
  });
});
