import { z } from 'zod';
import { apparatusKinds, certainties, type ApparatusEntry } from '../apparatus/apparatus';
import { editedPassage, interventionsWithin } from '../apparatus/edited-passage';
import { editedText } from '../apparatus/edited-text';
import { textualStatus as countStatus, touches } from '../citation/textual-status';
import type { Concept } from '../glossary/concept';
import { preferredLabel } from '../glossary/labels';
import { segmentsByAddress, segmentRoles, type Edition, type Segment } from '../text/edition';
import type { PlacedSpan } from '../text/span';
import { languages, type Language } from '../text/language';
import { formatPassage, type Passage } from '../text/passage';
import { addressesOf, type PassageSpans } from '../text/passage-spans';
import { apiPaths, pagesOf } from './addresses';
import { paged } from './paging';
import { bilingual, pages, placedSpan, span, textualStatus, words } from './parts';

/** What a passage brings along when it is asked for. */
export const includable = ['readings', 'terms', 'notes', 'apparatus', 'links'] as const;
export type Includable = (typeof includable)[number];

export const term = z.object({ concept: z.string(), label: bilingual, place: placedSpan, answer: z.url() });
export const note = z.object({ place: placedSpan, text: bilingual });
export const phraseLink = z.object({ ja: z.array(placedSpan), en: z.array(placedSpan) });
export const reading = z.object({ ...span.shape, reading: z.string(), witnessLine: z.int().nullable() });

export const apparatusEntry = z.object({
  id: z.string(),
  kind: z.enum(apparatusKinds),
  certainty: z.enum(certainties),
  responsible: bilingual,
  reason: bilingual,
  places: z.array(placedSpan),
  restingOn: z.array(placedSpan),
  received: z.array(z.object({ line: z.int(), ...span.shape, text: z.string() })),
  lines: z.array(z.int()),
  repeats: z.array(z.int()),
  extent: z.object({ unit: z.enum(['character', 'line']), quantity: z.int().nullable() }).nullable(),
});

export const passageSegment = z.object({
  address: z.string(),
  role: z.enum(segmentRoles),
  ja: words.nullable(),
  en: words.nullable(),
  readings: z.array(reading).optional(),
});

const side = z.object({ ...words.shape, spans: z.array(placedSpan) });

export const passageAnswer = z.object({
  work: z.string(),
  edition: z.int().min(1),
  latest: z.int().min(1),
  address: z.string(),
  part: z.object({ language: z.enum(languages), ...span.shape }).nullable(),
  ja: side,
  en: side,
  status: textualStatus,
  segments: z.array(passageSegment),
  terms: z.array(term).optional(),
  notes: z.array(note).optional(),
  apparatus: z.array(apparatusEntry).optional(),
  links: z.array(phraseLink).optional(),
  pages,
  citation: z.url(),
});

export const passagePage = paged(passageAnswer);

/** An edition with what its passages are answered from. */
export interface PassageSource {
  readonly edition: Edition;
  readonly concepts: readonly Concept[];
}

const place = ({ address, language, span: { start, end } }: PlacedSpan): z.output<typeof placedSpan> => ({ address, language, start, end });

function wordsOf(text: string, within: PlacedSpan, { apparatus }: Edition): z.output<typeof words> {
  return { text, edited: editedText(text, within.language, interventionsWithin(apparatus, within)) };
}

export function toPassage(source: PassageSource, passage: Passage, spans: PassageSpans, include: readonly Includable[], site: string): z.output<typeof passageAnswer> {
  const { edition } = source;
  const { number, latest, work: { slug } } = edition;
  const address = formatPassage(passage);
  const segments = segmentsByAddress(edition);
  const within = [...spans.ja, ...spans.en];
  const sideOf = (language: Language) => ({
    ...editedPassage(edition, spans[language], language), spans: spans[language].map(place),
  });
  const whole = (segment: Segment, language: Language) => {
    const text = segment.text[language];
    return text === null ? null : wordsOf(text, { address: segment.address, language, span: { start: 0, end: text.length } }, edition);
  };
  return {
    work: slug, edition: number, latest, address,
    part: passage.part && { language: passage.part.language, start: passage.part.start, end: passage.part.end },
    ja: sideOf('ja'), en: sideOf('en'),
    status: countStatus(edition.apparatus, within),
    segments: addressesOf(spans).flatMap((each) => segments.get(each) ?? []).map((segment) => ({
      address: segment.address, role: segment.role, ja: whole(segment, 'ja'), en: whole(segment, 'en'),
      ...(include.includes('readings') ? { readings: segment.readings.map(({ span: own, reading: text, witnessLine }) => ({ ...own, reading: text, witnessLine })) } : {}),
    })),
    ...extras(source, within, include, site),
    pages: pagesOf(site, `/read/${slug}/${number}/${address}`),
    citation: `${site}${apiPaths.citation(slug, number, address)}`,
  };
}

type Extras = Pick<z.output<typeof passageAnswer>, 'terms' | 'notes' | 'apparatus' | 'links'>;

/** What stands in a passage, or at its edge, besides its words. */
function extras({ edition, concepts }: PassageSource, within: readonly PlacedSpan[], include: readonly Includable[], site: string): Extras {
  const isInside = (each: PlacedSpan) => within.some((own) => touches(each, own));
  const labels = new Map(concepts.map((concept) => [concept.slug, { ja: preferredLabel(concept, 'ja').text, en: preferredLabel(concept, 'en').text }]));
  const made: { -readonly [Key in keyof Extras]: () => Extras[Key] } = {
    terms: () => edition.occurrences.filter((each) => isInside(each.place)).map(({ concept, place: where }) => {
      const label = labels.get(concept);
      if (!label) throw new Error(`The glossary has no concept “${concept}”, which the text uses.`);
      return { concept, label, place: place(where), answer: `${site}${apiPaths.concept(concept)}` };
    }),
    notes: () => edition.notes.filter((each) => isInside(each.place)).map(({ place: where, text }) => ({ place: place(where), text })),
    apparatus: () => edition.apparatus.filter(({ places, restingOn }) => [...places, ...restingOn].some(isInside)).map((entry) => toEntry(entry, edition)),
    links: () => edition.phraseLinks.filter(({ ja, en }) => [...ja, ...en].some(isInside)).map(({ ja, en }) => ({ ja: ja.map(place), en: en.map(place) })),
  };
  return Object.fromEntries(Object.entries(made).filter(([key]) => include.some((each) => each === key)).map(([key, make]) => [key, make()])) as Extras;
}

function toEntry(entry: ApparatusEntry, { witness }: Edition): z.output<typeof apparatusEntry> {
  const { id, kind, certainty, responsible, reason, lines, repeats, extent } = entry;
  const lineText = (number: number) => witness?.lines.find((line) => line.number === number)?.text ?? '';
  return {
    id, kind, certainty, responsible, reason, lines: [...lines], repeats: [...repeats], extent,
    places: entry.places.map(place), restingOn: entry.restingOn.map(place),
    received: entry.received.map(({ line, span: own }) => ({ line, ...own, text: lineText(line).slice(own.start, own.end) })),
  };
}
