import { rubyByWord } from '../japanese/furigana/by-word';
import type { Ruby } from '../japanese/furigana/ruby';
import { phraseStarts } from '../japanese/phrases';
import { rubyOfSegment } from '../japanese/ruby-of-segment';
import { vocabularyOf, type Token } from '../japanese/token';
import type { Segment } from '../text/edition';
import type { Span } from '../text/span';
import { gradeByKanji, levelOfWord, type KanjiRank, type ListedLevel, type WordGrade, type WordLevel } from './level';

/** A reading over words of a segment, and whom it helps. */
export interface RubyHelp {
  readonly span: Span;
  /** Kana. */
  readonly reading: string;
  /** The same character by character, as far as that is known: for where something else divides the word. */
  readonly parts: readonly Ruby[];
  /** The level of the word it belongs to; null where none is known. */
  readonly level: WordLevel | null;
  /** The school grade of that word, likewise. */
  readonly grade: WordGrade | null;
  /** Whether the word stands here for the first time in the text. */
  readonly first: boolean;
  /** Whether another reading is as likely (`Token.certainty`). */
  readonly doubtful: boolean;
}

/**
 * What the analysis reads, by address; the editors' own readings are in the segments
 * and are not repeated. `segments` come in the order of the text. `rankOf`: null for a kanji of which nothing is known.
 */
export function rubyHelp(
  segments: readonly Pick<Segment, 'address' | 'readings'>[],
  tokensAt: (address: string) => readonly Token[],
  rankOf: (kanji: string) => KanjiRank | null,
  listed: ListedLevel,
): Map<string, RubyHelp[]> {
  const met = new Set<string>();
  const help = new Map<string, RubyHelp[]>();
  for (const segment of segments) {
    const tokens = tokensAt(segment.address);
    const shown = new Set(rubyOfSegment(segment, tokens));
    const list: RubyHelp[] = [];
    for (const token of tokens) {
      const { lemma, reading } = vocabularyOf(token);
      const word = `${lemma} ${reading ?? ''}`;
      const level = levelOfWord({ surface: token.surface, lemma, reading }, listed, (kanji) => rankOf(kanji)?.jlpt ?? null);
      const grade = gradeByKanji(token.surface, (kanji) => rankOf(kanji)?.grade ?? null);
      const ruby = token.ruby.filter((each) => shown.has(each));
      for (const each of rubyByWord({ ...token, ruby })) list.push({ ...each, level, grade, first: !met.has(word), doubtful: token.certainty === 'doubtful' });
      met.add(word);
    }
    help.set(segment.address, list);
  }
  return help;
}

/** What the page of an edition knows of its Japanese besides the text; by address. */
export interface TextHelp {
  readonly readings: ReadonlyMap<string, readonly RubyHelp[]>;
  /** Where lines of a heading may end (`phraseStarts`). */
  readonly phrases: ReadonlyMap<string, readonly number[]>;
}

export const noHelp: TextHelp = { readings: new Map(), phrases: new Map() };

const headings: ReadonlySet<Segment['role']> = new Set(['title', 'subtitle', 'heading']);

/** Phrases of the headings among `segments`. */
export function headingPhrases(segments: readonly Pick<Segment, 'address' | 'role' | 'text'>[], tokensAt: (address: string) => readonly Token[]): TextHelp['phrases'] {
  return new Map(segments.flatMap(({ address, role, text }): [string, number[]][] => {
    const starts = headings.has(role) && text.ja !== null ? phraseStarts(text.ja, tokensAt(address)) : [];
    return starts.length === 0 ? [] : [[address, starts]];
  }));
}
