import { compareAddresses, formatAddress, parseAddress } from './address';
import type { Bead, PhraseLink, Segment } from './edition';
import { otherLanguage, type Language } from './language';
import type { Passage } from './passage';
import { overlaps, type PlacedSpan } from './span';

/** Where a passage stands in each language, in the order of the edition. Spans are never empty. */
export interface PassageSpans {
  readonly ja: readonly PlacedSpan[];
  readonly en: readonly PlacedSpan[];
  /** In the other language, the words that answer a part exactly, where a phrase link knows them. */
  readonly linked: readonly PlacedSpan[];
}

interface Aligned {
  readonly segments: readonly Segment[];
  readonly beads: readonly Bead[];
  readonly phraseLinks: readonly PhraseLink[];
}

/** A passage in both languages: what it says itself, and the segments that answer it. */
export function passageSpans(passage: Passage, edition: Aligned): PassageSpans {
  const inside = edition.segments.filter(({ address }) => {
    const parsed = parseAddress(address);
    return parsed !== null && compareAddresses(parsed, passage.from) >= 0 && compareAddresses(parsed, passage.to) <= 0;
  });
  const { part } = passage;
  if (!part) {
    const spans = (language: Language) => wholes(answering(inside, edition, language), language);
    return { ja: spans('ja'), en: spans('en'), linked: [] };
  }
  const own = inside.flatMap((segment) => clip(segment, passage, part.language));
  const touched = inside.filter(({ address }) => own.some((span) => span.address === address));
  const other = otherLanguage(part.language);
  const answered = new Set(touched.flatMap(({ address }) => beadOf(address, edition)?.[other] ?? []));
  const partner = wholes(edition.segments.filter(({ address }) => answered.has(address)), other);
  const spans = part.language === 'ja' ? { ja: own, en: partner } : { ja: partner, en: own };
  return { ...spans, linked: linkedWords(own, edition.phraseLinks, part.language) };
}

/** The addresses of a passage in both languages, in the order of the edition. */
export function addressesOf({ ja, en }: PassageSpans): string[] {
  return [...new Set([...ja, ...en].map(({ address }) => address))].flatMap((address) => parseAddress(address) ?? []).sort(compareAddresses).map(formatAddress);
}

function clip({ address, text }: Segment, { from, to, part }: Passage, language: Language): PlacedSpan[] {
  const words = text[language];
  if (words === null || !part) return [];
  const start = address === formatAddress(from) ? part.start : 0;
  const end = address === formatAddress(to) ? part.end : words.length;
  return start < end ? [{ address, language, span: { start, end } }] : [];
}

function wholes(segments: readonly Segment[], language: Language): PlacedSpan[] {
  return segments.flatMap(({ address, text }) => {
    const words = text[language];
    return words ? [{ address, language, span: { start: 0, end: words.length } }] : [];
  });
}

/** Segments with their own words in a language; of a bead whose words stand elsewhere in it, those. */
function answering(inside: readonly Segment[], edition: Aligned, language: Language): Segment[] {
  const wanted = new Set<string>();
  for (const { address, text } of inside) {
    if (text[language] !== null) {
      wanted.add(address);
      continue;
    }
    for (const answer of beadOf(address, edition)?.[language] ?? []) wanted.add(answer);
  }
  return edition.segments.filter(({ address }) => wanted.has(address));
}

function beadOf(address: string, { beads }: Aligned): Bead | undefined {
  return beads.find(({ ja, en }) => ja.includes(address) || en.includes(address));
}

function linkedWords(own: readonly PlacedSpan[], links: readonly PhraseLink[], language: Language): PlacedSpan[] {
  const touches = ({ address, span }: PlacedSpan) => own.some((each) => each.address === address && overlaps(each.span, span));
  return links.filter((link) => link[language].some(touches)).flatMap((link) => link[otherLanguage(language)]);
}
