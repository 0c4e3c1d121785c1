import { apiPaths } from '@/domain/api/addresses';
import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { licenceAddress } from '@/domain/citation/licence-address';
import { touches } from '@/domain/citation/textual-status';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { languages, type Bilingual } from '@/domain/text/language';
import { formatPassage } from '@/domain/text/passage';
import type { PlacedSpan } from '@/domain/text/span';
import { exportedEntries } from './exported-entries';
import type { ExportFormat, ExportSource } from './format';

/** Names that the vocabulary of annotations has none for. */
const context = ['http://www.w3.org/ns/anno.jsonld', { taiyaku: 'urn:taiyaku:vocabulary:' }];
const neighbourhood = 32;

/**
 * Web Annotations: terms, notes and the apparatus, each on words of a segment in one language. The source is the segment's text at an address of its
 * own, in NFC and without readings, so that quotation and position hold in it to the character; positions count code points, as the recommendation
 * has it. The page on which people read the segment is the scope.
 */
export const annotations: ExportFormat = {
  id: 'annotations', name: 'Web Annotations', extension: 'jsonld', contentType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', of: ['edition', 'passage'], choices: {}, exact: true,
  async* write(source) {
    const page = pageOf(source);
    const id = `${source.siteUrl}/api/v1/editions/${source.head.work.slug}/${source.head.number}${source.passage ? `/passages/${formatPassage(source.passage)}` : ''}/export/annotations.jsonld`;
    const rights = licenceAddress(source.head.work.rights.find(({ part }) => part === 'annotations')?.licence ?? null);
    const head = JSON.stringify({ '@context': context, id, type: 'AnnotationCollection', label: source.head.work.title.en, ...(rights === null ? {} : { rights }) });
    yield `${head.slice(0, -1)},"first":{"id":${JSON.stringify(`${id}#page`)},"type":"AnnotationPage","startIndex":0,"items":[\n`;
    let total = 0;
    const item = (annotation: object) => {
      total += 1;
      return `${total === 1 ? '' : ',\n'}${JSON.stringify(annotation)}`;
    };
    for await (const paragraph of source.paragraphs()) for (const annotation of annotationsOf(paragraph, source, id)) yield item(annotation);
    for await (const { entry } of exportedEntries(source)) {
      if (entry.places.length + entry.restingOn.length === 0) yield item(editing(entry, `${page}#${entry.id}`, `${id}#${entry.id}`, null));
    }
    // How many there are is known when all are written.
    yield `\n]},"total":${total}}\n`;
  },
};

const pageOf = ({ siteUrl, head }: ExportSource) => `${siteUrl}/read/${head.work.slug}/${head.number}`;

function* annotationsOf(paragraph: ParagraphPage, source: ExportSource, id: string): Generator<object> {
  const here = new Set(paragraph.segments.map(({ address }) => address));
  for (const { concept, place } of paragraph.occurrences) {
    const { address, language, span } = place;
    yield {
      id: `${id}#term-${address}-${language}-${span.start}`, type: 'Annotation', motivation: 'identifying',
      body: { source: `${source.siteUrl}/glossary/${concept}`, type: 'SpecificResource', purpose: 'identifying' }, target: target(place, paragraph, source),
    };
  }
  for (const { ordinal, place, text } of paragraph.notes) {
    yield { id: `${id}#note-${ordinal + 1}`, type: 'Annotation', motivation: 'commenting', body: bodies(text, 'commenting'), target: target(place, paragraph, source) };
  }
  for (const entry of paragraph.apparatus) {
    for (const [index, place] of [...entry.places, ...entry.restingOn].entries()) {
      if (!here.has(place.address) || !isShown(place, paragraph)) continue;
      const received = index < entry.places.length ? entry.received[index] : undefined;
      const words = received ? (paragraph.lines.get(received.line) ?? '').slice(received.span.start, received.span.end) : null;
      yield editing(entry, target(place, paragraph, source), `${id}#${entry.id}-${index + 1}`, words);
    }
  }
}

/** An entry may have other places, which were not asked for. */
const isShown = (place: PlacedSpan, { shown }: ParagraphPage) => !shown || shown.some((each) => touches(place, each));

function bodies(text: Bilingual, purpose: string) {
  return languages.map((language) => ({ type: 'TextualBody', purpose, language, format: 'text/plain', value: text[language] }));
}

/** What the editors did; `received` is what the witness has there. */
function editing({ kind, certainty, reason, responsible }: ApparatusEntry, on: unknown, id: string, received: string | null): object {
  return {
    id, type: 'Annotation', motivation: 'editing', creator: { type: 'Organization', name: responsible.en },
    'taiyaku:kind': kind, 'taiyaku:certainty': certainty, ...(received === null ? {} : { 'taiyaku:received': received }),
    body: bodies(reason, 'describing'), target: on,
  };
}

function target({ address, language, span }: PlacedSpan, { segments }: ParagraphPage, { siteUrl, head: { work, number } }: ExportSource): object {
  const text = segments.find((segment) => segment.address === address)?.text[language] ?? '';
  const count = (to: number) => [...text.slice(0, to)].length;
  const around = (words: string) => [...words];
  return {
    type: 'SpecificResource', source: { id: `${siteUrl}${apiPaths.passageText(work.slug, number, address, language)}`, type: 'Text', format: 'text/plain', language },
    scope: `${siteUrl}/read/${work.slug}/${number}/${address}`,
    selector: [
      {
        type: 'TextQuoteSelector', exact: text.slice(span.start, span.end),
        prefix: around(text.slice(0, span.start)).slice(-neighbourhood).join(''), suffix: around(text.slice(span.end)).slice(0, neighbourhood).join(''),
      },
      { type: 'TextPositionSelector', start: count(span.start), end: count(span.end) },
    ],
  };
}
