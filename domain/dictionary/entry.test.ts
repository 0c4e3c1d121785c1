import { describe, expect, it } from 'vitest';
import { dictionaryEntry, writeEntry, type DictionaryEntry } from './entry';
import { indexForms, priorityOf } from './index-forms';

const entry: DictionaryEntry = {
  sequence: 7,
  writings: [{ text: '綺麗', tags: [] }, { text: '奇麗', tags: ['rK'] }],
  readings: [{ text: 'きれい', tags: ['ichi1', 'nf12'], of: [] }, { text: 'キレイ', tags: [], of: [] }],
  senses: [{ partsOfSpeech: ['adj-na'], tags: ['uk'], glosses: ['pretty'], notes: [], of: [] }],
};

describe('an entry', () => {
  it('comes back from its JSON, in which nothing is empty', () => {
    const json = writeEntry(entry);
    expect(json).not.toMatch(/\[\]|null/);
    expect(dictionaryEntry.parse(JSON.parse(json))).toEqual(entry);
    expect(writeEntry({ ...entry, sequence: null })).not.toContain('sequence');
  });

  it('is refused without the text of a form', () => expect(dictionaryEntry.safeParse({ writings: [{ text: '' }] }).success).toBe(false));

  it('is found by every form once, folded; the usual ones first', () => {
    const forms = indexForms(entry, 3);
    expect(forms.map(({ text }) => text)).toEqual(['綺麗', '奇麗', 'きれい']);
    expect(forms.map(({ score }) => score)).toEqual([3, 3 - 50, 3 + 60 + 100 + 37]);
  });

  it.each([[['news1'], 100], [['news2', 'nf48'], 51], [['P'], 100], [['nf01'], 48], [[], 0], [['iK'], 0]])('has a priority by its marks: %s', (tags, score) => {
    expect(priorityOf(tags)).toBe(score);
  });
});
