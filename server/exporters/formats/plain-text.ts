import { touches } from '@/domain/citation/textual-status';
import { bracketsOf } from '@/domain/apparatus/brackets';
import { gapMarker, shownSpan } from '@/domain/apparatus/gap-marker';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { rubyOfSegment } from '@/domain/japanese/ruby-of-segment';
import { betweenSegments, flowsOn } from '@/domain/text/blocks';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Segment } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import type { PlacedSpan, Span } from '@/domain/text/span';
import { wholeCharacters } from '@/domain/text/whole-characters';
import type { FoundRuby } from '@/domain/japanese/furigana/ruby';

/** How a format of characters alone writes what is not the text itself. */
export interface TextStyle {
  escape(words: string): string;
  /** Printed behind words that an entry of the apparatus or a note (by its ordinal) is about. */
  entry(entry: ApparatusEntry): string;
  note(ordinal: number): string;
  /** Whether readings are printed, as 漢字（かんじ）, and doubtful ones as 市場（いちば？）. */
  readonly readings: boolean;
}

interface Insertion {
  readonly at: number;
  /** What stands first of several at one place: readings, then what ends, what is remarked, what is lost, what begins. */
  readonly rank: number;
  readonly order: number;
  readonly text: string;
}

/** The words of a segment, or those of them that are shown, with the editors' hand in characters: supplied ⟨ ⟩, corrected ⸢ ⸣, lost ［…］. Empty where it has none in this language. */
export function annotatedText(segment: Segment, language: Language, page: ParagraphPage, hand: TextStyle): string {
  const text = segment.text[language];
  if (text === null) return '';
  const here = (place: PlacedSpan) => place.address === segment.address && place.language === language;
  const shown = page.shown?.find(here)?.span ?? { start: 0, end: text.length };
  const insertions: Insertion[] = [];
  const insert = (at: number, rank: number, words: string, order = insertions.length) => insertions.push({ at, rank, order, text: words });
  const signed = new Set<string>();
  for (const entry of page.apparatus) {
    for (const place of [...entry.places, ...entry.restingOn].filter((each) => here(each) && touches(each, { ...each, span: shown }))) {
      const span = clip(place.span, shown);
      const at = shownSpan(entry.kind, span);
      const pair = bracketsOf(entry.kind);
      // Words may rest on several entries: one pair of brackets, or one gap, says so.
      const key = `${entry.kind} ${at.start} ${at.end}`;
      if (!signed.has(key)) {
        signed.add(key);
        if (pair && span.start < span.end) {
          insert(span.start, 5, pair[0]);
          insert(span.end, 1, pair[1], -insertions.length);
        }
        if (entry.kind === 'gap') insert(at.start, 3, gapMarker[language]);
      }
      insert(span.end, entry.kind === 'gap' ? 4 : 2, hand.entry(entry));
    }
  }
  for (const { place, ordinal } of page.notes) if (here(place)) insert(clip(place.span, shown).end, 2, hand.note(ordinal));
  if (hand.readings && language === 'ja') {
    for (const { span, reading, doubtful } of allReadings(segment, page)) {
      if (span.start >= shown.start && span.end <= shown.end) insert(span.end, 0, `（${reading}${doubtful ? '？' : ''}）`);
    }
  }
  insertions.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
  let result = '';
  let done = shown.start;
  for (const insertion of insertions) {
    result += hand.escape(text.slice(done, insertion.at)) + insertion.text;
    done = insertion.at;
  }
  return result + hand.escape(text.slice(done, shown.end));
}

const clip = ({ start, end }: Span, to: Span): Span => ({ start: Math.max(start, to.start), end: Math.min(end, to.end) });

/** The editors' readings, and over other words those that the analysis found (where they were asked for); over whole characters, with their variation selectors. */
export function allReadings(segment: Segment, page: ParagraphPage): FoundRuby[] {
  return rubyOfSegment(segment, [{ ruby: page.found.get(segment.address) ?? [] }])
    .map((ruby) => ({ ...ruby, span: wholeCharacters(segment.text.ja ?? '', ruby.span) }));
}

/** The blocks of a paragraph in one language: its sentences flow into each other, a heading or a line of the header stands by itself. */
export function textBlocks(page: ParagraphPage, language: Language, hand: TextStyle): { readonly role: Segment['role']; readonly words: string }[] {
  const blocks: { role: Segment['role']; words: string }[] = [];
  let before: Segment | undefined;
  for (const segment of page.segments) {
    if (segment.text[language] === null) continue;
    const words = annotatedText(segment, language, page, hand);
    const block = blocks.at(-1);
    if (block && flowsOn(before, segment)) block.words += betweenSegments[language] + words;
    else blocks.push({ role: segment.role, words });
    before = segment;
  }
  return blocks;
}
