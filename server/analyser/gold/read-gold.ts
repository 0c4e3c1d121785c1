import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word whose reading was written down by eye. */
export interface GoldWord {
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Hiragana; several where all are right. */
  readonly readings: readonly string[];
}

export interface GoldSentence {
  readonly genre: string;
  /** Never looked at while rules are written. */
  readonly isHeldOut: boolean;
  readonly text: string;
  readonly words: readonly GoldWord[];
}

const folder = import.meta.dirname;

/** The sentences of the files beside this one (README.md says how they are written). */
export function readGold(): GoldSentence[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).flatMap((name) => {
    let isHeldOut = false;
    return readFileSync(join(folder, name), 'utf8').split('\n').flatMap((line) => {
      if (line.startsWith('%')) isHeldOut ||= line.includes('held out');
      return line.startsWith('%') || line.trim() === '' ? [] : [{ genre: name.slice(0, -4), isHeldOut, ...readSentence(line) }];
    });
  });
}

/** ｜人気《ひとけ》のない: the text, and the words with a reading above them. */
export function readSentence(line: string): Pick<GoldSentence, 'text' | 'words'> {
  let text = '';
  let at = 0;
  const words: GoldWord[] = [];
  for (const { 0: mark, 1: word = '', 2: readings = '', index } of line.matchAll(/｜([^《｜]+)《([^》]+)》/gu)) {
    text += line.slice(at, index);
    words.push({ start: text.length, end: text.length + word.length, readings: readings.split('/') });
    text += word;
    at = index + mark.length;
  }
  return { text: text + line.slice(at), words };
}
