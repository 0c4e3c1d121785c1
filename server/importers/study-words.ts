import { needsSense, senseGiver, type Word } from '@/domain/study/sense';
import { isPassiveOpen } from '@/domain/japanese/inflection/deinflect';
import type { Token } from '@/domain/japanese/token';
import { vocabularyOf } from '@/domain/japanese/token';
import type { PlacedSpan, Segment } from '@/domain/text/edition';
import { overlaps } from '@/domain/text/span';
import { prepareEdition } from '@/server/analyser/analyse-edition';
import { Problems } from './problem';
import type { Progress } from './progress';
import type { BadPackage, GoodPackage } from './read-package';
import type { SourceSense } from './senses';

export interface WordWithoutSense {
  readonly address: string;
  readonly surface: string;
}

/** The words of an edition. */
export interface StudiedWords {
  /** Of each segment that has some: its address and its words, in the order of the text. */
  readonly words: Iterable<readonly [address: string, words: readonly Word[]]>;
  /** Content words of which the editors say nothing: each lemma once, where it stands first. */
  readonly withoutSense: readonly WordWithoutSense[];
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
export async function studyWords(
  { content, concepts, study }: Pick<GoodPackage, 'content' | 'concepts' | 'study'>, progress: Progress,
): Promise<StudiedWords | BadPackage> {
  progress.phase('words');
  const problems = new Problems();
  const analyse = await prepareEdition(content, concepts);
  const give = senseGiver(study.senses);
  const stated = byAddress(study.senses);
  const glossary = byAddress(content.occurrences.filter(({ place }) => place.language === 'ja'));
  const words = new PackedWords();
  const without = new Map<string, WordWithoutSense>();
  const segments = content.sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.segments);
  for (const [index, segment] of segments.entries()) {
    const { address } = segment;
    const tokens = analyse(segment);
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
  return { words, withoutSense: [...without.values()] };
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
