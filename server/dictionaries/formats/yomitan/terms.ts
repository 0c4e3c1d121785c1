import { classesOf } from '@/domain/dictionary/classes';
import type { DictionaryEntry } from '@/domain/dictionary/entry';
import { priorityOf } from '@/domain/dictionary/index-forms';
import { isKanaOnly } from '@/domain/japanese/kana';
import type { CheckedSink } from '../../checked-sink';
import { checkCount, checkedForm } from '../../checks';
import { wholeFile, type DictionaryPlace } from '../../problem';
import type { TermRow } from './rows';
import { plainText } from './structured-content';

/** A dictionary's own scores order its entries; they are kept below what is known of a word's frequency. */
const largestScore = 20;

/** A definition may also be a form: [the word it is a form of, how]. */
function gloss(definition: unknown, place: DictionaryPlace): string {
  if (Array.isArray(definition) && typeof definition[0] === 'string' && Array.isArray(definition[1])) return `→ ${definition[0]}`;
  return plainText(definition, place);
}

/** Makes entries of the rows of term banks: rows that follow one another with one word, reading and number are its senses. */
export class TermRows {
  private key = '';
  private entry: DictionaryEntry | null = null;
  private classes = 0;
  private score = 0;
  /** Of the entry's first row. */
  private place: DictionaryPlace = wholeFile;

  /** `categories`: of the tags, from the tag banks. */
  constructor(private readonly sink: CheckedSink, private readonly categories: ReadonlyMap<string, string>) {}

  add(row: TermRow, place: DictionaryPlace): void {
    const term = checkedForm(row.term, place);
    const reading = row.reading.trim() === '' ? '' : checkedForm(row.reading, place);
    checkCount('too-many-parts', row.definitions.length, place);
    const glosses = row.definitions.map((definition) => gloss(definition, place)).filter((words) => words !== '');
    if (glosses.length === 0) return;
    const key = `${row.sequence} ${term} ${reading}`;
    if (key !== this.key || row.sequence === 0) this.begin(key, term, reading, row, place);
    const isPart = (tag: string) => this.categories.get(tag) === 'partOfSpeech' || classesOf([tag]) > 0;
    const tags = row.tags.filter((tag) => !/^\d+$/.test(tag));
    checkCount('too-many-senses', (this.entry?.senses.length ?? 0) + 1, place);
    this.entry?.senses.push({ partsOfSpeech: tags.filter(isPart), tags: tags.filter((tag) => !isPart(tag)), glosses, notes: [], of: [] });
    this.classes |= classesOf(row.rules) | classesOf(tags.filter(isPart));
  }

  /** Passes the last entry on. */
  end(): void {
    if (this.entry) this.sink.entry(this.entry, this.classes, this.place, this.score);
    this.entry = null;
    this.key = '';
  }

  private begin(key: string, term: string, reading: string, { sequence, score, tags, termTags }: TermRow, place: DictionaryPlace): void {
    this.end();
    this.place = place;
    const inKana = isKanaOnly(term) || (reading === '' && !/\p{Script=Han}/u.test(term));
    this.key = key;
    this.entry = {
      sequence: sequence > 0 && Number.isSafeInteger(sequence) ? sequence : null,
      writings: inKana ? [] : [{ text: term, tags: termTags }],
      readings: inKana ? [{ text: term, tags: termTags, of: [] }] : reading === '' ? [] : [{ text: reading, tags: [], of: [] }],
      senses: [],
    };
    this.classes = 0;
    const isPopular = [...tags, ...termTags].some((tag) => this.categories.get(tag) === 'popular' || tag === '⭐' || tag === '★');
    // The marks stand with the writing; its reading is as common.
    this.score = Math.max(-largestScore, Math.min(largestScore, score)) + (isPopular && priorityOf(termTags) === 0 ? 100 : 0);
  }
}
