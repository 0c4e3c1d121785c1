import { spoken, type Ruby } from '@/domain/japanese/furigana/ruby';
import { toHiragana } from '@/domain/japanese/kana';
import type { ReadingSource, Token } from '@/domain/japanese/token';
import type { Analysed } from './analyser';
import { endOf, type WordUnit } from './word-units';
import { likelihoodOfError } from './error-rate';
import { readingsOf } from './general-words';

type Judgement = Pick<Token, 'certainty' | 'doubt' | 'otherReadings' | 'isCutDoubtful'>;

/** Who has read a word with their own eyes. */
const reviewers: ReadonlySet<ReadingSource> = new Set(['editors', 'glossary', 'record', 'text']);
/** What the rules for numbers or the project's list say is not weighed against what is nearly as likely without them. */
const decided: ReadonlySet<ReadingSource> = new Set(['number', 'project']);
/** Above this likelihood of being wrong, a reading is doubtful: about one word in twenty of modern prose. */
const doubtfulFrom = 0.047;
/** A cut is doubtful where another one costs less than this more. */
const nearCut = 700;
const mostOthers = 4;
const takesReading = /[\p{Script=Han}々]/u;

/** What is known of a word besides its certainty. */
type ReadWord = Pick<Token, 'span' | 'surface' | 'reading' | 'lemma' | 'lemmaReading' | 'ruby'>;

/** How sure the reading of a word is, and how else it may be read. `atoms` are the word's. */
export function judgeReading(atoms: readonly WordUnit[], word: ReadWord): Judgement {
  const withKanji = atoms.filter(({ surface }) => takesReading.test(surface));
  const open = withKanji.filter((atom) => !isKnown(atom.from) || isUnsettled(atom)).flatMap((atom) => atom.morphemes).filter(({ surface }) => takesReading.test(surface));
  const isCutDoubtful = open.some(({ cutMargin, from }) => cutMargin < nearCut && from !== 'rule');
  if (word.reading === null) return { certainty: null, doubt: null, otherReadings: [], isCutDoubtful };
  if (withKanji.length > 0 && withKanji.every((atom) => atom.from !== null && reviewers.has(atom.from) && !isUnsettled(atom))) return { certainty: 'reviewed', doubt: null, otherReadings: [], isCutDoubtful: false };
  const isOpenHomograph = open.some(({ others }) => others !== undefined && others.length > 0);
  const risk = open.length === 0 ? null : likelihoodOfError({ ...word, reading: word.reading, morphemes: open });
  if (!isOpenHomograph && (risk === null || risk.likelihood < doubtfulFrom)) return { certainty: 'certain', doubt: null, otherReadings: [], isCutDoubtful };
  return {
    certainty: 'doubtful', doubt: isOpenHomograph || risk === null ? 'homograph' : risk.doubt,
    otherReadings: othersOf(open, word, toHiragana(word.reading)), isCutDoubtful,
  };
}

function isKnown(from: ReadingSource | null): boolean {
  return from !== null && (reviewers.has(from) || decided.has(from));
}

/** A homograph that the text read elsewhere, and that may be read otherwise here. */
function isUnsettled({ from, morphemes }: WordUnit): boolean {
  return from === 'text' && morphemes.some(({ others }) => others !== undefined && others.length > 0);
}

/** The other readings of the whole word: what rules and rivals say of a part of it, with the rest as it is read. */
function othersOf(morphemes: readonly Analysed[], { span, surface, ruby, lemma, lemmaReading }: ReadWord, reading: string): string[] {
  const offers = morphemes.flatMap((morpheme) => [
    ...(morpheme.others ?? []).map((other) => ({ start: morpheme.start, end: endOf(morpheme), reading: other, margin: 0 })), ...(morpheme.disagreement ? [morpheme.disagreement] : []), ...morpheme.rivals,
  ]);
  const whole = offers.sort((a, b) => a.margin - b.margin).flatMap((offer) => {
    if (offer.start < span.start || offer.end > span.end) return [];
    const before = saidBetween(surface, span.start, ruby, span.start, offer.start);
    const after = saidBetween(surface, span.start, ruby, offer.end, span.end);
    return before === null || after === null ? [] : [before + offer.reading + after];
  });
  // Of a word in its dictionary form, the dictionary says how else it is read.
  const listed = lemma === surface && lemmaReading !== null ? readingsOf(lemma).filter(({ common }) => common).map((one) => toHiragana(one.reading)) : [];
  return [...new Set([...whole, ...listed])].filter((other) => other !== reading).slice(0, mostOthers);
}

/** What is said between two places of a word; null where a reading lies across one of them. */
function saidBetween(surface: string, origin: number, ruby: readonly Ruby[], start: number, end: number): string | null {
  const inside = ruby.filter(({ span }) => span.start >= start && span.end <= end);
  if (ruby.some((one) => one.span.start < end && one.span.end > start && !inside.includes(one))) return null;
  const shifted = inside.map(({ span, reading }) => ({ span: { start: span.start - start, end: span.end - start }, reading }));
  return toHiragana(spoken(surface.slice(start - origin, end - origin), shifted));
}
