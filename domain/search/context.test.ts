import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextKey, lineAround } from './context';

const around = (text: string, word: string, language: 'ja' | 'en') => {
  const start = text.indexOf(word);
  const { start: from, end } = lineAround(text, { start, end: start + word.length }, language);
  return text.slice(from, end);
};

describe('lineAround', () => {
  it('takes all of a short text', () => expect(around('日本と同志国の連携', '同志国', 'ja')).toBe('日本と同志国の連携'));
  it('takes as many characters on each side, whatever their units', () => {
    expect([...around(`${'𠮷'.repeat(40)}連携${'𠮷'.repeat(40)}`, '連携', 'ja')]).toHaveLength(28 + 2 + 28);
  });
  it('cuts no English word', () => {
    const words = around(`${'beginning '.repeat(20)}deterrence${' afterwards'.repeat(20)}`, 'deterrence', 'en').trim().split(/\s+/);
    expect(new Set(words)).toEqual(new Set(['beginning', 'deterrence', 'afterwards']));
    expect(words.length).toBeGreaterThan(8);
  });
  it('never leaves the text, nor cuts a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(20), fc.constantFrom('ja' as const, 'en' as const), (text, at, length, language) => {
      const characters = [...text];
      const start = characters.slice(0, at).join('').length;
      const end = characters.slice(0, at + length).join('').length;
      const { start: from, end: to } = lineAround(text, { start, end }, language);
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
      expect(text.slice(from, to).isWellFormed()).toBe(true);
    }));
  });
});

describe('contextKey', () => {
  const hit = { start: 4, end: 6 };
  it('reads on from the hit, past signs', () => expect(contextKey('日本は「連携」を', hit, 'right', 'ja')).toBe('を'));
  it('reads back from the hit, past signs', () => expect(contextKey('日本は「連携」を', hit, 'left', 'ja')).toBe('は本日'));
  it('passes over case', () => expect(contextKey('With NATO Allies', { start: 5, end: 9 }, 'right', 'en')).toBe('allies'));
  it('reads English back word by word', () => expect(contextKey('The quick, brown fox', { start: 17, end: 20 }, 'left', 'en')).toBe('brown quick the'));;
});
