import 'server-only';
import type { EditionHead, PageOptions, ParagraphPage, ReceivedEntry, ReceivedLine } from '@/domain/text/edition-pages';
import { sectionKinds } from '@/domain/text/edition';
import type { PlacedSpan } from '@/domain/text/span';
import { database } from './database';
import { readBeads, readNotes, readOccurrences, readPhraseLinks } from './edition-annotations';
import { toWitness, witnessColumns } from './edition-rows';
import { readEntries, readEntriesIn, readLineTexts, readUses } from './edition-source';
import { addressesOf, readSegmentRows, readSegments } from './edition-text';
import { readFoundRuby, readWords } from './edition-words';
import { oneOf, required } from './stored-values';
import { parseStoredWork } from './stored-work';

/** Batch sizes. They bound the memory needed to read an edition from beginning to end. */
const paragraphsAtOnce = 40;
const linesAtOnce = 500;
const entriesAtOnce = 100;

export interface EditionRef {
  /** Row id, for the functions below. */
  readonly id: number;
  readonly head: EditionHead;
}

/** An edition without its text; the newest where `number` is null. Null where there is none. */
export async function findEdition(slug: string, number: number | null): Promise<EditionRef | null> {
  const newest = await database().edition.findFirst({ where: { work: { slug } }, orderBy: { number: 'desc' }, select: { number: true } });
  if (!newest) return null;
  const row = await database().edition.findFirst({
    where: { work: { slug }, number: number ?? newest.number },
    select: {
      id: true, number: true, digest: true, record: true, summaryJa: true, summaryEn: true, date: true, publishedAt: true,
      witness: { select: witnessColumns },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    head: {
      work: parseStoredWork(row.record), number: row.number, latest: newest.number, digest: row.digest, date: row.date,
      summary: { ja: row.summaryJa, en: row.summaryEn }, publishedAt: row.publishedAt.toISOString(), witness: row.witness && toWitness(row.witness),
    },
  };
}

/** Numbers of paragraphs, both included. */
export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of an edition in order, read in batches, with the parts of the analysis that `options` names. */
export async function* readParagraphs(editionId: number, range: ParagraphRange | null, options: PageOptions = {}): AsyncGenerator<ParagraphPage> {
  let last = (range?.from ?? 0) - 1;
  for (;;) {
    const paragraphs = await database().paragraph.findMany({
      where: { editionId, number: { gt: last, ...(range ? { lte: range.to } : {}) } }, orderBy: { number: 'asc' }, take: paragraphsAtOnce,
      select: { id: true, number: true, section: { select: { ordinal: true, kind: true } } },
    });
    if (paragraphs.length === 0) return;
    yield* await readPage(editionId, paragraphs, options);
    last = paragraphs.at(-1)?.number ?? last;
    if (paragraphs.length < paragraphsAtOnce) return;
  }
}

interface ParagraphRow {
  readonly id: number;
  readonly number: number;
  readonly section: { readonly ordinal: number; readonly kind: string };
}

async function readPage(editionId: number, paragraphs: readonly ParagraphRow[], options: PageOptions): Promise<ParagraphPage[]> {
  const rows = await readSegmentRows(editionId, paragraphs.map(({ id }) => id));
  const ids = rows.map(({ id }) => id);
  const scope = { segmentId: { gte: Math.min(...ids), lte: Math.max(...ids) }, segment: { editionId } };
  const addresses = addressesOf(rows);
  const [segmentsOf, beads, phraseLinks, notes, occurrences, found, words, uses, entries] = await Promise.all([
    readSegments(rows, scope), readBeads(scope, addresses), readPhraseLinks(scope, addresses), readNotes(scope, addresses), readOccurrences(scope, addresses),
    options.readings ? readFoundRuby(scope, addresses) : new Map<string, never>(), options.words ? readWords(scope, addresses) : null,
    readUses(scope, addresses), readEntriesIn(scope),
  ]);
  const lineNumbers = (own: Pick<ParagraphPage, 'uses' | 'apparatus'>) => [...own.uses.map(({ line }) => line), ...own.apparatus.flatMap(({ received }) => received.map(({ line }) => line))];
  const texts = await readLineTexts(editionId, lineNumbers({ uses, apparatus: entries }));
  return paragraphs.map(({ id, number, section }) => {
    const segments = segmentsOf.get(id) ?? [];
    const here = new Set(segments.map(({ address }) => address));
    const isHere = ({ address }: Pick<PlacedSpan, 'address'>) => here.has(address);
    const ofParagraph = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].filter(([address]) => here.has(address)));
    const apparatus = entries.filter(({ places, restingOn }) => [...places, ...restingOn].some(isHere));
    const ownUses = uses.filter(isHere);
    return {
      number, segments, section: { ordinal: section.ordinal, kind: oneOf(sectionKinds, section.kind, 'kind of section') },
      beads: beads.filter(({ ja, en }) => [...ja, ...en].some((address) => here.has(address))),
      phraseLinks: phraseLinks.filter(({ ja, en }) => [...ja, ...en].some(isHere)),
      notes: notes.filter(({ place }) => isHere(place)), occurrences: occurrences.filter(({ place }) => isHere(place)),
      found: ofParagraph(found), ...(words ? { words: ofParagraph(words) } : {}),
      apparatus, uses: ownUses, lines: new Map(lineNumbers({ uses: ownUses, apparatus }).map((line) => [line, required(texts, line, 'witness line')])),
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
    const texts = await readLineTexts(editionId, entries.flatMap(({ received, lines, repeats }) => [...received.map(({ line }) => line), ...(repeats.length > 0 ? [...lines, ...repeats] : [])]));
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
