import type { ParagraphPage } from '@/domain/text/edition-pages';
import type { Language } from '@/domain/text/language';
import type { PlacedSpan } from '@/domain/text/span';
import type { ExportSource } from '../formats/format';

/** A source with one language alone, and of it only the segments `within`, by address (null: all); nothing in it points at what is left out. */
export function oneLanguage(source: ExportSource, language: Language, within: ReadonlySet<string> | null): ExportSource {
  return {
    ...source,
    paragraphs: (options) => restricted(source.paragraphs(options), language, within),
  };
}

async function* restricted(pages: AsyncIterable<ParagraphPage>, language: Language, within: ReadonlySet<string> | null): AsyncGenerator<ParagraphPage> {
  for await (const page of pages) {
    const kept = restrict(page, language, within);
    if (kept) yield kept;
  }
}

function restrict(page: ParagraphPage, language: Language, within: ReadonlySet<string> | null): ParagraphPage | null {
  const segments = page.segments.filter(({ address, text }) => text[language] !== null && (within?.has(address) ?? true))
    .map((segment) => ({ ...segment, text: { ja: null, en: null, [language]: segment.text[language] }, readings: language === 'ja' ? segment.readings : [] }));
  if (segments.length === 0) return null;
  const shown = new Set(segments.map(({ address }) => address));
  const has = (place: PlacedSpan) => place.language === language && shown.has(place.address);
  return {
    ...page,
    segments,
    beads: page.beads.map((bead) => ({ ja: [], en: [], [language]: bead[language].filter((address) => shown.has(address)) })),
    phraseLinks: [],
    notes: page.notes.filter(({ place }) => has(place)),
    occurrences: page.occurrences.filter(({ place }) => has(place)),
    apparatus: page.apparatus.filter(({ places, restingOn }) => [...places, ...restingOn].some(has)),
  };
}
