import { describe, expect, it } from 'vitest';
import type { LocalRecord } from '@/stores/profile/replica';
import { arrange } from './arrange';

const record = (lemma: string, reading: string | null, at: number, address: string | null, en = '', sentence = ''): LocalRecord => ({
  word: { lemma, reading, partOfSpeech: 'noun' }, state: 'learning', at, id: lemma, pending: false,
  place: address === null ? null : { work: 'harbour', edition: 1, address, start: 0, end: lemma.length },
  context: { title: { ja: '港', en: 'Harbour' }, sentence, sense: { ja: '', en }, quoted: { ja: { text: sentence, interventions: [] }, en: null } },
});
const all = [
  record('漁船', 'ぎょせん', 3, '2.10', 'fishing boat', '漁船が帰る。'),
  record('朝', 'あさ', 1, '2.9', 'morning'),
  record('NATO', null, 5, null),
  record('協力', 'きょうりょく', 4, '1.1', 'cooperation'),
  record('ガス', 'がす', 2, '10.1', 'gas'),
];
const lemmas = (records: readonly LocalRecord[]) => records.map(({ word }) => word.lemma);

describe('the word list', () => {
  it('is in the order that one chooses', () => {
    expect(lemmas(arrange(all, '', 'latest'))).toEqual(['NATO', '協力', '漁船', 'ガス', '朝']);
    // Voiced kana stand with their voiceless ones; what is not kana comes first.
    expect(lemmas(arrange(all, '', 'reading'))).toEqual(['NATO', '朝', 'ガス', '協力', '漁船']);
    // Addresses count as numbers; a word without a place comes last.
    expect(lemmas(arrange(all, '', 'text'))).toEqual(['協力', '朝', '漁船', 'ガス', 'NATO']);
  });

  it.each([
    ['漁船', ['漁船']], ['ギョセン', ['漁船']], ['ｶﾞｽ', ['ガス']], ['nato', ['NATO']], ['Fishing', ['漁船']], ['帰る', ['漁船']],
    ['協力 harbour', ['協力']], ['協力 朝', []], ['　', ['NATO', '協力', '漁船', 'ガス', '朝']],
  ])('finds by %s', (typed, expected) => {
    expect(lemmas(arrange(all, typed, 'latest'))).toEqual(expected);
  });
});
