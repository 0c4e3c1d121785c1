import 'server-only';
import type { Token } from '@/domain/japanese/token';
import type { Reading } from '@/domain/text/edition';
import type { Span } from '@/domain/text/span';
import { divideIntoMorphemes, type Analysed, type Divide } from './analyser';
import { wordUnitOf, endOf, type WordUnit } from './word-units';
import { joinDictionaryWords } from './compounds';
import { correctPartsOfSpeech, doubtAtGap } from './correct-parts-of-speech';
import { correctWords, joinMorphemes } from './correct-words';
import { isWrittenWord } from './general-words';
import { isRuled, readingsWithin, type GivenReadings } from './given-readings';
import { joinWords } from './join-words';
import type { ListedWord } from './lattice/known-words';
import { indexOverrides, placeOverrides, wordsWithoutBorders, type Borders, type PlacedOverride, type ReadingOverride } from './overrides';
import { cutAtReadings, keepFixed, partlyRead, readPartly } from './partly-read';
import { joinProjectWords } from './project-words';
import { readNumberAt } from './read-numbers';
import { applyOverride } from './read-morphemes';
import { readByRules } from './rules/apply-rules';
import { compareReaders } from './second/arbitrate';
import { readAgain, secondReader } from './second/second-reader';
import { tokenOf } from './tokens';

/** A reading where it stands. */
export type TextReading = Pick<Reading, 'span' | 'reading'>;

/** The Japanese of one segment. */
export interface AnalysedText {
  /** NFC. */
  readonly text: string;
  /** The editors' readings over it, in order. */
  readonly readings: readonly TextReading[];
  /** Offsets (UTF-16 units) where text is lost; no word reaches across. */
  readonly gaps: readonly number[];
  /** What the text has read before; it learns from this segment too. */
  readonly given?: GivenReadings;
}

/** Gives the words of a text. Made once with the readings that hold everywhere, then used for each segment. */
export type Analyse = (segment: AnalysedText) => Token[];

const noWords: ReadonlyMap<string, ListedWord> = new Map();

/** Loads the analyser and, where one is built, the second reader (once a process), and binds it to the readings of the glossary and the project. */
export async function prepareAnalysis(overrides: readonly ReadingOverride[]): Promise<Analyse> {
  const [divide, second] = await Promise.all([divideIntoMorphemes(), secondReader()]);
  const index = indexOverrides(overrides);
  return ({ text, readings, gaps, given }) => {
    const morphemesWith = (listed: ReadonlyMap<string, ListedWord>) => piecesBetween(gaps, text.length).map((piece) => {
      const divided = joinProjectWords(correctWords(divideAt(divide, text, piece, readings, listed)));
      const once = keepFixed(divided, readByRules(divided, text), readings);
      const right = correctPartsOfSpeech(joinMorphemes(second ? compareReaders(once, readAgain(second, text, piece)) : once, isWrittenWord));
      return cutAtReadings(given ? given.apply(right) : right, readings);
    });
    const first = morphemesWith(noWords);
    const indices = [index, indexOverrides([...given?.overrides ?? [], ...readingsWithin(text, readings)])];
    // Listed words that the analyser's cut goes through are given to it: 同志国|連携, not 同志|国連|携.
    const missed = wordsWithoutBorders(text, indices, bordersOf(first.flat()));
    const pieces = missed.size === 0 ? first : morphemesWith(missed);
    const placed = placeOverrides(text, indices, readings, gaps, bordersOf(pieces.flat()));
    const tokens = pieces.flatMap((morphemes) => {
      const start = morphemes[0]?.start ?? 0;
      const end = endOf(morphemes.at(-1) ?? { start, surface: '' });
      const own = placed.filter(({ span }) => span.start >= start && span.end <= end);
      const { whole, inside } = partlyRead(morphemes, own);
      const atoms = read(gaps.includes(end) ? doubtAtGap(morphemes) : morphemes, whole, text, end);
      return joinWords(joinDictionaryWords(readPartly(atoms, inside))).flatMap((word) => tokenOf(word, gaps) ?? []);
    });
    given?.note(tokens);
    return tokens;
  };
}

function piecesBetween(gaps: readonly number[], length: number): Span[] {
  const edges = [...new Set([0, ...gaps, length])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));
}

/** Morphemes of a piece, as the readings over it ask for. */
function divideAt(divide: Divide, text: string, { start, end }: Span, readings: readonly TextReading[], listed: ReadonlyMap<string, ListedWord>): Analysed[] {
  const fixed = readings.filter(({ span }) => span.start >= start && span.end <= end)
    .map(({ span, reading }) => ({ start: span.start - start, end: span.end - start, reading }));
  return divide(text.slice(start, end), { listed, fixed }).map((one) => ({
    ...one, start: one.start + start, rivals: one.rivals.map((rival) => ({ ...rival, start: rival.start + start, end: rival.end + start })),
  }));
}

function bordersOf(morphemes: readonly Analysed[]): Borders {
  return { starts: new Set(morphemes.map(({ start }) => start)), ends: new Set(morphemes.map(endOf)), ruled: morphemes.filter(isRuled).map(({ start }) => start) };
}

function read(morphemes: readonly Analysed[], overrides: readonly PlacedOverride[], text: string, end: number): WordUnit[] {
  const atoms: WordUnit[] = [];
  for (let at = 0; at < morphemes.length; at += 1) {
    const morpheme = morphemes[at];
    if (!morpheme) break;
    const override = overrides.find(({ span }) => span.start === morpheme.start);
    const counted = override ? null : readNumberAt(morphemes, at, text, end);
    // A reading over the counter alone, 三｜日《か》, is not the rules' to change.
    const number = counted && overrides.some(({ span }) => span.start < endOf(counted.atom) && span.end > counted.atom.start) ? null : counted;
    if (override) {
      const inside = morphemes.filter((one) => one.start >= override.span.start && endOf(one) <= override.span.end);
      atoms.push(...applyOverride(override, inside, morphemes[at + inside.length]));
      at += inside.length - 1;
    } else if (number) {
      atoms.push(number.atom);
      at += number.count - 1;
    } else {
      atoms.push(wordUnitOf(morpheme));
    }
  }
  return atoms;
}
