import { fold } from '../japanese/fold';
import { deinflect, settlePassive } from '../japanese/inflection/deinflect';
import type { FormStep, WordClass } from '../japanese/inflection/forms';
import type { Span } from '../text/span';
import { classBit, guessedClasses } from './classes';

/** An entry found by one of its writings or readings. */
export interface FormRow {
  /** Folded, see `fold`. */
  readonly text: string;
  readonly entryId: number;
  readonly dictionaryId: number;
  /** How the entry inflects: bits of `classBit`, and `guessedClasses`. */
  readonly classes: number;
  readonly score: number;
}

/** An entry that a stretch of the text may be. */
export interface Match {
  /** In the text as it was given. */
  readonly span: Span;
  /** The dictionary form, folded. */
  readonly word: string;
  /** From the dictionary form to the form in the text. */
  readonly steps: readonly FormStep[];
  /** False where the dictionary does not say how the word inflects. */
  readonly certain: boolean;
  readonly entryId: number;
  readonly dictionaryId: number;
  /** How the entry inflects: bits of `classBit`, and `guessedClasses`. */
  readonly classes: number;
  readonly score: number;
}

/** Units of folded text that a look-up reads, and of the longest form that is taken apart. */
export const maxLookUpLength = 24;
const longestForm = 16;

/** No word goes on across these. */
const wordEnds = /[\s。！？!?「」『』（）()［］【】〈〉《》]/u;

interface Candidate {
  readonly end: number;
  readonly wordClass: WordClass | null;
  readonly steps: readonly FormStep[];
}

/**
 * The entries that begin at `position` (UTF-16 units): the longest stretch first, then the
 * fewest steps from the dictionary form, then the score. Data are reached through `find`,
 * which is asked once and gives the rows of all these words.
 */
export function lookUp(text: string, position: number, find: (words: readonly string[]) => readonly FormRow[]): Match[] {
  const { text: folded, places } = fold(text.slice(position, position + 2 * maxLookUpLength));
  const stop = folded.slice(0, maxLookUpLength).search(wordEnds);
  const candidates = new Map<string, Candidate[]>();
  const add = (word: string, candidate: Candidate) => {
    const list = candidates.get(word);
    if (list) list.push(candidate);
    else candidates.set(word, [candidate]);
  };
  for (let end = stop === -1 ? Math.min(maxLookUpLength, folded.length) : stop; end > 0; end -= 1) {
    if (places[end] === places[end - 1]) continue;
    const surface = folded.slice(0, end);
    if (end > longestForm) add(surface, { end, wordClass: null, steps: [] });
    else for (const { word, wordClass, steps } of deinflect(surface)) {
      add(word, { end, wordClass, steps });
      // 協議する is found as 協議, which takes する.
      if (word.length > 2 && word.endsWith('する') && wordClass !== 'godan') add(word.slice(0, -2), { end, wordClass: 'suru', steps });
    }
  }
  if (candidates.size === 0) return [];
  const at = (place: number) => position + (places[place] ?? 0);
  // An entry is listed once, for the longest run of text that it explains.
  const best = new Map<number, Match>();
  for (const row of find([...candidates.keys()])) {
    for (const { end, wordClass, steps } of candidates.get(row.text) ?? []) {
      if (wordClass !== null && (row.classes & classBit(wordClass)) === 0) continue;
      const known = best.get(row.entryId);
      const closer = known ? at(end) - known.span.end || known.steps.length - steps.length : 1;
      if (closer < 0 || (closer === 0 && row.score <= (known?.score ?? 0))) continue;
      best.set(row.entryId, {
        span: { start: at(0), end: at(end) }, word: row.text, steps, certain: wordClass === null || (row.classes & guessedClasses) === 0,
        entryId: row.entryId, dictionaryId: row.dictionaryId, classes: row.classes, score: row.score,
      });
    }
  }
  return [...best.values()].sort(byLikelihood).map((match) => ({ ...match, steps: settlePassive(match.steps) }));
}

function byLikelihood(a: Match, b: Match): number {
  return b.span.end - a.span.end || a.steps.length - b.steps.length || Number(b.certain) - Number(a.certain) || b.score - a.score || a.entryId - b.entryId;
}
