import { expect, it } from 'vitest';
import type { Certainty, PartOfSpeech, ReadingSource } from '../japanese/token';
import { pronunciationsOf } from './pronunciations';

function say(surface: string, reading: string | null, readingFrom: ReadingSource | 'reader' | null, partOfSpeech: PartOfSpeech = 'noun', certainty: Certainty | null = 'certain'): string | null {
  return pronunciationsOf([{ span: { start: 3, end: 3 + surface.length }, surface, reading, readingFrom, certainty, partOfSpeech }])[0]?.say ?? null;
}

it.each<[string, string, ReadingSource, PartOfSpeech, string | null]>([
  // Readings of the editors and of the project are there because they are not the obvious ones.
  ['小熊', 'おぐま', 'editors', 'proper-noun', 'オグマ'],
  ['灯', 'ひ', 'editors', 'noun', 'ヒ'],
  ['吊', 'つ', 'editors', 'verb', 'つ'],
  ['日本', 'にほん', 'project', 'proper-noun', 'ニホン'],
  ['他', 'ほか', 'project', 'noun', 'ホカ'],
  // Terms are read rightly by every voice that knows the kanji; names and abbreviations are not.
  ['豪州', 'ごうしゅう', 'glossary', 'proper-noun', 'ゴウシュウ'],
  ['HA/DR', 'エイチエーディーアール', 'glossary', 'noun', 'エイチエーディーアール'],
  ['防衛協力', 'ぼうえいきょうりょく', 'glossary', 'noun', null],
  ['ローエンドな', 'ローエンドな', 'glossary', 'adjectival-noun', null],
  ['もがみ', 'もがみ', 'glossary', 'proper-noun', null],
  // Numbers that are said as their digits and the counter's name say.
  ['2022年', 'にせんにじゅうにねん', 'number', 'number', null],
  ['12月', 'じゅうにがつ', 'number', 'number', null],
  ['1,000', 'せん', 'number', 'number', null],
  ['1997', 'せんきゅうひゃくきゅうじゅうなな', 'number', 'number', null],
  ['3.5％', 'さんてんごパーセント', 'number', 'number', null],
  ['第5巻', 'だいごかん', 'number', 'number', null],
  ['一枚', 'いちまい', 'number', 'number', null],
  // And those that are not.
  ['9', 'く', 'number', 'number', 'ク'],
  ['1つ', 'ひとつ', 'number', 'number', 'ヒトツ'],
  ['2つ目', 'ふたつめ', 'number', 'number', 'フタツメ'],
  ['2人', 'ふたり', 'number', 'number', 'フタリ'],
  ['4年', 'よねん', 'number', 'number', 'ヨネン'],
  ['7月', 'しちがつ', 'number', 'number', 'シチガツ'],
  ['20日', 'はつか', 'number', 'number', 'ハツカ'],
  ['1日', 'ついたち', 'number', 'number', 'ツイタチ'],
  ['6か月', 'ろっかげつ', 'number', 'number', 'ロッカゲツ'],
  ['第1回', 'だいいっかい', 'number', 'number', 'ダイイッカイ'],
  ['三本', 'さんぼん', 'number', 'number', 'サンボン'],
  // What only the analyser reads is left to the voice.
  ['新潟県', 'にいがたけん', 'analyser', 'proper-noun', null],
  ['行っている', 'おこなっている', 'analyser', 'verb', null],
])('%s (%s, %s, %s): %s', (surface, reading, from, partOfSpeech, said) => expect(say(surface, reading, from, partOfSpeech)).toBe(said));

it.each<[string, string, ReadingSource | 'reader', PartOfSpeech, Certainty, string | null]>([
  // Whatever a doubtful reading is from, the voice's own guess is as good.
  ['市場', 'いちば', 'analyser', 'noun', 'doubtful', null],
  ['他', 'ほか', 'project', 'noun', 'doubtful', null],
  ['小熊', 'おぐま', 'glossary', 'proper-noun', 'doubtful', null],
  ['1日', 'ついたち', 'number', 'number', 'doubtful', null],
  ['他', 'ほか', 'project', 'noun', 'reviewed', 'ホカ'],
  // What the reader chose is said, also where the analysis has the same.
  ['市場', 'しじょう', 'reader', 'noun', 'certain', 'シジョウ'],
  ['行って', 'おこなって', 'reader', 'verb', 'certain', 'おこなって'],
  ['ありがとう', 'ありがとう', 'reader', 'interjection', 'certain', null],
])('%s (%s, %s, %s, %s): %s', (surface, reading, from, partOfSpeech, certainty, said) => expect(say(surface, reading, from, partOfSpeech, certainty)).toBe(said));

it('says nothing instead of what nobody can read, and keeps the place', () => {
  expect(say('海', null, null)).toBeNull();
  expect(pronunciationsOf([{ span: { start: 7, end: 9 }, surface: '日本', reading: 'にほん', readingFrom: 'project', certainty: 'certain', partOfSpeech: 'proper-noun' }]))
    .toEqual([{ span: { start: 7, end: 9 }, say: 'ニホン' }]);
});
