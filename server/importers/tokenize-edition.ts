import { needsSense, senseGiver, type Word } from '@/domain/study/sense';
import { isPassiveOpen } from '@/domain/japanese/inflection/deinflect';
import type { Token } from '@/domain/japanese/token';
import { vocabularyOf } from '@/domain/japanese/token';
import { segmentsOf, type Segment } from '@/domain/text/edition';
import { overlaps, type PlacedSpan } from '@/domain/text/span';
import { hasKanji } from '@/domain/text/characters';
import { foldedCharacters } from '@/server/analyser/fold-text';
import { prepareEdition } from '@/server/analyser/analyse-edition';
import { Problems } from '@/server/text-package/problems/problem';
import type { Progress } from '@/server/text-package/progress';
import type { InvalidPackage, ValidPackage } from '@/server/text-package/read-package';
import type { SourceReading } from '@/server/text-package/annotations/confirmed-readings';
import type { SourceSense } from '@/server/text-package/annotations/senses';

export interface WordWithoutSense {
  readonly address: string;
  readonly surface: string;
}

/** A word whose reading is doubtful, or not known at all, with all its places in the text. */
export interface DoubtfulWord {
  readonly surface: string;
  /** Null where none is known. */
  readonly reading: string | null;
  readonly otherReadings: readonly string[];
  readonly times: number;
  /** Where it stands first. */
  readonly address: string;
}

/** The words of an edition. */
export interface TokenizedEdition {
  /** Of each segment that has some: its address and its words, in the order of the text. */
  readonly words: Iterable<readonly [address: string, words: readonly Word[]]>;
  /** Content words of which the editors say nothing: each lemma once, where it stands first. */
  readonly withoutSense: readonly WordWithoutSense[];
  /** The most frequent first. */
  readonly doubtful: readonly DoubtfulWord[];
  /** Characters that were read as others, with how often they stand in the text. */
  readonly folded: ReadonlyMap<string, { readonly as: string; readonly times: number }>;
}

/** Words that wait to be stored, as bytes: as objects, those of a long text would take several times the memory. */
class PackedWords {
  private readonly segments: { readonly address: string; readonly bytes: Buffer }[] = [];

  add(address: string, words: readonly Word[]): void {
    this.segments.push({ address, bytes: Buffer.from(JSON.stringify(words)) });
  }

  *[Symbol.iterator](): Generator<readonly [string, readonly Word[]]> {
    for (const { address, bytes } of this.segments) yield [address, JSON.parse(bytes.toString()) as Word[]];
  }
}

/** Divides a package's text into words and gives them their senses, which have to stand at words. Loads the analyser. */
export async function tokenizeEdition(
  { content, concepts, study }: Pick<ValidPackage, 'content' | 'concepts' | 'study'>, progress: Progress,
): Promise<TokenizedEdition | InvalidPackage> {
  progress.phase('words');
  const problems = new Problems();
  const analyse = await prepareEdition(content, concepts, study.readings);
  const give = senseGiver(study.senses);
  const stated = byAddress(study.senses);
  const glossary = byAddress(content.occurrences.filter(({ place }) => place.language === 'ja'));
  const words = new PackedWords();
  const without = new Map<string, WordWithoutSense>();
  const doubtful = new Map<string, DoubtfulWord>();
  const folded = new Map<string, { as: string; times: number }>();
  const confirmed = byAddress(study.readings);
  const segments = segmentsOf(content);
  for (const [index, segment] of segments.entries()) {
    const { address } = segment;
    checkReadings(confirmed.get(address) ?? [], segment, problems);
    const tokens = analyse(segment);
    for (const token of tokens) noteDoubt(doubtful, address, token);
    for (const [character, { as, times }] of foldedCharacters(segment.text.ja ?? '')) folded.set(character, { as, times: times + (folded.get(character)?.times ?? 0) });
    checkSpans(stated.get(address) ?? [], segment, tokens, problems);
    const given = give(address, tokens);
    if (given.length > 0) words.add(address, given);
    const terms = (glossary.get(address) ?? []).map(({ place }) => place.span);
    for (const { token, sense } of given) {
      const { lemma } = vocabularyOf(token);
      if (sense === null && !without.has(lemma) && needsSense(token, terms)) {
        without.set(lemma, { address, surface: token.surface });
      }
    }
    if (index % 100 === 99) progress.step(index + 1, segments.length);
  }
  if (problems.count > 0) return { problems: problems.sorted(), count: problems.count };
  return { words, withoutSense: [...without.values()], doubtful: [...doubtful.values()].sort((a, b) => b.times - a.times), folded };
}

function noteDoubt(doubtful: Map<string, DoubtfulWord>, address: string, { surface, reading, otherReadings, certainty, atGap }: Token): void {
  const isUnread = reading === null && !atGap && hasKanji(surface);
  if (certainty !== 'doubtful' && !isUnread) return;
  const key = `${surface} ${reading ?? ''}`;
  const known = doubtful.get(key);
  doubtful.set(key, known ? { ...known, times: known.times + 1 } : { surface, reading, otherReadings, times: 1, address });
}

/** The text may have a reading of its own there. */
function checkReadings(readings: readonly SourceReading[], { address, text, readings: own }: Segment, problems: Problems): void {
  for (const { place: { span }, row } of readings) {
    if (own.some((one) => overlaps(one.span, span))) problems.add('reading-twice', row, { words: text.ja?.slice(span.start, span.end) ?? '', address });
  }
}

function checkSpans(senses: readonly SourceSense[], { address, text }: Segment, tokens: readonly Token[], problems: Problems): void {
  for (const { place: { span }, form, row } of senses) {
    const word = tokens.find((token) => token.span.start === span.start && token.span.end === span.end);
    if (word) {
      if (form && !isPassiveOpen(word.conjugation?.steps)) problems.add('form-not-open', row, { words: word.surface, address, form });
      continue;
    }
    const there = tokens.filter((token) => overlaps(token.span, span)).map(({ surface }) => surface);
    const words = text.ja?.slice(span.start, span.end) ?? '';
    problems.add('not-a-word', row, { words, address, tokens: there.join(' | ') || '—' });
  }
}

function byAddress<T extends { readonly place: PlacedSpan }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.place.address);
    if (group) group.push(item);
    else groups.set(item.place.address, [item]);
  }
  return groups;
}
