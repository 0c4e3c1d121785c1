import { toHiragana } from '@/domain/japanese/kana';
import type { Ruby } from '@/domain/japanese/furigana/ruby';
import type { Token } from '@/domain/japanese/token';
import type { GoldSentence, GoldWord } from './read-gold';

/** A gold word beside what the analyser says of it. */
export interface ScoredWord {
  readonly word: GoldWord;
  /** What stands over its place, and over words that it is read together with; null where part of it has no reading. */
  readonly read: string | null;
  readonly isRight: boolean;
  /** Whether the reader is told that this may be wrong: a token there is doubtful, or has no reading at all. */
  readonly isFlagged: boolean;
}

/**
 * Compares what stands over each gold word with its readings. Words are compared by place, however the analyser cuts the text; where a reading
 * stands over several gold words (誰一人), they are compared together.
 */
export function scoreSentence({ text, words }: GoldSentence, tokens: readonly Token[]): ScoredWord[] {
  const ruby = tokens.flatMap((token) => token.ruby);
  return groupsOf(words, ruby).flatMap((group) => {
    const start = group[0]?.start ?? 0;
    const end = group.at(-1)?.end ?? 0;
    const read = readingBetween(text, ruby, start, end);
    const isRight = read !== null && possibleReadings(text, group).includes(read);
    return group.map((word): ScoredWord => {
      const there = tokens.filter(({ span }) => span.start < word.end && span.end > word.start);
      return { word, read, isRight, isFlagged: there.some(({ certainty }) => certainty === 'doubtful' || certainty === null) };
    });
  });
}

/** Words that a reading binds together. */
function groupsOf(words: readonly GoldWord[], ruby: readonly Ruby[]): GoldWord[][] {
  const groups: GoldWord[][] = [];
  for (const word of words) {
    const before = groups.at(-1)?.at(-1);
    const isBound = before !== undefined && ruby.some(({ span }) => span.start < before.end && span.end > word.start);
    if (isBound) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

function possibleReadings(text: string, group: readonly GoldWord[]): string[] {
  return group.reduce<string[]>((readings, word, index) => {
    const between = text.slice(group[index - 1]?.end ?? word.start, word.start);
    return readings.flatMap((before) => word.readings.map((reading) => before + toHiragana(between) + reading));
  }, ['']);
}

/** What is said between two places; null where something there has no reading, or one that reaches beyond. */
function readingBetween(text: string, ruby: readonly Ruby[], start: number, end: number): string | null {
  let said = '';
  let at = start;
  for (const { span, reading } of ruby) {
    if (span.end <= start || span.start >= end) continue;
    if (span.start < start || span.end > end) return null;
    said += text.slice(at, span.start) + reading;
    at = span.end;
  }
  said += text.slice(at, end);
  return /[\p{Script=Han}々〆0-9０-９]/u.test(said) ? null : toHiragana(said);
}
