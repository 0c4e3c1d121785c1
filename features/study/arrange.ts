import type { LocalRecord } from '@/stores/profile/replica';
import { foldForFilter, matchesFilter } from '@/domain/glossary/filter';
import { compareReadings } from '@/domain/glossary/kana-order';
import { compareAddresses, parseAddress } from '@/domain/text/address';

/** Ways to put the word list in order: the mark that was made last first · by the reading, as dictionaries do · as the words stand in the texts. */
export const orders = ['latest', 'reading', 'text'] as const;
export type Order = (typeof orders)[number];

/** What a word is found by: how it is written and read, what it means, its sentence and translation, the title of its text. */
function foundBy({ word, context }: LocalRecord): string {
  const { title, sentence, sense, quoted } = context ?? {};
  const texts = [word.lemma, word.reading, sense?.ja, sense?.en, quoted?.ja.text ?? sentence, quoted?.en?.text, title?.ja, title?.en];
  return texts.map((text) => foldForFilter(text ?? '')).join(' ');
}

const readingOf = ({ word }: LocalRecord) => word.reading ?? word.lemma;

const comparisons: Readonly<Record<Order, (a: LocalRecord, b: LocalRecord) => number>> = {
  latest: (a, b) => b.at - a.at,
  reading: (a, b) => compareReadings(readingOf(a), readingOf(b)) || a.word.lemma.localeCompare(b.word.lemma, 'ja'),
  text: compareByPlace,
};

/** By text, edition and place; words without a place last. */
function compareByPlace({ place: a }: LocalRecord, { place: b }: LocalRecord): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.work !== b.work) return a.work < b.work ? -1 : 1;
  const [addressA, addressB] = [parseAddress(a.address), parseAddress(b.address)];
  return a.edition - b.edition || (addressA && addressB ? compareAddresses(addressA, addressB) : 0) || a.start - b.start;
}

/** The records that answer what was typed, each word of it; all of them where nothing was. */
export function arrange(records: readonly LocalRecord[], typed: string, order: Order): LocalRecord[] {
  return records.filter((record) => matchesFilter(foundBy(record), typed)).sort(comparisons[order]);
}
