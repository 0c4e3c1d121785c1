import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { DictionaryBuilder } from '@patdx/kuromoji';
import { z } from 'zod';
import type { MergedCosts } from './merge-matrix';
import type { dictionaryFiles } from './meta';
import type { Characters, UnknownWord } from './read-characters';
import type { Lexicon } from './read-lexicon';

export type DictionaryFile = (typeof dictionaryFiles)[number];

export interface Dictionary {
  readonly lexicon: Lexicon;
  readonly costs: MergedCosts;
  readonly leftGroups: number;
  readonly rightGroups: number;
  readonly characters: Characters;
  readonly unknownWords: readonly UnknownWord[];
}

/** Lays a dictionary out as kuromoji's NodeDictionaryLoader reads it; numbers are little-endian. One file at a time, as each takes memory. */
export async function* layOut(dictionary: Dictionary): AsyncGenerator<readonly [DictionaryFile, Buffer]> {
  for (const make of [trieFiles, wordFiles, costFiles, unknownWordFiles, characterFiles]) {
    const packed = Object.entries(make(dictionary)).map(async ([name, content]) => [`${name}.dat.gz` as DictionaryFile, await pack(content)] as const);
    yield* await Promise.all(packed);
  }
}

const pack = (content: Uint8Array): Promise<Buffer> => promisify(gzip)(content);

const numbers = z.instanceof(Int32Array);

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array | Int16Array) => Buffer.from(buffer, byteOffset, byteLength);

/** In the order of UTF-8 bytes, which is that of UTF-16 units where there are no surrogates. */
const surfacesOf = ({ bySurface }: Lexicon) => [...bySurface.keys()].sort();

function trieFiles({ lexicon }: Dictionary) {
  // kuromoji's whole builder would hold each column of each line as a string; its trie takes the words alone, and numbers them in their order.
  const builder = new DictionaryBuilder();
  builder.tid_entries = surfacesOf(lexicon).map((surface) => [surface]);
  const { bc } = builder.buildDoubleArray();
  return { base: bytesOf(numbers.parse(bc.getBaseBuffer())), check: bytesOf(numbers.parse(bc.getCheckBuffer())) };
}

function wordFiles({ lexicon }: Dictionary) {
  const words = new Words();
  surfacesOf(lexicon).forEach((surface, index) => {
    const entries = [...(lexicon.bySurface.get(surface) ?? [])].sort((one, other) => one.cost - other.cost);
    const shown = surface.replaceAll(',', '，');
    for (const entry of entries) words.add(index, shown, entry);
  });
  return { tid: words.records(), tid_pos: words.features(), tid_map: words.map() };
}

function costFiles({ costs, leftGroups, rightGroups }: Dictionary) {
  const content = new Int16Array(2 + costs.length);
  content.set([rightGroups, leftGroups]);
  content.set(costs, 2);
  return { cc: bytesOf(content) };
}

function unknownWordFiles({ unknownWords, characters }: Dictionary) {
  const words = new Words();
  for (const [index, { name }] of characters.categories.entries()) {
    for (const word of unknownWords.filter(({ category }) => category === index)) words.add(index, name, word);
  }
  return { unk: words.records(), unk_pos: words.features(), unk_map: words.map() };
}

function characterFiles({ characters: { categories, categoryOf, further } }: Dictionary) {
  const invoke = categories.map(({ name, always, grouped, longest }) => {
    const numbers = Buffer.alloc(6);
    numbers.set([Number(always), Number(grouped)]);
    numbers.writeInt32LE(longest, 2);
    return Buffer.concat([numbers, Buffer.from(`${name}\0`)]);
  });
  return { unk_char: categoryOf, unk_compat: bytesOf(further), unk_invoke: Buffer.concat(invoke) };
}

interface Word {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  readonly features: string;
}

const recordBytes = 10;

/** Words one after the other: records of numbers, their features, and which words each key has. Keys are added in their order. */
class Words {
  private readonly numbers: number[] = [];
  private readonly texts: Buffer[] = [];
  private length = 0;
  private readonly byKey = new Map<number, number[]>();

  add(key: number, name: string, { left, right, cost, features }: Word): void {
    const id = (this.numbers.length / 4) * recordBytes;
    this.byKey.set(key, [...(this.byKey.get(key) ?? []), id]);
    const text = Buffer.from(`${name},${features}\0`);
    this.numbers.push(left, right, cost, this.length);
    this.texts.push(text);
    this.length += text.length;
  }

  records(): Buffer {
    const content = Buffer.alloc((this.numbers.length / 4) * recordBytes);
    let at = 0;
    this.numbers.forEach((number, index) => {
      at = index % 4 === 3 ? content.writeInt32LE(number, at) : content.writeInt16LE(number, at);
    });
    return content;
  }

  features(): Buffer {
    return Buffer.concat(this.texts, this.length);
  }

  /** How many keys; then each key, how many words it has, and their ids. */
  map(): Buffer {
    const content = [this.byKey.size];
    for (const [key, ids] of this.byKey) content.push(key, ids.length, ...ids);
    return bytesOf(Int32Array.from(content));
  }
}
