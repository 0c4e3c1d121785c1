import { expect, it } from 'vitest';
import { creatorName } from './creator-name';
import type { Creator } from './work';

const person = (ja: [string, string], en: [string, string]): Creator => ({
  role: 'author', body: null, affiliation: null,
  person: { ja: { family: ja[0], given: ja[1] }, en: { family: en[0], given: en[1] }, reading: { family: 'かな', given: 'かな' } },
});

it.each<[Creator, string, string]>([
  [person(['小熊', '真也'], ['Oguma', 'Shinya']), '小熊 真也', 'Oguma Shinya'],
  [person(['デ・ラ・クルス', 'マリア・ホセ'], ['de la Cruz', 'María José']), 'マリア・ホセ・デ・ラ・クルス', 'María José de la Cruz'],
  [person(['モーガン', 'ケイシー'], ['Morgan', 'Casey']), 'ケイシー・モーガン', 'Casey Morgan'],
  [person(['李', '光洙'], ['Yi', 'Kwangsu']), '李 光洙', 'Yi Kwangsu'],
  // A Japanese name may be written in kana.
  [person(['高橋', 'カナ'], ['Takahashi', 'Kana']), '高橋 カナ', 'Takahashi Kana'],
  [person(['ヤマザキ', 'マリ'], ['Yamazaki', 'Mari']), 'ヤマザキ マリ', 'Yamazaki Mari'],
  [person(['オオタ', 'シュンイチ'], ['Ōta', 'Shun’ichi']), 'オオタ シュンイチ', 'Ōta Shun’ichi'],
  [person(['ロッシ', 'マリア'], ['Rossi', 'Maria']), 'マリア・ロッシ', 'Maria Rossi'],
  [person(['さくら', 'ももこ'], ['Sakura', 'Momoko']), 'さくら ももこ', 'Sakura Momoko'],
])('%#: a name is in the order of its own language', (creator, ja, en) => {
  expect([creatorName(creator, 'ja'), creatorName(creator, 'en')]).toEqual([ja, en]);
});
