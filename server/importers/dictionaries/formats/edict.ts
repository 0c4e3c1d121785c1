import { classesOf } from '@/domain/dictionary/classes';
import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import { dictionaryLimits } from '../limits';
import { DictionaryProblem, type DictionaryPlace } from '../problem';
import type { DictionarySink, OnRead } from '../sink';
import { unpacked, type DictionarySource } from '../source';
import { readEdictLine } from './edict-line';

const newline = 0x0a;

/** EDICT comes in EUC-JP, EDICT2 in both: what can be read as UTF-8 up to the last whole line is UTF-8. */
function encodingOf(begins: Buffer): 'utf-8' | 'euc-jp' {
  const end = begins.lastIndexOf(newline);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(end === -1 ? begins : begins.subarray(0, end));
    return 'utf-8';
  } catch {
    return 'euc-jp';
  }
}

/** The first line says what the file is, between full-width question marks. */
const headerLine = /^　*？？？/;

/** Reads EDICT and EDICT2, plain or gzip. */
export async function readEdict(source: DictionarySource, sink: DictionarySink, onRead: OnRead): Promise<DictionaryHeader> {
  const encoding = encodingOf(source.begins);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let number = 0;
  let revision = '';
  const place = (): DictionaryPlace => ({ file: null, line: number, column: 1, element: null });
  const take = (bytes: Buffer) => {
    number += 1;
    if (bytes.length > dictionaryLimits.lineBytes) throw new DictionaryProblem('line-too-long', place(), { limit: dictionaryLimits.lineBytes });
    let line: string;
    try {
      line = decoder.decode(bytes).trimEnd();
    } catch {
      throw new DictionaryProblem('encoding', place(), { encoding: encoding === 'utf-8' ? 'UTF-8' : 'EUC-JP' });
    }
    if (line === '') return;
    if (number === 1 && headerLine.test(line)) {
      revision = /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? '';
      return;
    }
    const entry = readEdictLine(line, place());
    if (entry) sink.entry(entry, classesOf(entry.senses.flatMap((sense) => sense.partsOfSpeech)));
  };

  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked(source, onRead, () => ({ ...place(), line: number + 1 }))) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
      take(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > dictionaryLimits.lineBytes) take(rest);
  }
  if (rest.length > 0) take(rest);
  return {
    name: 'edict', title: 'EDICT', kind: 'edict', revision, language: 'en',
    licence: edrdg.licence, attribution: edrdg.acknowledge('JMdict/EDICT'), url: edrdg.url,
  };
}
