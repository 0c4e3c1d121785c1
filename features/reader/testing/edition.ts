import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import type { Concept } from '@/domain/glossary/concept';
import type { Edition, Segment } from '@/domain/text/edition';
import type { PlacedSpan } from '@/domain/text/span';
import type { Language } from '@/domain/text/language';

const both = (words: string) => ({ ja: words, en: words });

/** The span of `words` at an address; an empty one at `words|` stands behind them. */
export function at(edition: Edition, address: string, language: Language, words: string): PlacedSpan {
  const segments = edition.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.segments);
  const text = segments.find((segment) => segment.address === address)?.text[language] ?? '';
  const behind = words.endsWith('|');
  const plain = behind ? words.slice(0, -1) : words;
  const start = text.indexOf(plain);
  if (start === -1) throw new Error(`“${plain}” does not stand at ${address}.`);
  const end = start + plain.length;
  return { address, language, span: behind ? { start: end, end } : { start, end } };
}

export function segment(address: string, ja: string | null, en: string | null, role: Segment['role'] = 'prose'): Segment {
  return { address, role, text: { ja, en }, readings: [] };
}

export function entry(id: string, kind: ApparatusEntry['kind'], rest: Partial<ApparatusEntry> = {}): ApparatusEntry {
  return {
    id, kind, certainty: 'high', responsible: both('editors'), reason: both(`Why ${id}.`),
    places: [], restingOn: [], received: [], lines: [], repeats: [], extent: null, ...rest,
  };
}

export function concept(slug: string, ja: string, en: string): Concept {
  return {
    slug, category: 'concept', definition: { ja: `${ja}とは。`, en: `What ${en} is.` }, related: [], source: null, sourceNote: null,
    labels: [
      { language: 'ja', kind: 'preferred', text: ja, reading: 'よみ' },
      { language: 'en', kind: 'preferred', text: en, reading: null },
    ],
  };
}

/** An edition of one paragraph, without anything that points at it. */
export function bareEdition(segments: readonly Segment[], beads: Edition['beads']): Edition {
  return {
    work: {
      slug: 'harbour', genre: 'essay', originalLanguage: 'ja', title: { ja: '海', en: 'Sea' }, titleReading: 'うみ', subtitle: null,
      summary: both('A summary.'), creators: [], container: null, date: null, dateNote: null, rights: [],
    },
    summary: both('First.'), date: '2026-01-05', number: 1, latest: 1, digest: '', publishedAt: '2026-01-05T00:00:00Z',
    sections: [{ kind: 'body', paragraphs: [{ number: 1, segments }] }],
    beads, phraseLinks: [], notes: [], occurrences: [], witness: null, apparatus: [],
  };
}
