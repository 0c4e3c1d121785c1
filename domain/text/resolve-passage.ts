import { compareAddresses, parseAddress, type Address } from './address';
import type { Segment } from './edition';
import { parsePassage, type PassageFault } from './parse-passage';
import { inOrder, type Passage, type PassagePart } from './passage';

/** What an edition has at an address. */
export type Resolved =
  /** `canonical` is false where it should be written otherwise. */
  | { readonly kind: 'found'; readonly passage: Passage; readonly canonical: boolean }
  /** `nearest` is null only where an edition has no segments. `fault` where it cannot even be read. */
  | { readonly kind: 'lost'; readonly nearest: Passage | null; readonly fault: PassageFault | null };

type Words = Pick<Segment, 'address' | 'text'>;

/** `segments` are those of the edition, in its order. */
export function resolvePassage(given: string, segments: readonly Words[]): Resolved {
  const places = new Places(segments);
  const parsed = parsePassage(given);
  if (!parsed.ok) return { kind: 'lost', nearest: places.guess(given), fault: parsed.fault };
  const { passage } = parsed;
  if (places.has(passage)) {
    const normal = places.normal(passage);
    if (normal) return { kind: 'found', passage: normal, canonical: parsed.canonical && samePassage(normal, passage) };
  }
  return { kind: 'lost', nearest: places.nearest(passage), fault: null };
}

/** The one way to say what a passage says; null where `segments` do not have it. */
export function resolveWritten(passage: Passage, segments: readonly Words[]): Passage | null {
  const places = new Places(segments);
  return places.has(passage) ? places.normal(passage) : null;
}

function samePassage(a: Passage, b: Passage): boolean {
  return compareAddresses(a.from, b.from) === 0 && compareAddresses(a.to, b.to) === 0
    && a.part?.language === b.part?.language && a.part?.start === b.part?.start && a.part?.end === b.part?.end;
}

/** Whether an offset stands between characters, not inside of one. */
export function isBetweenCharacters(text: string, at: number): boolean {
  return at >= 0 && at <= text.length
    && !(/[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)));
}

interface Place {
  readonly address: Address;
  readonly segment: Words;
}

class Places {
  private readonly list: readonly Place[];

  constructor(segments: readonly Words[]) {
    this.list = segments.flatMap((segment) => {
      const address = parseAddress(segment.address);
      return address ? [{ address, segment }] : [];
    });
  }

  private find(address: Address): number {
    return this.list.findIndex((place) => compareAddresses(place.address, address) === 0);
  }

  private text(index: number, { language }: PassagePart): string | null {
    return this.list[index]?.segment.text[language] ?? null;
  }

  has({ from, to, part }: Passage): boolean {
    const [first, last] = [this.find(from), this.find(to)];
    if (first === -1 || last === -1) return false;
    if (!part) return true;
    const [head, tail] = [this.text(first, part), this.text(last, part)];
    return head !== null && tail !== null && isBetweenCharacters(head, part.start) && isBetweenCharacters(tail, part.end);
  }

  /** The one way to say what a passage says; null where nothing is in it. Both its ends are there. */
  normal(passage: Passage): Passage | null {
    const { part } = passage;
    if (!part) return passage;
    let [first, last] = [this.find(passage.from), this.find(passage.to)];
    let { start, end } = part;
    // An end that stands between two segments belongs to the words that are in the passage.
    while (first < last && start === (this.text(first, part)?.length ?? start)) [first, start] = [first + 1, 0];
    while (first < last && end === 0) [last, end] = [last - 1, this.text(last - 1, part)?.length ?? 0];
    const [head, tail] = [this.list[first], this.list[last]];
    if (!head || !tail || (first === last && start >= end)) return null;
    const isWhole = start === 0 && end === this.text(last, part)?.length;
    return { from: head.address, to: tail.address, part: isWhole ? null : { ...part, start, end } };
  }

  /** The passage that was probably meant: segments that exist, offsets inside of them. */
  nearest(passage: Passage): Passage | null {
    const [first, last] = [this.near(passage.from), this.near(passage.to)];
    if (!first || !last) return null;
    const whole = { from: first.address, to: last.address, part: null };
    const { part } = passage;
    const moved = compareAddresses(first.address, passage.from) !== 0 || compareAddresses(last.address, passage.to) !== 0;
    const [head, tail] = part ? [first.segment.text[part.language], last.segment.text[part.language]] : [null, null];
    if (!part || moved || head === null || tail === null) return whole;
    let [start, end] = [Math.min(part.start, head.length), Math.min(part.end, tail.length)];
    if (!isBetweenCharacters(head, start)) start -= 1;
    if (!isBetweenCharacters(tail, end)) end += 1;
    return this.normal(inOrder({ ...whole, part: { ...part, start, end } })) ?? whole;
  }

  /** From what can be made out of an address that cannot be read: its first one or two places, or a paragraph. */
  guess(given: string): Passage | null {
    const number = (digits: string | undefined) => Number((digits ?? '').slice(0, 6));
    const pairs = [...given.normalize('NFKC').matchAll(/(\d+)\D(\d+)/g)].slice(0, 2).map(([, paragraph, segment]): Address => ({ paragraph: number(paragraph), segment: number(segment) }));
    const [from, to] = pairs;
    if (from) return this.nearest(inOrder({ from, to: to ?? from, part: null }));
    const paragraph = /\d+/.exec(given.normalize('NFKC'))?.[0];
    const first = paragraph === undefined ? this.list[0] : this.near({ paragraph: number(paragraph), segment: 0 }, true);
    const last = this.list.findLast(({ address }) => address.paragraph === first?.address.paragraph);
    return first && last ? { from: first.address, to: last.address, part: null } : null;
  }

  /** The place itself; else the last before it in its paragraph, the first of its paragraph, the last before it, the first. */
  private near(address: Address, forward = false): Place | undefined {
    const inside = this.list.filter((place) => place.address.paragraph === address.paragraph);
    const before = (place: Place) => compareAddresses(place.address, address) <= 0;
    const within = (forward ? undefined : inside.findLast(before)) ?? inside[0];
    return within ?? this.list.findLast(before) ?? this.list[0];
  }
}
