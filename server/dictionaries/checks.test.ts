import { describe, expect, it } from 'vitest';
import { checkCount, checkedForm, checkLength } from './checks';
import { dictionaryLimits } from './limits';
import { DictionaryProblem } from './problem';

const place = { file: 'terms.json', line: 1, column: null, element: null, entry: null };
const problemOf = (task: () => unknown) => {
  try {
    task();
  } catch (error) {
    if (error instanceof DictionaryProblem) return error.code;
    throw error;
  }
  return null;
};

describe('a writing or reading', () => {
  it('is composed, as the texts are: what a look-up asks for is found whoever made the dictionary', () => {
    expect(checkedForm('か\u3099くせい', place)).toBe('がくせい');
    expect(checkedForm('カ\u3099ッコウ', place)).toBe('ガッコウ');
    expect(checkedForm('cafe\u0301', place)).toBe('café');
    expect(checkedForm('  学生\u3000', place)).toBe('学生');
  });

  it('is refused where nothing is in it, or too much', () => {
    expect(problemOf(() => checkedForm(' ', place))).toBe('form-length');
    expect(checkedForm('あ'.repeat(dictionaryLimits.formUnits), place)).toHaveLength(dictionaryLimits.formUnits);
    expect(problemOf(() => checkedForm('あ'.repeat(dictionaryLimits.formUnits + 1), place))).toBe('form-length');
    // Two characters become one.
    expect(checkedForm('か\u3099'.repeat(dictionaryLimits.formUnits), place)).toHaveLength(dictionaryLimits.formUnits);
  });
});

describe('a limit', () => {
  it('holds for one more, and not for as many', () => {
    expect(problemOf(() => checkCount('too-many-senses', dictionaryLimits.sensesPerEntry, place))).toBeNull();
    expect(problemOf(() => checkCount('too-many-senses', dictionaryLimits.sensesPerEntry + 1, place))).toBe('too-many-senses');
    expect(problemOf(() => checkLength('abc', 3, place))).toBeNull();
    expect(problemOf(() => checkLength('abcd', 3, place))).toBe('text-too-long');
  });
});
