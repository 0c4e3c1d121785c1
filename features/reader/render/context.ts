import type { getTranslations } from 'next-intl/server';
import type { ApparatusEntry, LineSpan } from '@/domain/apparatus/apparatus';
import { parseAddress } from '@/domain/text/address';
import type { Concept } from '@/domain/glossary/concept';
import type { TextHelp } from '@/domain/study/help';
import type { Edition, Segment } from '@/domain/text/edition';
import type { PlacedSpan } from '@/domain/text/span';
import type { Language } from '@/domain/text/language';
import type { PassageSpans } from '@/domain/text/passage-spans';
import type { Locale } from '@/i18n/routing';

export type ReaderWords = Awaited<ReturnType<typeof getTranslations<'reader'>>>;

/** Where only a passage with its surroundings is printed. */
export interface Excerpt {
  readonly passage: PassageSpans;
  /** The passage is of one language: the other only answers it. */
  readonly own: Language | null;
  /** Numbers of the paragraphs that are printed. */
  readonly paragraphs: ReadonlySet<number>;
}

/** What every part of the page needs to print itself. */
export interface Context {
  readonly edition: Edition;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly locale: Locale;
  readonly t: ReaderWords;
  readonly segments: ReadonlyMap<string, Segment>;
  readonly entries: ReadonlyMap<string, ApparatusEntry>;
  /** What the analysis found. */
  readonly help: TextHelp;
  /** Null where the whole edition is printed. */
  readonly excerpt: Excerpt | null;
}

export function makeContext(
  edition: Edition, concepts: readonly Concept[], help: TextHelp, locale: Locale, t: ReaderWords, excerpt: Excerpt | null = null,
): Context {
  const segments = edition.sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.segments);
  return {
    edition,
    help,
    excerpt,
    locale,
    t,
    concepts: new Map(concepts.map((concept) => [concept.slug, concept])),
    segments: new Map(segments.map((segment) => [segment.address, segment])),
    entries: new Map(edition.apparatus.map((entry) => [entry.id, entry])),
  };
}

/** The text of a segment in a language; throws where the edition contradicts itself. */
export function textAt({ segments }: Context, address: string, language: Language): string {
  const text = segments.get(address)?.text[language];
  if (text == null) throw new Error(`The edition has no ${language} text at ${address}.`);
  return text;
}

/** Whether a segment is printed. */
export function isShown({ excerpt }: Context, address: string): boolean {
  return excerpt === null || excerpt.paragraphs.has(parseAddress(address)?.paragraph ?? -1);
}

export function wordsAt(context: Context, { address, language, span }: PlacedSpan): string {
  return textAt(context, address, language).slice(span.start, span.end);
}

/** The witness's own characters, without the edition's corrections. */
export function receivedWords({ edition }: Context, { line, span }: LineSpan): string {
  const text = edition.witness?.lines.find(({ number }) => number === line)?.text;
  if (text === undefined) throw new Error(`The witness has no line ${line}.`);
  return text.slice(span.start, span.end);
}
