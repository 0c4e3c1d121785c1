import { describe, expect, it } from 'vitest';
import type { Token } from '../japanese/token';
import { needsSense, senseGiver, shortGloss, type StatedSense } from './sense';

it.each([
  ['deterrence: making an attack not worth it', 'deterrence'],
  ['grow, increase', 'grow, increase'],
  ['12:30', '12:30'],
])('says in few words: %s', (gloss, short) => {
  expect(shortGloss(gloss)).toBe(short);
});

function word(surface: string, start: number, more: Partial<Token> = {}): Token {
  const span = { start, end: start + surface.length };
  return {
    span, surface, lemma: surface, lemmaReading: null, reading: 'よみ', readingFrom: 'analyser', certainty: 'certain', doubt: null, otherReadings: [], isCutDoubtful: false, ruby: [],
    partOfSpeech: 'noun', detail: null, conjugation: null, atGap: false, morphemes: [{ span, surface, lemma: surface, reading: null, partOfSpeech: 'noun', detail: null }], ...more,
  };
}
const stated = (address: string, start: number, end: number, en: string, more: Partial<StatedSense> = {}): StatedSense => ({ place: { address, language: 'ja', span: { start, end } }, sense: { ja: `${en}の意味`, en }, ...more });

describe('a sense', () => {
  it('holds where it is stated, and for the same word after that until another is', () => {
    const give = senseGiver([stated('1.1', 0, 1, 'harbor'), stated('3.1', 0, 1, 'port')]);
    const told = (address: string, ...tokens: Token[]) => give(address, tokens).map(({ sense, stated: own }) => [sense?.en ?? null, own]);
    expect(told('1.0', word('港', 0))).toEqual([[null, false]]);
    expect(told('1.1', word('港', 0), word('港', 4), word('船', 6))).toEqual([['harbor', true], ['harbor', false], [null, false]]);
    expect(told('2.1', word('港', 0))).toEqual([['harbor', false]]);
    expect(told('3.1', word('港', 0), word('港', 2))).toEqual([['port', true], ['port', false]]);
  });

  it('is one for a noun and its verb with する', () => {
    const give = senseGiver([stated('1.1', 0, 2, 'settle on')]);
    give('1.1', [word('策定', 0)]);
    expect(give('1.2', [word('策定した', 0, { lemma: '策定する', conjugation: { wordClass: 'suru', steps: [] } })])[0]?.sense?.en).toBe('settle on');
  });

  it('is not taken over by a piece of a word beside a gap, which may be another word', () => {
    const give = senseGiver([stated('1.1', 0, 1, 'harbor'), stated('2.1', 0, 1, 'port')]);
    give('1.1', [word('港', 0)]);
    const lost = { atGap: true, reading: null };
    expect(give('1.2', [word('港', 0, lost), word('港', 3, { atGap: true }), word('港', 5, { reading: null })]).map(({ sense }) => sense?.en)).toEqual([undefined, 'harbor', 'harbor']);
    expect(give('2.1', [word('港', 0, lost)])[0]?.sense?.en).toBe('port');
  });

  it('settles what 〜られる is in its sentence', () => {
    const conjugation = { wordClass: 'ichidan', steps: [{ key: 'passive-or-potential', text: '求められる' }] } as unknown as NonNullable<Token['conjugation']>;
    const token = word('求められる', 0, { partOfSpeech: 'verb', lemma: '求める', conjugation });
    expect(senseGiver([stated('1.1', 0, 5, 'ask')])('1.1', [token])[0]?.token).toBe(token);
    const settled = senseGiver([stated('1.1', 0, 5, 'ask', { form: 'passive' })])('1.1', [token])[0]?.token;
    expect(settled?.conjugation).toEqual({ wordClass: 'ichidan', steps: [{ key: 'passive', text: '求められる' }] });
    expect(settled).not.toBe(token);
    const plain = word('港', 0);
    expect(senseGiver([stated('1.1', 0, 1, 'harbor', { form: 'passive' })])('1.1', [plain])[0]?.token).toBe(plain);
  });
});

describe('a word that needs a sense', () => {
  it.each(['noun', 'proper-noun', 'verb', 'adjective', 'adjectival-noun', 'adnominal', 'adverb', 'conjunction'] as const)('is a %s', (partOfSpeech) => {
    expect(needsSense(word('港', 3, { partOfSpeech }), [])).toBe(true);
  });
  it.each(['particle', 'auxiliary', 'number', 'pronoun', 'interjection', 'prefix', 'suffix', 'unknown'] as const)('is no %s', (partOfSpeech) => {
    expect(needsSense(word('港', 3, { partOfSpeech }), [])).toBe(false);
  });
  it('is none that a term of the glossary holds whole, or that is lost', () => {
    expect(needsSense(word('漁船', 3), [{ start: 3, end: 5 }])).toBe(false);
    expect(needsSense(word('漁船', 3), [{ start: 0, end: 9 }])).toBe(false);
    expect(needsSense(word('漁船', 3), [{ start: 4, end: 9 }, { start: 0, end: 4 }])).toBe(true);
    expect(needsSense(word('漁', 3, { atGap: true, reading: null }), [])).toBe(false);
  });
});
