import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { DictionaryKanji } from '@/domain/dictionary/kanji';
import type { CheckedSink } from '../checked-sink';
import { checkCount } from '../checks';
import { DictionaryProblem, fileStart, type DictionaryPlace } from '../problem';
import type { OnRead } from '../sink';
import type { DictionarySource } from '../source';
import { readXml } from './xml';

type Draft = { -readonly [Key in keyof DictionaryKanji]: DictionaryKanji[Key] };

/** Collects one `<character>` of KANJIDIC2. */
class Character {
  literal = '';
  private readonly kanji: Draft = { on: [], kun: [], names: [], meaningsEn: [], meaningsJa: [], strokes: null, grade: null, jlpt: null, frequency: null };

  close(element: string, text: string, attributes: Readonly<Record<string, string>>, place: DictionaryPlace): void {
    const { kanji } = this;
    if (element === 'literal') this.literal = text;
    // Of several counts the first is the accepted one.
    else if (element === 'stroke_count') kanji.strokes ??= whole(text, element, place);
    else if (element === 'grade') kanji.grade = whole(text, element, place);
    else if (element === 'jlpt') kanji.jlpt = whole(text, element, place);
    else if (element === 'freq') kanji.frequency = whole(text, element, place);
    else if (element === 'reading' && attributes.r_type === 'ja_on') add(kanji.on, text, place);
    else if (element === 'reading' && attributes.r_type === 'ja_kun') add(kanji.kun, text, place);
    else if (element === 'nanori') add(kanji.names, text, place);
    else if (element === 'meaning' && (attributes.m_lang ?? 'en') === 'en') add(kanji.meaningsEn, text, place);
  }

  finish(place: DictionaryPlace): { character: string; kanji: DictionaryKanji } {
    if ([...this.literal].length !== 1) throw new DictionaryProblem('no-literal', place, { value: this.literal });
    return { character: this.literal, kanji: this.kanji };
  }
}

function whole(text: string, element: string, place: DictionaryPlace): number {
  if (!/^\d{1,6}$/.test(text)) throw new DictionaryProblem('no-whole-number', place, { element, value: text });
  return Number(text);
}

function add(list: string[], text: string, place: DictionaryPlace): void {
  if (text === '') return;
  list.push(text);
  checkCount('too-many-parts', list.length, place);
}

/** Reads KANJIDIC2's XML, plain or gzip: Japanese readings and English meanings. */
export async function readKanjidic(source: DictionarySource, sink: CheckedSink, onRead: OnRead): Promise<DictionaryHeader> {
  let revision = '';
  let current: Character | null = null;
  await readXml(source, {
    root: 'kanjidic2',
    entry: () => current?.literal || null,
    open: (element) => {
      if (element === 'character') current = new Character();
    },
    close: (element, text, attributes, place) => {
      if (element === 'date_of_creation') revision = text.slice(0, 10);
      if (element !== 'character') return current?.close(element, text, attributes, place);
      const finished = current?.finish(place);
      if (finished) sink.kanji(finished.character, finished.kanji, place);
      current = null;
    },
  }, onRead);
  return sink.header({
    name: 'kanjidic', title: 'KANJIDIC2', kind: 'kanjidic', revision, language: 'en',
    licence: edrdg.licence, attribution: edrdg.acknowledge('KANJIDIC'), url: edrdg.url,
  }, fileStart);
}
