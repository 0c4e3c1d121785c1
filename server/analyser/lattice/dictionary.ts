import 'server-only';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TokenizerBuilder } from '@patdx/kuromoji';
import { oneByOne, unpack } from '../dictionary-loader';
import { LatticeNode } from './lattice';

type Tokenizer = Awaited<ReturnType<TokenizerBuilder['build']>>;

/** A word that may stand in a text, in IPADIC's terms. */
export interface Entry {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
  /** 名詞, サ変接続, *, *, conjugation type, conjugation form, dictionary form, reading; `*` stands for nothing. Short where the word is unknown. */
  readonly features: () => readonly string[];
}

/** IPADIC, opened. */
export interface Dictionary {
  /** Every word that may begin at each place of a text of one unit a character, and what stands for unknown ones. */
  readonly wordsIn: (text: string) => LatticeNode[];
  /** The words that are written so. */
  readonly entriesOf: (written: string) => readonly Entry[];
  /** What it costs that one word follows another. */
  readonly connection: (right: number, left: number) => number;
}

let loading: Promise<Dictionary> | null = null;

/** IPADIC is read at the first call (about a second, 330 MB) and kept. */
export function openDictionary(): Promise<Dictionary> {
  loading ??= open().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function open(): Promise<Dictionary> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji/node')), '..', 'dict');
  const loader = oneByOne(async (name) => unpack(await readFile(join(folder, name))));
  return toDictionary(await new TokenizerBuilder({ loader }).build());
}

function toDictionary({ viterbi_builder: builder, viterbi_searcher: searcher, token_info_dictionary: known, unknown_dictionary: unknown }: Tokenizer): Dictionary {
  const costs = searcher.connection_costs;
  const width = costs.backward_dimension;
  const features = { known: new Map<number, readonly string[]>(), unknown: new Map<number, readonly string[]>() };
  const featuresOf = (isKnown: boolean, id: number): readonly string[] => {
    const seen = (isKnown ? features.known : features.unknown).get(id);
    if (seen) return seen;
    // The first field is the surface.
    const found = (isKnown ? known : unknown).getFeatures(String(id)).split(',').slice(1);
    (isKnown ? features.known : features.unknown).set(id, found);
    return found;
  };
  return {
    wordsIn: (text) => {
      const words: LatticeNode[] = [];
      for (const nodes of builder.build(text).nodes_end_at) {
        for (const { type, name, start_pos: position, length, left_id: left, right_id: right, cost, surface_form: surface } of nodes ?? []) {
          if (type !== 'KNOWN' && type !== 'UNKNOWN') continue;
          words.push(new LatticeNode(surface, position - 1, position - 1 + length, left, right, cost, () => featuresOf(type === 'KNOWN', name)));
        }
      }
      return words;
    },
    entriesOf: (written) => {
      const id = builder.trie.lookup(written);
      return (id < 0 ? [] : known.target_map[String(id)] ?? []).map((target) => ({
        left: known.dictionary.getShort(target), right: known.dictionary.getShort(target + 2), cost: known.dictionary.getShort(target + 4),
        features: () => featuresOf(true, target),
      }));
    },
    // Two numbers stand before the costs.
    connection: (right, left) => costs.buffer[right * width + left + 2] ?? 0,
  };
}
