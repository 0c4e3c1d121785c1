import 'server-only';
import { columnsOf, wholeNumber } from './csv';
import { inFile, ReaderProblem } from './problem';
import { readLines } from './read-lines';

/** What UniDic calls a context: how a word connects to the one before (left-id.def) or after it (right-id.def). */
export interface Contexts {
  readonly file: string;
  /** The group of each context id; 0, the start and end of a text, is the only one of group 0. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** How much each id is used; filled while the lexicon is read. */
  readonly weights: Float64Array;
}

/** More than 32 767 groups would not fit into kuromoji's files. */
const mostIds = 32_768;

/** Ids without a word still have a cost; it counts only where a group has no word at all. */
const leastWeight = 1e-12;

/**
 * Reads left-id.def or right-id.def, and merges contexts between which no reading depends.
 * UniDic lists some ids several times, with features that connect alike: the first stands for all.
 */
export async function readContexts(file: string): Promise<Contexts> {
  const keys: string[] = [];
  await readLines(file, (line, number) => {
    const space = line.indexOf(' ');
    if (space === -1) throw new ReaderProblem('context-line', inFile(file, number), {});
    const id = wholeNumber(line.slice(0, space), 0, mostIds - 1, file, number);
    const features = columnsOf(line.slice(space + 1), file, number);
    if (features.length < 6) throw new ReaderProblem('context-line', inFile(file, number), {});
    keys[id] ??= keyOf(features);
  });
  const groups = new Map<string, number>();
  const groupOf = new Int32Array(keys.length);
  for (let id = 0; id < keys.length; id += 1) {
    const key = keys[id];
    if (key === undefined) throw new ReaderProblem('context-gap', inFile(file), { id });
    const boundary = key.startsWith('BOS/EOS');
    if (boundary !== (id === 0)) throw new ReaderProblem('no-boundary', inFile(file), {});
    groupOf[id] = groups.get(key) ?? groups.size;
    groups.set(key, groupOf[id] ?? 0);
  }
  return { file, groupOf, groups: groups.size, weights: new Float64Array(keys.length).fill(leastWeight) };
}

/**
 * Features of a context: 0–3 part of speech, 4–5 conjugation, 6–7 spelling and sound of a common word that has contexts
 * of its own, 8 origin (native, Chinese, foreign), 9–11 sound changes at its edge, then accent.
 * Accent decides no reading. Sound changes matter where words are counted and affixed (三本 さんぼん), single words
 * where they are grammar.
 */
function keyOf(features: readonly string[]): string {
  const [first = '', second = '', third = ''] = features;
  if (first === '接尾辞' || first === '接頭辞' || second === '数詞' || third === '助数詞可能') return features.slice(0, 12).join(',');
  const word = first === '助詞' || first === '助動詞' ? features.slice(6, 8) : [];
  return [...features.slice(0, 6), features[8] ?? '*', ...word].join(',');
}
