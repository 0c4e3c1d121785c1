import 'server-only';
import { maxSentences, perPage, type Facets, type SearchAnswer, type SearchResult } from '@/domain/search/answer';
import { authorsOf, yearOf } from '@/domain/search/authors';
import { contextKey } from '@/domain/search/context';
import { satisfiesPlan } from '@/domain/search/hits';
import { linesOf, placesOf } from '@/domain/search/lines';
import { planQuery, type Plan } from '@/domain/search/plan';
import { parseQuery, type Query } from '@/domain/search/query';
import type { SearchRequest } from '@/domain/search/request';
import { readKanji } from '@/server/analyser/kanji';
import { kanaFromRomaji } from '@/server/language/romaji';
import { readSearchIndex, type SearchReader } from '@/server/repositories/search/reader';
import type { IndexedEdition } from '@/server/repositories/search/editions';
import { stemsOf } from '@/server/language/stems';
import { conceptsNamed } from './concepts-named';

/**
 * Concordance lines for a query, `size` pairs of them on a page, or what is wrong with it; behind the last page, the last.
 * Throws where the database does not answer, and for nothing that a visitor sends.
 */
export async function search(request: SearchRequest, size = perPage): Promise<SearchAnswer> {
  const planned = planOf(request);
  if (planned.kind !== 'plan') return planned;
  const found = readSearchIndex((reader) => findLines(reader, planned, request, size));
  return { ...found, concepts: await conceptsNamed(planned.query, kanaFromRomaji) };
}

/** What a request asks of the index, or what is wrong with its query. */
export function planOf({ q, editions }: Pick<SearchRequest, 'q' | 'editions'>): (Plan & { readonly query: Query }) | Exclude<SearchAnswer, { kind: 'result' }> {
  const parsed = parseQuery(q);
  if (parsed.kind !== 'query') return parsed;
  const plan = readSearchIndex((reader) => planQuery(parsed.query, { stems: stemsOf, kana: kanaFromRomaji, readKanji }, reader.vocabulary(editions === 'all')));
  return plan.kind === 'problem' ? plan : { ...plan, query: parsed.query };
}

/** The beads that a plan finds, in the order of works and addresses; at most `limit`. */
export function findBeads(reader: SearchReader, plan: Plan, request: SearchRequest, limit: number): number[] {
  const beads = reader.find(plan, { allEditions: request.editions === 'all', isWanted: filterOf(request) }, limit);
  return plan.isRough ? beads.filter((bead) => satisfiesPlan(plan, reader.unit(bead, true), stemsOf)) : beads;
}

function findLines(reader: SearchReader, plan: Plan, request: SearchRequest, size: number): Omit<SearchResult, 'concepts'> {
  const beads = findBeads(reader, plan, request, maxSentences + 1);
  const isMore = beads.length > maxSentences;
  const counted = beads.slice(0, maxSentences);
  const withTokens = plan.wanted.some(({ ways }) => ways.some(({ kind }) => kind === 'lemma' || kind === 'reading'));
  const facets = facetsOf(counted.map((bead) => reader.edition(bead)));
  const { sort } = request;
  // By place, pages are of sentences: only those shown have to be read.
  const inOrder = sort === 'place' ? null : sortedPlaces(reader, counted, plan, withTokens, sort);
  const pages = Math.max(1, Math.ceil((inOrder ?? counted).length / size));
  const page = Math.min(request.page, pages);
  const [from, to] = [(page - 1) * size, page * size];
  const lines = inOrder
    ? inOrder.slice(from, to).flatMap(({ bead, place }) => linesOf(reader.pair(bead, withTokens), plan, stemsOf, [place]))
    : counted.slice(from, to).flatMap((bead) => linesOf(reader.pair(bead, withTokens), plan, stemsOf));
  return { kind: 'result', count: counted.length, isMore, lines, page, pages, facets, meant: plan.meant };
}

/** By code points: the order of the kana, and of the radicals of kanji. Lines are made only of those that are shown. */
function sortedPlaces(reader: SearchReader, beads: readonly number[], plan: Plan, withTokens: boolean, order: 'left' | 'right') {
  return beads.flatMap((bead) => {
    const texts = reader.unit(bead, withTokens);
    return placesOf(texts, plan, stemsOf).map((place) => ({
      bead, place, key: contextKey(texts[place.language][place.index]?.text ?? '', place.hit, order, place.language),
    }));
  }).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}

function filterOf({ work, author, year }: SearchRequest): ((edition: IndexedEdition) => boolean) | null {
  if (work === undefined && author === undefined && year === undefined) return null;
  return (edition) => (work === undefined || edition.work.slug === work)
    && (author === undefined || authorsOf(edition.work).some(({ key }) => key === author))
    && (year === undefined || yearOf(edition.work) === year);
}

function facetsOf(editions: readonly IndexedEdition[]): Facets {
  const counts = new Map<IndexedEdition, number>();
  for (const edition of editions) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  const works = new Map<string, Facets['works'][number]>();
  const authors = new Map<string, Facets['authors'][number]>();
  const years = new Map<string, number>();
  for (const [{ work }, count] of counts) {
    works.set(work.slug, { slug: work.slug, title: work.title, count: count + (works.get(work.slug)?.count ?? 0) });
    for (const { key, name } of authorsOf(work)) authors.set(key, { key, name, count: count + (authors.get(key)?.count ?? 0) });
    const year = yearOf(work);
    if (year !== null) years.set(year, count + (years.get(year) ?? 0));
  }
  const most = <T extends { count: number }>(all: Iterable<T>) => [...all].sort((a, b) => b.count - a.count);
  return {
    works: most(works.values()), authors: most(authors.values()),
    years: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => (a.year < b.year ? -1 : 1)),
  };
}
