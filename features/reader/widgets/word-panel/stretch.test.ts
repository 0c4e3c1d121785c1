import { expect, it } from 'vitest';
import type { PanelWord } from '@/domain/study/word-file';
import { readingOf } from './stretch';

const text = '「相互に協議し、ai';

function word(surface: string, reading: string | null): PanelWord {
  const start = text.indexOf(surface);
  return {
    span: { start, end: start + surface.length }, surface, lemma: surface, lemmaReading: reading, reading, readingFrom: 'analyser', certainty: 'certain', doubt: null, otherReadings: [], isCutDoubtful: false, ruby: [], partOfSpeech: 'noun', detail: null,
    conjugation: null, level: null, sense: null, concept: null, atGap: false,
  };
}

const words = [word('相互', 'そうご'), word('に', 'に'), word('協議し', 'きょうぎし')];
const asked = (start: number, end: number, held: readonly PanelWord[]) => ({ address: '1.1', span: { start, end }, words: held, text: text.slice(start, end) });

it('reads words together, with what stands between them', () => {
  expect(readingOf(asked(0, 8, words))).toBe('「そうごにきょうぎし、');
  expect(readingOf(asked(1, 4, words.slice(0, 2)))).toBe('そうごに');
});

it('says no reading of a piece of a word, or where one is not certain', () => {
  expect(readingOf(asked(2, 4, words.slice(0, 2)))).toBeNull();
  expect(readingOf(asked(1, 4, [word('相互', null), word('に', 'に')]))).toBeNull();
});
