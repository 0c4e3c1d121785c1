import { describe, expect, it } from 'vitest';
import type { Analysed } from '../analyser';
import { compareReaders } from './arbitrate';
import type { SecondMorpheme } from './read-text';
import { isHomophone } from './is-homophone';

type Word = readonly [surface: string, reading: string | null, more?: Partial<Analysed>];

function first(...words: Word[]): Analysed[] {
  let start = 0;
  return words.map(([surface, reading, more]) => {
    const morpheme: Analysed = {
      surface, start, reading, from: 'analyser', lemma: surface, pos: ['名詞', '一般', '*'], conjugationType: '*', conjugationForm: '*', rivals: [], cutMargin: Infinity, ...more,
    };
    start += surface.length;
    return morpheme;
  });
}

function second(...words: (readonly [surface: string, reading: string | null])[]): SecondMorpheme[] {
  let start = 0;
  return words.map(([surface, reading]) => {
    const morpheme: SecondMorpheme = {
      surface, start, end: start + surface.length, reading, pos: ['名詞', '普通名詞', '一般', '*'], conjugationType: '*', conjugationForm: '*', base: surface, lemma: surface,
    };
    start += surface.length;
    return morpheme;
  });
}

const near = (margin: number) => ({ rivals: [{ start: 0, end: 2, reading: 'いちば', margin }] });
const said = (morphemes: readonly Analysed[]) => morphemes.map(({ surface, reading, from, disagreement }) => [surface, reading, from, disagreement?.reading]);

describe('two readers', () => {
  it('who agree change nothing', () => {
    const words = first(['市場', 'シジョウ']);
    expect(compareReaders(words, second(['市場', 'しじょう']))).toEqual(words);
  });

  it('who differ: the first is believed where it is far from any other choice, and the other reading is kept', () => {
    expect(said(compareReaders(first(['市場', 'シジョウ', near(6000)]), second(['市場', 'いちば'])))).toEqual([['市場', 'シジョウ', 'analyser', 'いちば']]);
  });

  it('who differ: the second is believed where the first was close to another choice', () => {
    expect(said(compareReaders(first(['市場', 'シジョウ', near(500)]), second(['市場', 'いちば'])))).toEqual([['市場', 'イチバ', 'second-reader', 'しじょう']]);
  });

  it('the second reads what the first cannot, and a word that the first cuts into lone kanji', () => {
    expect(said(compareReaders(first(['鉋', null]), second(['鉋', 'かんな'])))).toEqual([['鉋', 'カンナ', 'second-reader', undefined]]);
    expect(said(compareReaders(first(['高', 'タカ'], ['野山', 'ノヤマ']), second(['高野山', 'こうやさん'])))).toEqual([['高野山', 'コウヤサン', 'second-reader', 'たかのやま']]);
  });

  it.each(['rule', 'glossary', 'editors', 'text', 'project'] as const)('what %s says is not overruled', (from) => {
    const words = first(['市場', 'シジョウ', { ...near(0), from }]);
    expect(compareReaders(words, second(['市場', 'いちば']))).toEqual(words);
  });

  it('numbers are the first reader’s', () => {
    const words = first(['三', 'サン', { pos: ['名詞', '数', '*'] }], ['本', 'ボン', { pos: ['名詞', '接尾', '助数詞'] }]);
    expect(compareReaders(words, second(['三', 'さん'], ['本', 'ぽん']))).toEqual(words);
  });

  it('a second reader that cuts across the end of the piece loses nothing', () => {
    expect(compareReaders(first(['市', 'シ'], ['場', 'バ']), second(['市場の', 'いちばの'])).map(({ surface }) => surface).join('')).toBe('市場');
  });

  it('nothing to read twice is as it was', () => expect(compareReaders([], [])).toEqual([]));
});

it.each([
  ['東京', 'とうきょう', 'とーきょー', true], ['続く', 'つずく', 'つづく', true], ['私', 'わたし', 'わたくし', true], ['日本', 'にほん', 'にっぽん', true],
  ['市場', 'しじょう', 'いちば', false], ['大きい', 'おおきい', 'おうきい', true], ['時計', 'とけい', 'とけえ', true], ['辛い', 'からい', 'つらい', false], ['', '', '', true],
])('%s: %s and %s sound alike: %s', (surface, one, other, alike) => expect(isHomophone(surface, one, other)).toBe(alike));
