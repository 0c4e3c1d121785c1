import { describe, expect, it } from 'vitest';
import { segmentsOf } from '@/domain/text/edition';
import { harbour, harbourWith } from '../testing/harbour';
import { memoryFolders } from '../testing/memory-folder';
import { isValid, readPackage } from '../read-package';

/** The readings of 2.1 and the uses of line 6, where that line and the text over it are as given. */
function read(line: string, witnessText: string, typed: string, words: string) {
  const result = readPackage(memoryFolders(harbourWith({
    'witness/ocr.txt': harbour['witness/ocr.txt'].replace('うらまち', line).replace('浦町の人は', witnessText),
    'text.txt': harbour['text.txt'].replace('|10|浦町の人は', `|10|${typed}`),
    'apparatus.yaml': harbour['apparatus.yaml'].replace('words: 浦町', `words: ${words}`),
  })));
  if (!isValid(result)) return result.problems.map(({ code }) => code);
  const { sections, witness } = result.content;
  const segment = segmentsOf({ sections }).find(({ address }) => address === '2.1');
  return {
    readings: segment?.readings.map(({ span, reading, witnessLine }) => `${span.start}-${span.end} ${reading} ${witnessLine}`),
    uses: witness?.lines[5]?.uses.map(({ lineSpan, textSpan, as }) => `${as} ${lineSpan.start}-${lineSpan.end} ${textSpan.start}-${textSpan.end}`),
  };
}

describe('a witness line that prints readings', () => {
  it('stands over its words', () => {
    expect(read('うらまち', '浦町の人は', '浦町の人は', '浦町')).toEqual({ readings: ['0-2 うらまち 6'], uses: ['reading 0-4 0-2'] });
  });

  it('is divided word by word', () => {
    expect(read('おぐま しんや', '小熊 真也は', '小熊 真也は', '小熊 真也')).toEqual({
      readings: ['0-2 おぐま 6', '3-5 しんや 6'], uses: ['reading 0-3 0-2', 'reading 4-7 3-5'],
    });
  });

  it('stands over all of the words where they are not divided alike', () => {
    expect(read('おぐま しんや', '小熊真也は', '小熊真也は', '小熊真也')).toEqual({ readings: ['0-4 おぐま しんや 6'], uses: ['reading 0-7 0-4'] });
  });

  it('is what the readings in the text were taken from', () => {
    expect(read('おぐま しんや', '小熊真也は', '｜小熊《おぐま》｜真也《しんや》は', '小熊真也')).toEqual({
      readings: ['0-2 おぐま 6', '2-4 しんや 6'], uses: ['reading 0-3 0-2', 'reading 4-7 2-4'],
    });
  });

  it('may not say otherwise than they do', () => {
    expect(read('おぐま しんや', '小熊真也は', '｜小熊《こぐま》｜真也《しんや》は', '小熊真也')).toEqual(['reading-differs']);
    expect(read('おぐま しんや', '小熊真也は', '｜小熊真《おぐま》也は', '小熊真也')).toEqual(['reading-differs']);
  });
});
