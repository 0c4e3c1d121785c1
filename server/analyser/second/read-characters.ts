import 'server-only';
import type { Contexts } from './contexts';
import { columnsOf, wholeNumber } from './csv';
import { inFile, ReaderProblem } from './problem';
import { costs, groupOf, withoutCommas } from './read-lexicon';
import { readLines } from './read-lines';

/** How words are made of characters that no word of the lexicon begins with. */
export interface Category {
  readonly name: string;
  /** Even where a word of the lexicon begins. */
  readonly always: boolean;
  /** Of all the characters of the category that follow. */
  readonly grouped: boolean;
  readonly longest: number;
}

export interface Characters {
  readonly categories: readonly Category[];
  /** The category's index for each character of the basic plane. */
  readonly categoryOf: Uint8Array;
  /** A bit for each further category. */
  readonly further: Uint32Array;
}

export interface UnknownWord {
  readonly category: number;
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  readonly features: string;
}

const fallback = 'DEFAULT';
/** As many as `further` has bits. */
const mostCategories = 32;

/** Reads char.def. Characters outside of the basic plane are left out: the analyser is given stand-ins for these. */
export async function readCharacters(file: string): Promise<Characters> {
  const categories: Category[] = [];
  const ranges: { readonly from: number; readonly to: number; readonly names: readonly string[]; readonly line: number }[] = [];
  await readLines(file, (text, line) => {
    const [first, ...rest] = text.replace(/#.*/, '').trim().split(/\s+/);
    if (first === undefined || first === '') return;
    const range = /^0x([0-9a-f]{1,6})(?:\.\.0x([0-9a-f]{1,6}))?$/i.exec(first);
    if (range?.[1] && rest.length > 0) {
      const from = parseInt(range[1], 16);
      ranges.push({ from, to: range[2] ? parseInt(range[2], 16) : from, names: rest, line });
      return;
    }
    const [always, grouped, longest] = rest;
    if (range || rest.length !== 3 || !/^[01]$/.test(always ?? '') || !/^[01]$/.test(grouped ?? '')) throw new ReaderProblem('category-line', inFile(file, line), {});
    if (categories.length === mostCategories) throw new ReaderProblem('too-many-categories', inFile(file, line), { limit: mostCategories });
    categories.push({ name: first, always: always === '1', grouped: grouped === '1', longest: wholeNumber(longest, 0, 255, file, line) });
  });
  const indexOf = (name: string, line: number | null) => {
    const index = categories.findIndex((category) => category.name === name);
    if (index === -1) throw new ReaderProblem('no-category', inFile(file, line), { category: name });
    return index;
  };
  const categoryOf = new Uint8Array(0x10000).fill(indexOf(fallback, null));
  const further = new Uint32Array(0x10000);
  for (const { from, to, names, line } of ranges) {
    const [own = 0, ...others] = names.map((name) => indexOf(name, line));
    for (let character = from; character <= Math.min(to, 0xffff); character += 1) {
      categoryOf[character] = own;
      further[character] = others.reduce((bits, other) => (bits | (1 << other)) >>> 0, 0);
    }
  }
  return { categories, categoryOf, further };
}

/** Reads unk.def: what a word of each category may be. */
export async function readUnknownWords(file: string, { categories }: Characters, left: Contexts, right: Contexts): Promise<UnknownWord[]> {
  const words: UnknownWord[] = [];
  await readLines(file, (text, line) => {
    const columns = columnsOf(text, file, line);
    if (columns.length < 10) throw new ReaderProblem('columns', inFile(file, line), { count: columns.length, wanted: '10' });
    const name = columns[0] ?? '';
    const category = categories.findIndex((one) => one.name === name);
    if (category === -1) throw new ReaderProblem('no-category', inFile(file, line), { category: name });
    const cost = wholeNumber(columns[3], costs.least, costs.most, file, line);
    const features = [...columns.slice(4, 10), '*', '*', '*'].map(withoutCommas).join(',');
    words.push({ category, left: groupOf(left, columns[1], cost, file, line), right: groupOf(right, columns[2], cost, file, line), cost, features });
  });
  categories.forEach(({ name }, index) => {
    if (!words.some((word) => word.category === index)) throw new ReaderProblem('no-unknown-word', inFile(file), { category: name });
  });
  return words;
}
