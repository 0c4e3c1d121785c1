import { classesOf } from '@/domain/dictionary/classes';
import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { DictionaryEntry } from '@/domain/dictionary/entry';
import { markOf } from '@/domain/dictionary/marks';
import type { CheckedSink } from '../checked-sink';
import { dictionaryLimits } from '../limits';
import { atLine, DictionaryProblem, fileStart, type DictionaryPlace } from '../problem';
import type { OnRead } from '../sink';
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
export async function readEdict(source: DictionarySource, sink: CheckedSink, onRead: OnRead): Promise<DictionaryHeader> {
  const encoding = encodingOf(source.head);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let number = 0;
  let revision = '';
  const words = new EdictWords(sink);
  const take = (bytes: Buffer) => {
    number += 1;
    const place = atLine(number);
    if (number > dictionaryLimits.lines) throw new DictionaryProblem('too-many-lines', place, { limit: dictionaryLimits.lines });
    if (bytes.length > dictionaryLimits.lineBytes) throw new DictionaryProblem('line-too-long', place, { limit: dictionaryLimits.lineBytes });
    let line: string;
    try {
      line = decoder.decode(bytes).trimEnd();
    } catch {
      throw new DictionaryProblem('encoding', place, { encoding: encoding === 'utf-8' ? 'UTF-8' : 'EUC-JP' });
    }
    if (line === '') return;
    if (number === 1 && headerLine.test(line)) {
      revision = /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? '';
      return;
    }
    const here = atLine(number, 1, line.split(/[ /]/)[0] || null);
    const entry = readEdictLine(line, here);
    if (entry) words.add(entry, here);
  };

  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked(source, onRead, () => atLine(number + 1))) {
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
  words.end();
  return sink.header({
    name: 'edict', title: 'EDICT', kind: 'edict', revision, language: 'en',
    licence: edrdg.licence, attribution: edrdg.acknowledge('JMdict/EDICT'), url: edrdg.url,
  }, fileStart);
}

/**
 * EDICT gives a word that is read in two ways two lines, which say the same (行く [いく], 行く [ゆく]):
 * lines that follow one another with one spelling and the same senses become one entry.
 */
class EdictWords {
  private last: { readonly entry: DictionaryEntry; readonly place: DictionaryPlace } | null = null;

  constructor(private readonly sink: CheckedSink) {}

  add(entry: DictionaryEntry, place: DictionaryPlace): void {
    const known = this.last?.entry;
    if (known && isSameWord(known, entry)) {
      known.readings.push(...entry.readings);
      const [writing] = known.writings;
      if (writing) writing.tags = [...new Set([...writing.tags, ...(entry.writings[0]?.tags ?? [])])];
      return;
    }
    this.end();
    this.last = { entry, place };
  }

  /** Passes the last entry on. */
  end(): void {
    if (!this.last) return;
    const { entry, place } = this.last;
    // The usual readings first; the file has them in the order of the kana.
    entry.readings.sort((a, b) => rankOf(a.tags) - rankOf(b.tags));
    this.sink.entry(entry, classesOf(entry.senses.flatMap((sense) => sense.partsOfSpeech)), place);
    this.last = null;
  }
}

const rankOf = (tags: readonly string[]) => (tags.includes('P') ? 0 : markOf(tags) === null ? 1 : 2);

function isSameWord(a: DictionaryEntry, b: DictionaryEntry): boolean {
  return a.sequence === null && b.sequence === null && a.writings.length === 1 && b.writings.length === 1 && a.writings[0]?.text === b.writings[0]?.text
    && a.readings.length < dictionaryLimits.formsPerEntry && JSON.stringify(a.senses) === JSON.stringify(b.senses);
}
