import { groupBy } from '../algorithms/group-by';
import type { Intervention } from '../apparatus/edited-text';
import { segmentsOf, type Edition, type EditionContent } from '../text/edition';
import { languages, type Language } from '../text/language';
import type { Span } from '../text/span';
import { compareWords, isSame, type Change, type FindCommon } from './compare-words';
import { splitWords } from './split-words';
import { matchSegments, type SplitSegment } from './match-segments';

/** One segment in two editions of a work. */
export interface SegmentChange {
  /** `moved`: the same words among other neighbours. `same` may have another address. */
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  /** Its address in the older and in the newer edition; null where the edition does not have it. */
  readonly before: string | null;
  readonly after: string | null;
  /** Its words in each language with the editors' signs; empty where neither edition has any. */
  readonly words: Readonly<Record<Language, readonly Change[]>>;
}

/** An edition as it is compared: its text, and the words of its Japanese by address. */
export interface Comparable {
  readonly edition: Pick<EditionContent, 'sections' | 'apparatus'>;
  readonly tokensAt: (address: string) => readonly Span[];
}

/** Every segment of both editions, in the order of the newer one, with what is gone at its old place. */
export function compareEditions(before: Comparable, after: Comparable, findCommon: FindCommon): SegmentChange[] {
  const [older, newer] = [cutSegments(before), cutSegments(after)];
  return matchSegments(older, newer).map((match): SegmentChange => {
    const [from, to] = [match.before === null ? null : older[match.before] ?? null, match.after === null ? null : newer[match.after] ?? null];
    const changes = (language: Language) => compareWords(from?.words[language] ?? [], to?.words[language] ?? [], findCommon);
    const words = { ja: changes('ja'), en: changes('en') };
    const kind = from === null ? 'added' : to === null ? 'removed' : !languages.every((language) => isSame(words[language])) ? 'changed' : match.moved ? 'moved' : 'same';
    return { kind, before: from?.address ?? null, after: to?.address ?? null, words };
  });
}

function cutSegments({ edition, tokensAt }: Comparable): SplitSegment[] {
  const hand = interventionsOf(edition);
  return segmentsOf(edition).map(({ address, text }) => {
    const cut = (language: Language) => {
      const words = text[language];
      return words === null ? null : splitWords(words, language, { tokens: language === 'ja' ? tokensAt(address) : [], interventions: hand.get(`${address} ${language}`) ?? [] });
    };
    return { address, words: { ja: cut('ja'), en: cut('en') } };
  });
}

function interventionsOf({ apparatus }: Pick<Edition, 'apparatus'>): Map<string, Intervention[]> {
  const placed = apparatus.flatMap(({ kind, places, restingOn }) => [...places, ...restingOn].map((place) => ({ ...place, kind })));
  return groupBy(placed, ({ address, language }) => `${address} ${language}`);
}
