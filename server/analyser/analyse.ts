import 'server-only';
import type { Token } from '@/domain/japanese/token';
import type { Reading } from '@/domain/text/edition';
import type { Span } from '@/domain/text/span';
import { divideIntoMorphemes, type Analysed } from './analyser';
import { atomOf, endOf, type Atom } from './atoms';
import { joinDictionaryWords } from './compounds';
import { correctKinds, doubtAtGap } from './correct-kinds';
import { correctWords, joinMorphemes } from './correct-words';
import { isWrittenWord } from './dictionary';
import { joinWords } from './join-words';
import { indexOverrides, placeOverrides, type PlacedOverride, type ReadingOverride } from './overrides';
import { partlyRead, readPartly } from './partly-read';
import { joinProjectWords } from './project-words';
import { readNumberAt } from './read-numbers';
import { applyOverride } from './read-morphemes';
import { readByRules } from './rules/apply-rules';
import { tokenOf } from './tokens';

/** The Japanese of one segment. */
export interface AnalysedText {
  /** NFC. */
  readonly text: string;
  /** The editors' readings over it. */
  readonly readings: readonly Reading[];
  /** Offsets (UTF-16 units) where text is lost; no word reaches across. */
  readonly gaps: readonly number[];
}

/** Gives the words of a text. Made once with the readings that hold everywhere, then used for each segment. */
export type Analyse = (segment: AnalysedText) => Token[];

/** Loads the analyser (once a process) and binds it to the readings of the glossary and the project. */
export async function prepareAnalysis(overrides: readonly ReadingOverride[]): Promise<Analyse> {
  const divide = await divideIntoMorphemes();
  const index = indexOverrides(overrides);
  return ({ text, readings, gaps }) => {
    const placed = placeOverrides(text, index, readings, gaps);
    return piecesBetween(gaps, text.length).flatMap((piece) => {
      const own = placed.filter(({ span }) => span.start >= piece.start && span.end <= piece.end);
      const { whole, inside } = own.some(({ from }) => from === 'editors') ? partlyRead(divideAt(divide, text, piece, []), own) : { whole: own, inside: [] };
      const right = correct(divideAt(divide, text, piece, whole), text);
      const atoms = joinDictionaryWords(readPartly(read(gaps.includes(piece.end) ? doubtAtGap(right) : right, whole, text, piece.end), inside));
      return joinWords(atoms).flatMap((word) => tokenOf(word, gaps) ?? []);
    });
  };
}

function correct(morphemes: readonly Analysed[], text: string): Analysed[] {
  return correctKinds(joinMorphemes(readByRules(correctWords(joinProjectWords(morphemes)), text), isWrittenWord));
}

function piecesBetween(gaps: readonly number[], length: number): Span[] {
  const edges = [...new Set([0, ...gaps, length])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));
}

/** Morphemes of a piece; where an override begins or ends inside of one, the text is divided there. */
function divideAt(divide: (text: string) => Analysed[], text: string, piece: Span, overrides: readonly PlacedOverride[]): Analysed[] {
  const morphemes = divide(text.slice(piece.start, piece.end)).map((one) => ({ ...one, start: one.start + piece.start }));
  const cut = overrides
    .flatMap(({ span }) => [span.start, span.end])
    .find((at) => morphemes.some((one) => one.start < at && at < endOf(one)));
  if (cut === undefined) return morphemes;
  return [{ start: piece.start, end: cut }, { start: cut, end: piece.end }].flatMap((part) => divideAt(divide, text, part, overrides));
}

function read(morphemes: readonly Analysed[], overrides: readonly PlacedOverride[], text: string, end: number): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < morphemes.length; at += 1) {
    const morpheme = morphemes[at];
    if (!morpheme) break;
    const override = overrides.find(({ span }) => span.start === morpheme.start);
    const number = override ? null : readNumberAt(morphemes, at, text, end);
    if (override) {
      const inside = morphemes.filter((one) => one.start >= override.span.start && endOf(one) <= override.span.end);
      atoms.push(...applyOverride(override, inside, morphemes[at + inside.length]));
      at += inside.length - 1;
    } else if (number) {
      atoms.push(number.atom);
      at += number.count - 1;
    } else {
      atoms.push(atomOf(morpheme));
    }
  }
  return atoms;
}
