import { counterOf } from '../japanese/numbers/counters';
import { parseNumber, speakDecimal, speakNumber } from '../japanese/numbers/numerals';
import { toHiragana, toKatakana } from '../japanese/kana';
import type { Token } from '../japanese/token';
import type { Pronunciation } from './spoken';

/** The part of a word that pronunciation needs; `reader`: the listener chose the reading. */
export type ReadWord = Pick<Token, 'span' | 'surface' | 'reading' | 'certainty' | 'partOfSpeech'> & { readonly readingFrom: Token['readingFrom'] | 'reader' };

/**
 * The words that a voice is given in kana, because it would probably misread them (docs/decisions/voice.md). Only readings that somebody
 * answers for are given: where there is the analyser's guess alone, the voice's own is as good, and the voice knows how to stress it. A doubtful
 * reading is never given, whoever it is from.
 */
export function pronunciationsOf(words: readonly ReadWord[]): Pronunciation[] {
  return words.flatMap((word) => (word.reading !== null && isMisread(word, word.reading) ? [{ span: word.span, say: inKana(word, word.reading) }] : []));
}

function isMisread({ surface, readingFrom, certainty, partOfSpeech }: ReadWord, reading: string): boolean {
  if (!/[\p{Script=Han}\p{Script=Latin}\p{N}々〆]/u.test(surface)) return false;
  if (certainty === 'doubtful') return false;
  switch (readingFrom) {
    case 'reader':
    case 'editors':
    case 'text':
    case 'rule':
    case 'project':
      return true;
    case 'glossary':
    case 'record':
      return partOfSpeech === 'proper-noun' || /[\p{Script=Latin}\p{N}]/u.test(surface);
    case 'number':
      return toHiragana(reading) !== plainReading(surface);
    default:
      return false;
  }
}

/** A number and its counter said one after the other, as a voice says them: 2022年 にせんにじゅうにねん. Null for other words. */
function plainReading(surface: string): string | null {
  const [, ordinal, written = '', counter = ''] = /^(第?)([0-9０-９〇一二三四五六七八九十百千万億兆京,.，．]+)(.*)$/u.exec(surface) ?? [];
  const value = parseNumber(written);
  const spoken = value === null ? null : speakNumber(value);
  const number = speakDecimal(written) ?? (spoken && spoken.head + spoken.last);
  const after = counter === '' ? '' : counterOf(counter)?.reading;
  return number === null || after === undefined ? null : toHiragana((ordinal === '' ? '' : 'だい') + number + after);
}

/**
 * Katakana stands off from the kana around it, and は in it is never taken for the particle. Of a verb or an adjective, whose ending may
 * be a word of its own, the reading stays hiragana.
 */
function inKana({ partOfSpeech }: ReadWord, reading: string): string {
  return partOfSpeech === 'verb' || partOfSpeech === 'adjective' ? toHiragana(reading) : toKatakana(reading);
}
