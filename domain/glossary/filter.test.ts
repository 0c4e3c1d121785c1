import { expect, it } from 'vitest';
import type { Concept } from './concept';
import { filterText, foldForFilter, matchesFilter } from './filter';

const disasterRelief: Concept = {
  slug: 'ha-dr', category: 'concept', definition: { ja: '', en: '' }, related: [], source: null, sourceNote: null,
  labels: [
    { language: 'ja', kind: 'preferred', text: '人道支援・災害救援', reading: 'じんどうしえん・さいがいきゅうえん' },
    { language: 'ja', kind: 'abbreviation', text: 'HA/DR', reading: 'エイチエーディーアール' },
    { language: 'en', kind: 'preferred', text: 'humanitarian assistance and disaster relief', reading: null },
    { language: 'en', kind: 'alternative', text: 'Café', reading: null },
  ],
};
const folded = filterText(disasterRelief);

it.each([
  ['', true], ['　', true],
  ['人道', true], ['支援災害', true], ['人道 救援', true], ['人道　救援', true], ['人道 訓練', false],
  ['じんどう', true], ['ジンドウ', true], ['ｼﾞﾝﾄﾞｳ', true], ['しんとう', false], ['さいがいきゅう', true], ['えいちえー', true],
  ['HA/DR', true], ['hadr', true], ['ＨＡ／ＤＲ', true], ['Disaster', true], ['disaster relief', true], ['relief disaster', true],
  ['cafe', true], ['CAFÉ', true], ['fire', false],
  // Does not run from one name into the next.
  ['救援じんどう', false],
])('%j: %s', (typed, expected) => {
  expect(matchesFilter(folded, typed)).toBe(expected);
});

it('keeps voicing marks and ー, which make other words', () => {
  expect(foldForFilter('ローエンド・ば か\u3099')).toBe('ろーえんどばが');
});
