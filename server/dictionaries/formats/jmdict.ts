import { classesOf } from '@/domain/dictionary/classes';
import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { CheckedSink } from '../checked-sink';
import { fileStart } from '../problem';
import type { OnRead } from '../sink';
import type { DictionarySource } from '../source';
import { JmdictEntry } from './jmdict-entry';
import { readXml } from './xml';

/** Elements that hold others, not text. */
const containers = new Set(['JMdict', 'entry', 'k_ele', 'r_ele', 'sense']);

/** Reads JMdict's XML, plain or gzip: its entries with English glosses. */
export async function readJmdict(source: DictionarySource, sink: CheckedSink, onRead: OnRead): Promise<DictionaryHeader> {
  let revision = '';
  let entry: JmdictEntry | null = null;
  await readXml(source, {
    root: 'JMdict',
    entry: () => entry?.name ?? null,
    comment: (comment) => {
      revision ||= /JMdict created: *(\d{4}-\d\d-\d\d)/.exec(comment)?.[1] ?? '';
    },
    open: (element, place) => {
      if (element === 'entry') entry = new JmdictEntry();
      else entry?.open(element, place);
    },
    close: (element, text, attributes, place) => {
      if (element !== 'entry') return entry?.close(element, containers.has(element) ? '' : text, attributes, place);
      const finished = entry?.finish(place);
      if (finished) sink.entry(finished, classesOf(finished.senses.flatMap((sense) => sense.partsOfSpeech)), place);
      entry = null;
    },
  }, onRead);
  return sink.header({
    name: 'jmdict', title: 'JMdict', kind: 'jmdict', revision, language: 'en',
    licence: edrdg.licence, attribution: edrdg.acknowledge('JMdict/EDICT'), url: edrdg.url,
  }, fileStart);
}
