import { expect, it } from 'vitest';
import type { Concept } from '../glossary/concept';
import { authorsOf, yearOf } from './authors';
import { namedConcepts } from './named-concepts';
import { parseQuery } from './query';

const concept = (slug: string, ja: string, reading: string, ...en: string[]): Concept => ({
  slug, category: 'concept', definition: { ja: '', en: '' }, related: [], source: null, sourceNote: null,
  labels: [{ language: 'ja', kind: 'preferred', text: ja, reading }, ...en.map((text) => ({ language: 'en' as const, kind: 'preferred' as const, text, reading: null }))],
});
const concepts = [concept('like-minded', '同志国', 'どうしこく', 'like-minded countries'), concept('deterrence', '抑止', 'よくし', 'deterrence'), concept('aid', '人道支援', 'じんどうしえん', 'HA')];
const kana = (latin: string) => ({ doshikoku: ['どしこく'], yokushi: ['よくし'] })[latin] ?? [];

it.each([
  ['同志国', ['like-minded']], ['"同志国"', ['like-minded']], ['どうしこく', ['like-minded']], ['ドウシコク', ['like-minded']], ['doshikoku', ['like-minded']],
  ['yokushi', ['deterrence']], ['like-minded countries', ['like-minded']], ['"Like-Minded Countries"', ['like-minded']], ['Deterrence', ['deterrence']], ['ＨＡ', ['aid']],
  ['同志', []], ['抑止 OR 同志国', ['like-minded', 'deterrence']], ['日本 -抑止', []],
])('%s names %s', (text, slugs) => {
  const parsed = parseQuery(text);
  if (parsed.kind !== 'query') throw new Error(JSON.stringify(parsed));
  expect(namedConcepts(parsed.query, concepts, kana).map(({ slug }) => slug)).toEqual(slugs);
});

it('names authors and years as filters have them', () => {
  const person = { ja: { family: '小熊', given: '真也' }, reading: { family: 'おぐま', given: 'しんや' }, en: { family: 'Oguma', given: 'Shinya' } };
  const body = { ja: '編集部', en: 'Editors' };
  expect(authorsOf({ creators: [
    { role: 'author', person, body: null, affiliation: null }, { role: 'translator', person, body: null, affiliation: null }, { role: 'author', person: null, body, affiliation: null },
  ] })).toEqual([{ key: '小熊真也', name: { ja: '小熊 真也', en: 'Shinya Oguma' } }, { key: '編集部', name: body }]);
  expect(['2023-04-01', '2023?', null, '202X'].map((date) => yearOf({ date }))).toEqual(['2023', '2023', null, null]);
});
