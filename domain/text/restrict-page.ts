import { touches } from '../citation/textual-status';
import type { ParagraphPage } from './edition-pages';
import type { Language } from './language';
import { passageSpans } from './passage-spans';
import type { Passage } from './passage';
import type { PlacedSpan } from './span';

/**
 * What of a paragraph belongs to a passage: the whole segments it touches and what answers them; null where nothing does. Where `exact` is
 * asked for and the passage is one of characters, `shown` says which, and only what touches these is said of them.
 */
export function restrictPage(page: ParagraphPage, passage: Passage, exact = false): ParagraphPage | null {
  const spans = passageSpans(passage, page);
  const kept: Readonly<Record<Language, ReadonlySet<string>>> = {
    ja: new Set(spans.ja.map(({ address }) => address)), en: new Set(spans.en.map(({ address }) => address)),
  };
  if (kept.ja.size + kept.en.size === 0) return null;
  const has = ({ address, language }: PlacedSpan) => kept[language].has(address);
  const shown = exact && passage.part ? [...spans.ja, ...spans.en] : null;
  const isShown = shown ? (place: PlacedSpan) => shown.some((each) => touches(place, each)) : has;
  const segments = page.segments.filter(({ address }) => kept.ja.has(address) || kept.en.has(address)).map((segment) => ({
    ...segment,
    text: { ja: kept.ja.has(segment.address) ? segment.text.ja : null, en: kept.en.has(segment.address) ? segment.text.en : null },
    readings: kept.ja.has(segment.address) ? segment.readings : [],
  }));
  return {
    ...page,
    segments,
    beads: page.beads.map(({ ja, en }) => ({ ja: ja.filter((address) => kept.ja.has(address)), en: en.filter((address) => kept.en.has(address)) }))
      .filter(({ ja, en }) => ja.length + en.length > 0),
    phraseLinks: page.phraseLinks.filter(({ ja, en }) => [...ja, ...en].every(has)),
    notes: page.notes.filter(({ place }) => isShown(place)),
    occurrences: page.occurrences.filter(({ place }) => isShown(place)),
    apparatus: page.apparatus.filter(({ places, restingOn }) => [...places, ...restingOn].some(isShown)),
    ...(shown ? { shown } : {}),
    uses: page.uses.filter(({ address }) => kept.ja.has(address) || kept.en.has(address)),
    found: new Map([...page.found].filter(([address]) => kept.ja.has(address))),
    ...(page.words ? { words: new Map([...page.words].filter(([address]) => kept.ja.has(address))) } : {}),
  };
}
