import 'server-only';
import type { EditionHead, PageWish, ParagraphPage, ReceivedEntry, ReceivedLine } from '@/domain/text/edition-pages';
import { sectionKinds, segmentRoles, type Segment } from '@/domain/text/edition';
import type { Language } from '@/domain/text/language';
import { database } from './database';
import { pageAlignment } from './page-alignment';
import { pageAnnotations } from './page-annotations';
import { lineTexts, pageApparatus, readEntries } from './page-apparatus';
import { groupBy, oneOf, required, storedLanguage, storedSpan } from './stored-values';
import { storedEmphasis } from './stored-emphasis';
import { parseStoredWork } from './stored-work';

/** Paragraphs and lines that are read at once: what bounds the memory of whoever reads an edition through. */
const paragraphsAtOnce = 40;
const linesAtOnce = 500;
const entriesAtOnce = 100;

export interface FoundEdition {
  /** Row id, for the functions below. */
  readonly id: number;
  readonly head: EditionHead;
}

/** An edition without its text; the newest where `number` is null. Null where there is none. */
export async function findEdition(slug: string, number: number | null): Promise<FoundEdition | null> {
  const newest = await database().edition.findFirst({ where: { work: { slug } }, orderBy: { number: 'desc' }, select: { number: true } });
  if (!newest) return null;
  const row = await database().edition.findFirst({
    where: { work: { slug }, number: number ?? newest.number },
    select: {
      id: true, number: true, digest: true, record: true, summaryJa: true, summaryEn: true, date: true, publishedAt: true,
      witness: { select: { siglum: true, language: true, sha256: true, titleJa: true, titleEn: true, descriptionJa: true, descriptionEn: true } },
    },
  });
  if (!row) return null;
  const { witness } = row;
  return {
    id: row.id,
    head: {
      work: parseStoredWork(row.record), number: row.number, latest: newest.number, digest: row.digest, date: row.date,
      summary: { ja: row.summaryJa, en: row.summaryEn }, publishedAt: row.publishedAt.toISOString(),
      witness: witness && {
        siglum: witness.siglum, language: storedLanguage(witness.language), sha256: witness.sha256,
        title: { ja: witness.titleJa, en: witness.titleEn }, description: { ja: witness.descriptionJa, en: witness.descriptionEn },
      },
    },
  };
}

/** Numbers of paragraphs, both included. */
export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of an edition in their order, some at a time, with what of the analysis is wished for. */
export async function* readParagraphs(editionId: number, range: ParagraphRange | null, wish: PageWish = {}): AsyncGenerator<ParagraphPage> {
  let last = (range?.from ?? 0) - 1;
  for (;;) {
    const paragraphs = await database().paragraph.findMany({
      where: { editionId, number: { gt: last, ...(range ? { lte: range.to } : {}) } }, orderBy: { number: 'asc' }, take: paragraphsAtOnce,
      select: { id: true, number: true, section: { select: { ordinal: true, kind: true } } },
    });
    if (paragraphs.length === 0) return;
    yield* await readPage(editionId, paragraphs, wish);
    last = paragraphs.at(-1)?.number ?? last;
    if (paragraphs.length < paragraphsAtOnce) return;
  }
}

interface ParagraphRow {
  readonly id: number;
  readonly number: number;
  readonly section: { readonly ordinal: number; readonly kind: string };
}

async function readPage(editionId: number, paragraphs: readonly ParagraphRow[], wish: PageWish): Promise<ParagraphPage[]> {
  const rows = await database().segment.findMany({
    where: { editionId, paragraphId: { in: paragraphs.map(({ id }) => id) } }, orderBy: { number: 'asc' },
    select: { id: true, paragraphId: true, address: true, role: true },
  });
  const ids = rows.map(({ id }) => id);
  const inPage = { segmentId: { gte: Math.min(...ids), lte: Math.max(...ids) }, segment: { editionId } };
  const addresses = new Map(rows.map(({ id, address }) => [id, address]));
  const [texts, given, emphasis, alignment, annotations, apparatus] = await Promise.all([
    database().segmentText.findMany({ where: inPage, select: { segmentId: true, language: true, text: true } }),
    database().reading.findMany({ where: inPage, orderBy: { start: 'asc' }, select: { segmentId: true, start: true, end: true, reading: true, witnessLine: true } }),
    database().emphasis.findMany({ where: inPage, orderBy: { start: 'asc' }, select: { segmentId: true, start: true, end: true, mark: true } }),
    pageAlignment(inPage, addresses), pageAnnotations(inPage, addresses, wish), pageApparatus(editionId, inPage, addresses),
  ]);
  const textsOf = groupBy(texts, (row) => row.segmentId);
  const givenOf = groupBy(given, (row) => row.segmentId);
  const emphasisOf = groupBy(emphasis, (row) => row.segmentId);
  const segmentsOf = groupBy(rows, (row) => row.paragraphId);
  const toSegment = (row: (typeof rows)[number]): Segment => {
    const text: Record<Language, string | null> = { ja: null, en: null };
    for (const { language, text: words } of textsOf.get(row.id) ?? []) text[storedLanguage(language)] = words;
    return {
      address: row.address, role: oneOf(segmentRoles, row.role, 'role of a segment'), text,
      readings: (givenOf.get(row.id) ?? []).map((one) => ({ span: storedSpan(one), reading: one.reading, witnessLine: one.witnessLine })),
      ...storedEmphasis(emphasisOf.get(row.id)),
    };
  };
  return paragraphs.map(({ id, number, section }) => {
    const segments = (segmentsOf.get(id) ?? []).map(toSegment);
    const here = new Set(segments.map(({ address }) => address));
    return {
      number, segments, section: { ordinal: section.ordinal, kind: oneOf(sectionKinds, section.kind, 'kind of section') },
      ...alignment(here), ...annotations(here), ...apparatus(here),
    };
  });
}

/** The lines of the witness in their order, without where they went. */
export async function* readReceivedLines(editionId: number): AsyncGenerator<ReceivedLine> {
  for (let last = 0; ;) {
    const lines = await database().witnessLine.findMany({
      where: { witness: { editionId }, number: { gt: last } }, orderBy: { number: 'asc' }, take: linesAtOnce,
      select: { number: true, row: true, text: true, repeats: true },
    });
    yield* lines;
    if (lines.length < linesAtOnce) return;
    last = lines.at(-1)?.number ?? last;
  }
}

/** The entries of the apparatus in their order. */
export async function* readApparatusEntries(editionId: number): AsyncGenerator<ReceivedEntry> {
  for (let last = -1; ;) {
    const rows = await database().apparatusEntry.findMany({
      where: { editionId, ordinal: { gt: last } }, orderBy: { ordinal: 'asc' }, take: entriesAtOnce, select: { id: true, ordinal: true },
    });
    const entries = await readEntries(rows.map(({ id }) => id));
    const texts = await lineTexts(editionId, entries, entries.flatMap(({ lines, repeats }) => (repeats.length > 0 ? [...lines, ...repeats] : [])));
    for (const entry of entries) {
      yield {
        entry, received: entry.received.map(({ line, span }) => required(texts, line, 'witness line').slice(span.start, span.end)),
        differs: entry.repeats.some((line, index) => texts.get(line) !== texts.get(entry.lines[index] ?? 0)),
      };
    }
    if (rows.length < entriesAtOnce) return;
    last = rows.at(-1)?.ordinal ?? last;
  }
}

