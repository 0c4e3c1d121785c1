import { spoken, type Ruby } from '@/domain/japanese/furigana/ruby';
import { toHiragana } from '@/domain/japanese/kana';
import type { ReadingSource, Token } from '@/domain/japanese/token';
import type { Span } from '@/domain/text/span';
import type { Analysed } from './analyser';
import { endOf, type Atom } from './atoms';
import { likelihoodOfError } from './error-rate';

type Judgement = Pick<Token, 'certainty' | 'doubt' | 'otherReadings' | 'isCutDoubtful'>;

/** Who has read a word with their own eyes. */
const reviewers: ReadonlySet<ReadingSource> = new Set(['editors', 'glossary', 'record', 'text']);
/** What a rule or a list says is not weighed against what is nearly as likely without it. */
const decided: ReadonlySet<ReadingSource> = new Set(['rule', 'number', 'project']);
/** Above this likelihood of being wrong, a reading is doubtful. `npm run bench -- readings` says what that costs and catches. */
const doubtfulFrom = 0.12;
/** A cut is doubtful where another one costs less than this more. */
const nearCut = 700;
const mostOthers = 4;
const takesReading = /[\p{Script=Han}々]/u;

/** How sure the reading of a word is, and how else it may be read. `ruby` and `reading` are the word's. */
export function judgeReading(word: readonly Atom[], span: Span, reading: string | null, ruby: readonly Ruby[]): Judgement {
  const atoms = word.filter(({ surface }) => takesReading.test(surface));
  const isCutDoubtful = atoms.some(({ from, morphemes }) => !isKnown(from) && morphemes.some(({ cutMargin }) => cutMargin < nearCut));
  if (reading === null) return { certainty: null, doubt: null, otherReadings: [], isCutDoubtful };
  if (atoms.length > 0 && atoms.every(({ from }) => from !== null && reviewers.has(from))) return { certainty: 'reviewed', doubt: null, otherReadings: [], isCutDoubtful: false };
  const surface = word.map((atom) => atom.surface).join('');
  const open = atoms.filter(({ from }) => !isKnown(from)).flatMap((atom) => atom.morphemes);
  const ruled = atoms.flatMap(({ morphemes }) => morphemes).filter(({ others }) => others !== undefined && others.length > 0);
  const others = othersOf([...new Set([...open, ...ruled])], span, surface, ruby, toHiragana(reading));
  if (ruled.length > 0) return { certainty: 'doubtful', doubt: 'homograph', otherReadings: others, isCutDoubtful };
  const risk = open.map((morpheme) => likelihoodOfError(morpheme)).reduce((most, one) => (one.likelihood > most.likelihood ? one : most), { likelihood: 0, doubt: null });
  return risk.likelihood >= doubtfulFrom && risk.doubt !== null
    ? { certainty: 'doubtful', doubt: risk.doubt, otherReadings: others, isCutDoubtful }
    : { certainty: 'certain', doubt: null, otherReadings: [], isCutDoubtful };
}

function isKnown(from: ReadingSource | null): boolean {
  return from !== null && (reviewers.has(from) || decided.has(from));
}

/** The other readings of the whole word: what rules and rivals say of a part of it, with the rest as it is read. */
function othersOf(morphemes: readonly Analysed[], span: Span, surface: string, ruby: readonly Ruby[], reading: string): string[] {
  const offers = morphemes.flatMap((morpheme) => [
    ...(morpheme.others ?? []).map((other) => ({ start: morpheme.start, end: endOf(morpheme), reading: other, margin: 0 })), ...morpheme.rivals,
  ]);
  const whole = offers.sort((a, b) => a.margin - b.margin).flatMap((offer) => {
    if (offer.start < span.start || offer.end > span.end) return [];
    const before = saidBetween(surface, span.start, ruby, span.start, offer.start);
    const after = saidBetween(surface, span.start, ruby, offer.end, span.end);
    return before === null || after === null ? [] : [before + offer.reading + after];
  });
  return [...new Set(whole)].filter((other) => other !== reading).slice(0, mostOthers);
}

/** What is said between two places of a word; null where a reading lies across one of them. */
function saidBetween(surface: string, origin: number, ruby: readonly Ruby[], start: number, end: number): string | null {
  const inside = ruby.filter(({ span }) => span.start >= start && span.end <= end);
  if (ruby.some((one) => one.span.start < end && one.span.end > start && !inside.includes(one))) return null;
  const shifted = inside.map(({ span, reading }) => ({ span: { start: span.start - start, end: span.end - start }, reading }));
  return toHiragana(spoken(surface.slice(start - origin, end - origin), shifted));
}
