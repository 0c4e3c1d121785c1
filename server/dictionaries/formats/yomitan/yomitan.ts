import type { DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { Frequency } from '@/domain/dictionary/meta';
import { dictionaryLimits } from '../../limits';
import { DictionaryProblem, fileStart, wholeFile, type DictionaryPlace } from '../../problem';
import type { CheckedSink } from '../../checked-sink';
import type { OnRead } from '../../sink';
import type { DictionarySource } from '../../source';
import { checkedForm } from '../../checks';
import { toHeader } from './header';
import { JsonArray, parseJson } from './json-array';
import { toKanji } from './kanji';
import { index, kanjiRow, metaRow, oldKanjiRow, oldTermRow, readRow, tagRow, termRow, type MetaRow, type YomitanIndex } from './rows';
import { TermRows } from './terms';
import { openArchive, type Archive } from './zip';

const indexFile = 'index.json';
const bank = /^(tag|term|term_meta|kanji|kanji_meta)_bank_(\d+)\.json$/;

/** Reads a ZIP dictionary of Yomitan (or Yomichan), formats 1 and 3. Media and styles are left out. */
export async function readYomitan(source: DictionarySource, sink: CheckedSink, onRead: OnRead): Promise<DictionaryHeader> {
  const archive = await openArchive(source.path, (name) => name === indexFile || bank.test(name));
  try {
    const about = await readIndex(archive);
    const header = sink.header(toHeader(about), { ...fileStart, file: indexFile });
    const categories = new Map<string, string>();
    const terms = new TermRows(sink, categories);
    const isOld = (about.format ?? about.version) === 1;
    const readers: Readonly<Record<string, (value: unknown, place: DictionaryPlace) => void>> = {
      tag: (value, place) => {
        const { name, category } = readRow(tagRow, value, place);
        categories.set(name, category);
      },
      term: (value, place) => terms.add(readRow(isOld ? oldTermRow : termRow, value, place), place),
      kanji: (value, place) => {
        const row = readRow(isOld ? oldKanjiRow : kanjiRow, value, place);
        sink.kanji(checkedForm(row.character, place), toKanji(row, header.language), place);
      },
      term_meta: (value, place) => addMeta(readRow(metaRow, value, place), 'frequency', about, sink, place),
      kanji_meta: (value, place) => addMeta(readRow(metaRow, value, place), 'kanji-frequency', about, sink, place),
    };
    let done = 0;
    for (const { name, kind } of inOrder(archive.files.keys())) {
      const reader = readers[kind];
      if (!reader) continue;
      const array = new JsonArray(name);
      for await (const chunk of archive.read(name)) {
        for (const { value, place } of array.push(chunk)) reader(value, place);
        done += chunk.length;
        onRead(done, archive.bytes);
      }
      array.end();
      terms.end();
    }
    return header;
  } finally {
    archive.close();
  }
}

/** Tags first, since terms refer to them; then by number. */
function inOrder(names: Iterable<string>): { name: string; kind: string }[] {
  return [...names]
    .flatMap((name) => {
      const [, kind, number] = bank.exec(name) ?? [];
      return kind === undefined ? [] : [{ name, kind, number: Number(number) }];
    })
    .sort((a, b) => Number(b.kind === 'tag') - Number(a.kind === 'tag') || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.number - b.number));
}

async function readIndex(archive: Archive): Promise<YomitanIndex> {
  const place = { ...fileStart, file: indexFile };
  if (!archive.files.has(indexFile)) throw new DictionaryProblem('zip-no-index', wholeFile, {});
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of archive.read(indexFile)) {
    bytes += chunk.length;
    if (bytes > dictionaryLimits.elementBytes) throw new DictionaryProblem('element-too-large', place, { limit: dictionaryLimits.elementBytes });
    chunks.push(chunk);
  }
  const about = readRow(index, parseJson(Buffer.concat(chunks).toString('utf8').replace(/^\ufeff/, ''), place), place);
  const version = about.format ?? about.version;
  if (version !== 1 && version !== 3) throw new DictionaryProblem('yomitan-version', place, { version: version ?? '?' });
  return about;
}

function addMeta(
  row: MetaRow, kind: 'frequency' | 'kanji-frequency', { frequencyMode }: YomitanIndex, sink: CheckedSink, place: DictionaryPlace,
): void {
  const text = checkedForm(row.term, place);
  if (row.mode === 'freq') {
    const { reading, frequency: { value, display } } = row.data;
    const body: Frequency = { reading, value, display: display ?? String(value), isRank: frequencyMode !== 'occurrence-based' };
    sink.meta({ kind, text, body }, place);
  } else if (row.mode === 'pitch') {
    const { reading, pitches } = row.data;
    if (pitches.length > 0) sink.meta({ kind: 'pitch', text, body: { reading, accents: pitches } }, place);
  }
}
