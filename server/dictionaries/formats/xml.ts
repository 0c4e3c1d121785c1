import sax from 'sax';
import { dictionaryLimits } from '../limits';
import { atLine, DictionaryProblem, type DictionaryPlace } from '../problem';
import type { OnRead } from '../sink';
import { unpacked, type DictionarySource } from '../source';
import { readEntities } from './document-type';

/** What a format does with a file's elements, in their order. */
export interface XmlReader {
  /** The name of the outermost element. */
  readonly root: string;
  /** What the entry that is being read is called, for messages; null outside of one. */
  entry(): string | null;
  open(element: string, place: DictionaryPlace): void;
  /** `text` is what stood last inside of it. */
  close(element: string, text: string, attributes: Readonly<Record<string, string>>, place: DictionaryPlace): void;
  comment?(text: string): void;
}

/** Units of text between two looks at the bounds, which keep what the parser has gathered small. */
const step = 1 << 14;

/** Reads the XML of JMdict or KANJIDIC2, plain or gzip, piece by piece. */
export async function readXml(source: DictionarySource, reader: XmlReader, onRead: OnRead): Promise<void> {
  const parser = sax.parser(true, { position: true });
  const entities: Record<string, string> = Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
  parser.ENTITIES = entities;
  // The parser counts lines from 0, and the characters of the line that it has read.
  const place = () => atLine(parser.line + 1, Math.max(1, parser.column), reader.entry());
  let attributes: Record<string, string> = {};
  let text = '';
  let depth = 0;
  let given = 0;
  let problem: DictionaryProblem | null = null;
  // sax goes on after a fault unless its handler throws, and takes what handlers throw for its own.
  const guard = <Args extends unknown[]>(handle: (...args: Args) => void) => (...args: Args) => {
    if (problem) return;
    try {
      handle(...args);
    } catch (error) {
      if (!(error instanceof DictionaryProblem)) throw error;
      problem = error;
    }
  };

  parser.onerror = (error) => {
    problem ??= new DictionaryProblem('xml', place(), { reason: error.message.split('\n')[0] ?? '' });
    parser.resume();
  };
  parser.ondoctype = guard((doctype: string) => {
    for (const name of readEntities(doctype, place())) entities[name] = name;
  });
  parser.oncomment = guard((comment: string) => reader.comment?.(comment));
  parser.onopentagstart = () => {
    given = 0;
    attributes = {};
  };
  parser.onattribute = guard(({ name, value }: { name: string; value: string }) => {
    given += 1;
    if (given > dictionaryLimits.attributes) throw new DictionaryProblem('xml-attributes', place(), { limit: dictionaryLimits.attributes });
    // The parser asks its own record by a method that an attribute of that name would hide.
    if (name in Object.prototype) throw new DictionaryProblem('xml', place(), { reason: `the attribute ${name} is unknown` });
    attributes[name] = value;
  });
  parser.onopentag = guard(({ name }: { name: string }) => {
    if (depth === 0 && name !== reader.root) throw new DictionaryProblem('xml-root', place(), { root: name });
    depth += 1;
    if (depth > dictionaryLimits.elementDepth) throw new DictionaryProblem('xml-depth', place(), { limit: dictionaryLimits.elementDepth });
    reader.open(name, place());
    text = '';
  });
  const add = guard((piece: string) => {
    text += piece;
    if (text.length > dictionaryLimits.textUnits) throw new DictionaryProblem('text-too-long', place(), { limit: dictionaryLimits.textUnits });
  });
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = guard((name: string) => {
    reader.close(name, text.trim(), attributes, place());
    depth -= 1;
    text = '';
    attributes = {};
  });

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new DictionaryProblem('encoding', place(), { encoding: 'UTF-8' });
    }
  };
  const write = (piece: string) => {
    for (let from = 0; from < piece.length; from += step) {
      try {
        parser.write(piece.slice(from, from + step));
      } catch (error) {
        // After a fault of the file the parser's own state may be broken.
        if (!problem) throw error;
      }
      if (problem) throw problem;
    }
  };
  for await (const chunk of unpacked(source, onRead, place)) write(decode(chunk));
  write(decode());
  parser.close();
  if (problem) throw problem;
}
