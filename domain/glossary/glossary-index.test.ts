import { expect, it } from 'vitest';
import type { Concept } from './concept';
import { glossaryIndex } from './glossary-index';

function concept(ja: string, reading: string | null, en: string, abbreviations: readonly [string, string][] = []): Concept {
  return {
    slug: en, category: 'concept', definition: { ja: '', en: '' }, related: [], source: null, sourceNote: null,
    labels: [
      { language: 'ja', kind: 'preferred', text: ja, reading },
      { language: 'ja', kind: 'alternative', text: 'あああ', reading: 'あああ' },
      { language: 'en', kind: 'preferred', text: en, reading: null },
      ...abbreviations.flatMap(([text, said]) => [
        { language: 'ja', kind: 'abbreviation', text, reading: said } as const,
        { language: 'en', kind: 'abbreviation', text, reading: null } as const,
      ]),
    ],
  };
}

const concepts = [
  concept('同志国等', 'どうしこくとう', 'like-minded countries and others'),
  concept('人道支援・災害救援', 'じんどうしえん・さいがいきゅうえん', 'humanitarian assistance', [['HA/DR', 'エイチエーディーアール']]),
  concept('ローエンド', null, 'low-end'),
  concept('同志国', 'どうしこく', 'like-minded countries'),
  concept('2プラス2', null, '2+2 meeting'),
  concept('豪州', 'ごうしゅう', 'Australia'),
  concept('有事', 'ゆうじ', 'État d’urgence'),
  concept('環境', 'かんきょう', 'environment'),
];

const shown = (language: 'ja' | 'en') =>
  glossaryIndex(concepts, language).map(({ heading, lines }) => [heading, ...lines.map(({ label }) => label.text)]);

it('sorts Japanese by reading under the rows of the kana, with abbreviations as they are said', () => {
  expect(shown('ja')).toEqual([
    ['あ', 'HA/DR'],
    ['か', '環境', '豪州'],
    ['さ', '人道支援・災害救援'],
    ['た', '同志国', '同志国等'],
    ['や', '有事'],
    ['ら', 'ローエンド'],
    [null, '2プラス2'],
  ]);
});

it('sorts English by letter, whatever the case, and the rest last', () => {
  expect(shown('en')).toEqual([
    ['A', 'Australia'],
    ['E', 'environment', 'État d’urgence'],
    ['H', 'HA/DR', 'humanitarian assistance'],
    ['L', 'like-minded countries', 'like-minded countries and others', 'low-end'],
    [null, '2+2 meeting'],
  ]);
});
