import type { DictionaryHeader } from '@/domain/dictionary/dictionary';
import { CheckedSink } from './checked-sink';
import { readEdict } from './formats/edict';
import { readJmdict } from './formats/jmdict';
import { readKanjidic } from './formats/kanjidic';
import { readYomitan } from './formats/yomitan/yomitan';
import { DictionaryProblem, fileStart } from './problem';
import type { DictionarySink, OnRead } from './sink';
import type { DictionarySource } from './source';

interface Format {
  /** Whether a file that begins so is of this format. */
  matches(begins: Buffer): boolean;
  read(source: DictionarySource, sink: CheckedSink, onRead: OnRead): Promise<DictionaryHeader>;
}

const startsWith = (...codes: number[]) => (begins: Buffer) => codes.every((code, at) => begins[at] === code);

const isXml = (begins: Buffer) => /^(\ufeff)?\s*</.test(begins.toString('utf8'));

/** Known formats; the first that matches is taken. */
const formats: readonly Format[] = [
  { matches: startsWith(0x50, 0x4b), read: readYomitan },
  // The document type and the comments of KANJIDIC2 name its root before anything else does.
  { matches: (begins) => isXml(begins) && /<!DOCTYPE\s+kanjidic2|<kanjidic2[\s>]/.test(begins.toString('utf8')), read: readKanjidic },
  { matches: isXml, read: readJmdict },
  // A line of words and slashes, and no byte that text does not have.
  { matches: (begins) => begins.includes('/') && !begins.includes(0), read: readEdict },
];

/**
 * Reads a dictionary's file of any known format into `sink`, and returns what it says of
 * itself. Throws a `DictionaryProblem` at the first fault; what the sink has taken until
 * then is not to be kept.
 */
export async function readDictionary(source: DictionarySource, sink: DictionarySink, onRead: OnRead): Promise<DictionaryHeader> {
  const format = formats.find(({ matches }) => matches(source.head));
  if (!format) throw new DictionaryProblem('unknown-format', fileStart, { begins: source.head.subarray(0, 24).toString('latin1') });
  return format.read(source, new CheckedSink(sink), onRead);
}
