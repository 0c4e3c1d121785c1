import 'server-only';
import { columnsOf, wholeNumber } from './csv';
import type { Contexts } from './contexts';
import { inFile, ReaderProblem } from './problem';
import { readLines } from './read-lines';

export interface Entry {
  /** Groups of contexts. */
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  /** Katakana; `*` for signs. */
  readonly reading: string;
  /** As kuromoji has it, without the surface: part of speech (4), conjugation (2), base form, reading, lemma. */
  readonly features: string;
}

export interface Lexicon {
  readonly bySurface: ReadonlyMap<string, Entry[]>;
  /** Lines that were read. */
  readonly lines: number;
  readonly entries: number;
}

/** The column of the reading by the number of columns: UniDic 2.2 and later, UniDic 2.1. */
const readingColumns: ReadonlyMap<number, number> = new Map([[33, 24], [30, 21]]);

const column = { left: 1, right: 2, cost: 3, partOfSpeech: 4, conjugationType: 8, conjugationForm: 9, lemma: 11, base: 14 } as const;

export const costs = { least: -32_768, most: 32_767 } as const;

/**
 * Reads the words of UniDic. Of words that connect, are spelled and are read alike the most likely one is kept.
 * Words with characters outside of the basic plane are left out: the analyser is given stand-ins for these.
 */
export async function readLexicon(files: readonly string[], left: Contexts, right: Contexts, onBytes: (count: number) => void): Promise<Lexicon> {
  const bySurface = new Map<string, Entry[]>();
  const shared = new Map<string, string>();
  const share = (text: string) => {
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return known ?? text;
  };
  let lines = 0;
  let entries = 0;
  for (const file of files) {
    await readLines(file, (line, number) => {
      lines += 1;
      const columns = columnsOf(line, file, number);
      const surface = columns[0] ?? '';
      const readingColumn = readingColumns.get(columns.length);
      if (readingColumn === undefined) throw new ReaderProblem('columns', inFile(file, number), { count: columns.length, wanted: [...readingColumns.keys()].join(' / ') });
      if (line.includes('\0')) throw new ReaderProblem('null-character', inFile(file, number), {});
      const cost = wholeNumber(columns[column.cost], costs.least, costs.most, file, number);
      const entry: Entry = {
        left: groupOf(left, columns[column.left], cost, file, number),
        right: groupOf(right, columns[column.right], cost, file, number),
        cost,
        reading: share(readingOf(surface, columns, readingColumn)),
        features: '',
      };
      // UniDic lost a quotation mark in one line; MeCab discards it, too.
      if (surface === '' || /[\ud800-\udfff]/.test(surface)) return;
      const same = bySurface.get(surface) ?? [];
      const at = same.findIndex((one) => one.left === entry.left && one.right === entry.right && one.reading === entry.reading);
      const before = same[at];
      if (before && before.cost <= cost) return;
      const kept = { ...entry, features: featuresOf(columns, entry.reading) };
      if (before) same[at] = kept;
      else {
        entries += 1;
        same.push(kept);
      }
      bySurface.set(surface, same);
    }, onBytes);
  }
  if (entries === 0) throw new ReaderProblem('no-entries', inFile(files.join(', ')), {});
  return { bySurface, lines, entries };
}

/** The group of a context id, whose use by a word of this cost is counted. */
export function groupOf(contexts: Contexts, id: string | undefined, cost: number, file: string, line: number): number {
  const known = wholeNumber(id, 0, costs.most, file, line);
  const group = contexts.groupOf[known];
  if (group === undefined) throw new ReaderProblem('no-context', inFile(file, line), { id: known, file: contexts.file });
  contexts.weights[known] = (contexts.weights[known] ?? 0) + likelihood(cost);
  return group;
}

/** Costs are logarithms of it, on the scale that UniDic's `dicrc` calls the cost factor. */
function likelihood(cost: number): number {
  return Math.exp(-cost / 700);
}

/** As it is written in kana (おう, not おー). UniDic gives a few signs the reading of a word: ・ is no っ. */
function readingOf(surface: string, columns: readonly string[], at: number): string {
  const reading = columns[at] ?? '';
  if (reading === '' || (columns[column.partOfSpeech] === '補助記号' && !/[\p{L}\p{N}]/u.test(surface))) return '*';
  return withoutCommas(reading);
}

/** The lemma without the gloss that tells homographs apart (`私-代名詞`, `コンピューター-computer`). */
function featuresOf(columns: readonly string[], reading: string): string {
  const lemma = columns[column.lemma] ?? '*';
  const plain = lemma.length > 1 ? lemma.replace(/(?<=.)-.+$/, '') : lemma;
  const parts = columns.slice(column.partOfSpeech, column.conjugationForm + 1);
  return [...parts, columns[column.base] ?? '*', reading, plain].map(withoutCommas).join(',');
}

/** kuromoji's features are divided by commas. */
export function withoutCommas(text: string): string {
  return text.replaceAll(',', '，');
}
