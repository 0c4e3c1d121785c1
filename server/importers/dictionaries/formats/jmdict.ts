import sax from 'sax';
import { classesOf } from '@/domain/dictionary/classes';
import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import { dictionaryLimits } from '../limits';
import { DictionaryProblem, type DictionaryPlace } from '../problem';
import type { DictionarySink, OnRead } from '../sink';
import { unpacked, type DictionarySource } from '../source';
import { readEntities } from './document-type';
import { JmdictEntry } from './jmdict-entry';

/** Elements whose text is wanted end at once; only these collect it. */
const containers = new Set(['JMdict', 'entry', 'k_ele', 'r_ele', 'sense']);

/** Reads JMdict's XML, plain or gzip: its entries with English glosses. */
export async function readJmdict(source: DictionarySource, sink: DictionarySink, onRead: OnRead): Promise<DictionaryHeader> {
  const parser = sax.parser(true, { position: true });
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  parser.ENTITIES = entities;
  // The parser counts lines from 0, and the characters of the line that it has read.
  const place = (): DictionaryPlace => ({ file: null, line: parser.line + 1, column: Math.max(1, parser.column), element: null });
  let revision = '';
  let entry: JmdictEntry | null = null;
  let attributes: Readonly<Record<string, string>> = {};
  let text = '';
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
  parser.oncomment = guard((comment: string) => {
    revision ||= /JMdict created: *(\d{4}-\d\d-\d\d)/.exec(comment)?.[1] ?? '';
  });
  let seenRoot = false;
  parser.onopentag = guard((tag: sax.Tag | sax.QualifiedTag) => {
    if (!seenRoot && tag.name !== 'JMdict') throw new DictionaryProblem('xml-root', place(), { root: tag.name });
    seenRoot = true;
    if (tag.name === 'entry') entry = new JmdictEntry();
    else entry?.open(tag.name);
    attributes = tag.attributes as Record<string, string>;
    text = '';
  });
  parser.ontext = guard((piece: string) => {
    text += piece;
    if (text.length > dictionaryLimits.textUnits) throw new DictionaryProblem('text-too-long', place(), { limit: dictionaryLimits.textUnits });
  });
  parser.onclosetag = guard((name: string) => {
    if (name === 'entry') {
      const finished = entry?.finish(place());
      if (finished) sink.entry(finished, classesOf(finished.senses.flatMap((sense) => sense.partsOfSpeech)));
      entry = null;
    } else entry?.close(name, containers.has(name) ? '' : text.trim(), attributes, place());
    text = '';
  });

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new DictionaryProblem('encoding', place(), { encoding: 'UTF-8' });
    }
  };
  const stopAtProblem = () => {
    if (problem) throw problem;
  };
  for await (const chunk of unpacked(source, onRead, place)) {
    parser.write(decode(chunk));
    stopAtProblem();
  }
  parser.write(decode());
  stopAtProblem();
  parser.close();
  stopAtProblem();
  return {
    name: 'jmdict', title: 'JMdict', kind: 'jmdict', revision, language: 'en',
    licence: edrdg.licence, attribution: edrdg.acknowledge('JMdict/EDICT'), url: edrdg.url,
  };
}
