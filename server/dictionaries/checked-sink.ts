import type { DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { DictionaryEntry, EntryForm } from '@/domain/dictionary/entry';
import type { DictionaryKanji } from '@/domain/dictionary/kanji';
import type { DictionaryMeta } from '@/domain/dictionary/meta';
import { checkCount, checkLength } from './checks';
import { dictionaryLimits as limits } from './limits';
import { DictionaryProblem, type DictionaryPlace } from './problem';
import type { DictionarySink } from './sink';

/** Passes on what keeps within the bounds; throws a `DictionaryProblem` at what does not. */
export class CheckedSink {
  private entries = 0;
  private characters = 0;
  private metas = 0;

  constructor(private readonly sink: DictionarySink) {}

  entry(entry: DictionaryEntry, classes: number, place: DictionaryPlace, score = 0): void {
    this.entries += 1;
    checkCount('too-many-entries', this.entries, place);
    const { writings, readings, senses } = entry;
    checkCount('too-many-forms', writings.length + readings.length, place);
    checkCount('too-many-senses', senses.length, place);
    let units = 0;
    const add = (texts: readonly string[], longest: number) => {
      checkCount('too-many-parts', texts.length, place);
      for (const text of texts) {
        checkLength(text, longest, place);
        units += text.length;
      }
    };
    const addForm = ({ text, tags }: EntryForm) => add([text, ...tags], limits.formUnits);
    writings.forEach(addForm);
    for (const reading of readings) {
      addForm(reading);
      add(reading.of, limits.formUnits);
    }
    for (const { partsOfSpeech, tags, of, glosses, notes } of senses) {
      for (const list of [partsOfSpeech, tags, of]) add(list, limits.formUnits);
      for (const list of [glosses, notes]) add(list, limits.textUnits);
    }
    if (units > limits.entryUnits) throw new DictionaryProblem('entry-too-long', place, { limit: limits.entryUnits });
    this.sink.entry(entry, classes, score);
  }

  kanji(character: string, kanji: DictionaryKanji, place: DictionaryPlace): void {
    this.characters += 1;
    checkCount('too-many-kanji', this.characters, place);
    for (const list of [kanji.on, kanji.kun, kanji.names, kanji.meaningsEn, kanji.meaningsJa]) {
      checkCount('too-many-parts', list.length, place);
      for (const text of list) checkLength(text, limits.titleUnits, place);
    }
    this.sink.kanji(character, kanji);
  }

  meta(meta: DictionaryMeta, place: DictionaryPlace): void {
    this.metas += 1;
    checkCount('too-many-metas', this.metas, place);
    const { body } = meta;
    checkLength(body.reading ?? '', limits.formUnits, place);
    if ('display' in body) checkLength(body.display, limits.formUnits, place);
    else {
      checkCount('too-many-parts', body.accents.length, place);
      for (const { position, tags } of body.accents) for (const text of [String(position), ...tags]) checkLength(text, limits.formUnits, place);
    }
    this.sink.meta(meta);
  }

  /** What the dictionary says of itself comes back with every look-up. */
  header(header: DictionaryHeader, place: DictionaryPlace): DictionaryHeader {
    for (const text of [header.name, header.title, header.revision, header.language]) checkLength(text, limits.titleUnits, place);
    for (const text of [header.licence, header.attribution, header.url ?? '']) checkLength(text, limits.headerUnits, place);
    return header;
  }
}
