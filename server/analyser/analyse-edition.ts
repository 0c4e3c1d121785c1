import 'server-only';
import { groupBy } from '@/domain/algorithms/group-by';
import type { Token } from '@/domain/japanese/token';
import type { Concept } from '@/domain/glossary/concept';
import type { ConfirmedReading } from '@/domain/text/package-remainder';
import { segmentsOf, type EditionContent, type Segment } from '@/domain/text/edition';
import { prepareAnalysis } from './analyse';
import { alignFurigana } from '@/domain/japanese/furigana/align';
import { GivenReadings } from './given-readings';
import { readKanji } from './kanji';
import { overridesOf, type ReadingOverride } from './overrides';

type Analysable = Pick<EditionContent, 'work' | 'sections' | 'apparatus'>;

/** Gives the words of a segment; none where it has no Japanese. To be asked in the order of the text, whose readings hold from where they are given. */
export type AnalyseSegment = (segment: Pick<Segment, 'address' | 'text' | 'readings'>) => Token[];

/** Loads the analyser and binds it to an edition's glossary and gaps, and to the readings that an editor confirms. */
export async function prepareEdition(content: Analysable, concepts: readonly Concept[], confirmed: readonly ConfirmedReading[]): Promise<AnalyseSegment> {
  const analyse = await prepareAnalysis([...overridesOf(concepts), ...recordReadings(content.work)]);
  const gaps = gapsOf(content);
  const given = new GivenReadings();
  const own = groupBy(confirmed, ({ place }) => place.address);
  return ({ address, text, readings }) => {
    if (text.ja === null) return [];
    const all = [...readings, ...(own.get(address) ?? []).map(({ place: { span }, reading }) => ({ span, reading }))].sort((a, b) => a.span.start - b.span.start);
    return analyse({ text: text.ja, readings: all, gaps: gaps.get(address) ?? [], given });
  };
}

/** The words of each segment that has Japanese, by address, in the order of the edition. */
export async function analyseEdition(
  content: Analysable, concepts: readonly Concept[], confirmed: readonly ConfirmedReading[] = [],
): Promise<ReadonlyMap<string, readonly Token[]>> {
  const analyse = await prepareEdition(content, concepts, confirmed);
  const segments = segmentsOf(content);
  return new Map(segments.filter(({ text }) => text.ja !== null).map((segment) => [segment.address, analyse(segment)]));
}

/** The readings that the record gives of the words of the title and of those who made the text. */
function recordReadings({ title, titleReading, creators }: EditionContent['work']): ReadingOverride[] {
  const words = wordsOfTitle(title.ja, titleReading).map((word): ReadingOverride => ({ ...word, from: 'record', person: false }));
  const names = creators.flatMap(({ person }): ReadingOverride[] => (person ? [{
    text: `${person.ja.family} ${person.ja.given}`, reading: `${person.reading.family} ${person.reading.given}`, from: 'record', person: true,
  }, {
    text: `${person.ja.family}${person.ja.given}`, reading: `${person.reading.family}${person.reading.given}`, from: 'record', person: true,
  }, {
    text: person.ja.family, reading: person.reading.family, from: 'record', person: true,
  }] : []));
  return [...words, ...names];
}

/** The words of two kanji or more between the kana of a title, each with its part of the reading; none where the reading does not fit. */
function wordsOfTitle(title: string, reading: string): { readonly text: string; readonly reading: string }[] {
  const words: { text: string; reading: string; end: number }[] = [];
  for (const { span, reading: part } of alignFurigana(title, reading, readKanji) ?? []) {
    const last = words.at(-1);
    const text = title.slice(span.start, span.end);
    if (last?.end === span.start) Object.assign(last, { text: last.text + text, reading: last.reading + part, end: span.end });
    else words.push({ text, reading: part, end: span.end });
  }
  // The stem of a verb (読 of 読み解く) is read otherwise elsewhere.
  return words.filter(({ text, end }) => text.length > 1 && !/^[ぁ-ゖ]/u.test(title.slice(end).replace(/^[のをはがにとへも]/u, '')));
}

/** Where Japanese is lost, by address: UTF-16 offsets. */
function gapsOf({ apparatus }: Analysable): Map<string, number[]> {
  const places = apparatus.filter(({ kind }) => kind === 'gap').flatMap((entry) => entry.places).filter(({ language }) => language === 'ja');
  return new Map([...groupBy(places, ({ address }) => address)].map(([address, own]) => [address, own.map(({ span }) => span.start)]));
}
