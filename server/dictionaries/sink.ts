import type { DictionaryEntry } from '@/domain/dictionary/entry';
import type { DictionaryKanji } from '@/domain/dictionary/kanji';
import type { DictionaryMeta } from '@/domain/dictionary/meta';

/** Receives the entries of a dictionary file as they are read. */
export interface DictionarySink {
  /** `classes`: how the entry inflects, bits of `classBit`; `score` is added to that of each of its forms. */
  entry(entry: DictionaryEntry, classes: number, score?: number): void;
  kanji(character: string, kanji: DictionaryKanji): void;
  meta(meta: DictionaryMeta): void;
}

/** How far the reading has come, in any unit. */
export type OnRead = (done: number, total: number) => void;
