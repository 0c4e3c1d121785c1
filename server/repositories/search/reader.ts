import 'server-only';
import type { ReadWord } from '@/domain/japanese/okurigana';
import type { FoundPair, FoundText } from '@/domain/search/lines';
import type { Plan } from '@/domain/search/plan';
import type { SearchUnit } from '@/domain/search/unit';
import type { Vocabulary } from '@/domain/search/vocabulary';
import type { Language } from '@/domain/text/language';
import { databaseUrl, openReader } from '../database';
import { toIntervention } from '../edition-rows';
import { editionOf, rangesOf, readIndexedEditions, type IndexedEdition } from './editions';
import { matchExpression } from './expression';
import { unitReader } from './units';
import { readWords, type WordList } from './words';
import type { Sqlite } from '../sqlite';

/** A word of the texts that begins with what was typed. */
export interface SuggestedWord { readonly lemma: string; readonly reading: string; readonly count: number }

/** What a search asks of the index. */
export interface SearchReader {
  /** The editions in the index, by their place in it. */
  editions(): readonly IndexedEdition[];
  /** What a plan asks of the texts: of the latest editions, or of all. */
  vocabulary(allEditions: boolean): Vocabulary;
  /** Ids of the beads that a plan finds, in the order of works and addresses; at most `limit`. */
  find(plan: Plan, which: { readonly allEditions: boolean; readonly isWanted: ((edition: IndexedEdition) => boolean) | null }, limit: number): number[];
  edition(bead: number): IndexedEdition;
  /** The texts of a bead. */
  unit(bead: number, withTokens: boolean): SearchUnit;
  /** A bead with what is shown of it. */
  pair(bead: number, withTokens: boolean): FoundPair;
  /** Words whose dictionary form begins with `written`, or whose reading begins with `said` (empty: by no reading); the most frequent first. */
  words(written: string, said: string, limit: number): SuggestedWord[];
  /** English words (folded) of the latest editions that begin so; the most frequent first. */
  englishWords(beginning: string, limit: number): string[];
}

/** What is kept in memory, of the state of the index that `mark` names. */
interface CachedIndex {
  readonly mark: string | null;
  readonly editions: readonly IndexedEdition[];
  readonly words: { all?: WordList; latest?: WordList };
}

/** Beyond every id. */
const end = Number.MAX_SAFE_INTEGER;

/** `begin` is to be called before each task: it sees what the database holds then. */
function prepare(sqlite: Sqlite): { readonly reader: SearchReader; readonly begin: () => void } {
  const find = sqlite.prepare<[string, number, number, number], number>(
    'SELECT "rowid" FROM "SearchIndex" WHERE "SearchIndex" MATCH ? AND "rowid" BETWEEN ? AND ? ORDER BY "rowid" LIMIT ?',
  ).pluck();
  const interventions = sqlite.prepare<[number, string], { start: number; end: number; kind: string }>(`
    SELECT "p"."start", "p"."end", "e"."kind" FROM "ApparatusPlace" AS "p" JOIN "ApparatusEntry" AS "e" ON "e"."id" = "p"."entryId"
    WHERE "p"."segmentId" = ? AND "p"."language" = ? ORDER BY "p"."start"`);
  const links = sqlite.prepare<[number, string], { link: number; start: number; end: number }>(
    'SELECT "linkId" AS "link", "start", "end" FROM "PhraseLinkSpan" WHERE "segmentId" = ? AND "language" = ?',
  );
  const words = sqlite.prepare<[string, string, string, string, number], SuggestedWord>(`
    SELECT "lemma", "reading", sum("count") AS "count" FROM "SearchLemma"
    WHERE ("lemma" >= ? AND "lemma" < ?) OR ("reading" >= ? AND "reading" < ?)
    GROUP BY "lemma", "reading" ORDER BY "count" DESC, "lemma" LIMIT ?`);
  const englishWords = sqlite.prepare<[string, string, number], string>(
    'SELECT "word" FROM "SearchWord" WHERE "isLatest" = 1 AND "word" > ? AND "word" < ? ORDER BY "count" DESC, "word" LIMIT ?',
  ).pluck();
  // Read with the editions, so that neither is of another moment than the other.
  const markOfIndex = sqlite.prepare<[], string>(
    `SELECT coalesce((SELECT "version" || '@' || "changedAt" FROM "Publication" WHERE "id" = 1), '') || '/' || (SELECT count(*) || '/' || total("version") || '/' || total("isLatest") FROM "SearchEdition")`,
  ).pluck();
  const lemmas = sqlite.prepare<[string, string], ReadWord>('SELECT DISTINCT "lemma" AS "text", "reading" FROM "SearchLemma" WHERE "lemma" >= ? AND "lemma" < ?');
  const unitOf = unitReader(sqlite);
  let known: CachedIndex = { mark: null, editions: [], words: {} };

  const begin = () => {
    const mark = markOfIndex.get() ?? '';
    if (known.mark !== mark) known = { mark, editions: readIndexedEditions(sqlite), words: {} };
  };
  const wordsOf = (allEditions: boolean) => known.words[allEditions ? 'all' : 'latest'] ??= readWords(sqlite, allEditions);
  const reader: SearchReader = {
    editions: () => known.editions,
    edition: (bead) => editionOf(known.editions, bead),
    vocabulary: (allEditions) => ({
      has(way) {
        const expression = matchExpression({ wanted: [{ ways: [way], isLatin: true }], unwanted: [] }, allEditions);
        return expression !== null && find.all(expression, 0, end, 1).length > 0;
      },
      fitting: (pattern, most) => wordsOf(allEditions).fitting(pattern, most),
      spellings: (key) => wordsOf(allEditions).spellings(key),
      lemmas: (beginning) => (beginning === '' ? [] : lemmas.all(beginning, `${beginning}\u{10ffff}`)),
    }),
    find(plan, { allEditions, isWanted }, limit) {
      const expression = matchExpression(plan, allEditions);
      if (expression === null) return [];
      if (!isWanted) return find.all(expression, 0, end, limit);
      const found: number[] = [];
      for (const { first, last } of rangesOf(known.editions.filter(({ isLatest }) => allEditions || isLatest), isWanted)) {
        if (found.length >= limit) break;
        found.push(...find.all(expression, first, last, limit - found.length));
      }
      return found;
    },
    unit: unitOf,
    pair(bead, withTokens) {
      const { work, number, isLatest } = editionOf(known.editions, bead);
      const unit = unitOf(bead, withTokens);
      const textsOf = (language: Language) => unit[language].map((text): FoundText => ({
        ...text,
        interventions: interventions.all(text.segmentId, language).map((row) => toIntervention(row, row.kind)),
        links: links.all(text.segmentId, language).map(({ link, start, end: to }) => ({ link, span: { start, end: to } })),
      }));
      return { work: { slug: work.slug, title: work.title }, edition: number, isLatest, texts: { ja: textsOf('ja'), en: textsOf('en') } };
    },
    words: (written, said, limit) => words.all(written, written === '' ? '' : after(written), said, said === '' ? '' : after(said), limit),
    englishWords: (beginning, limit) => englishWords.all(beginning, after(beginning), limit),
  };
  return { reader, begin };
}

/** The first text that does not begin with `prefix`. */
function after(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

interface Connection {
  readonly url: string;
  readonly sqlite: Sqlite;
  readonly reader: SearchReader;
  /** Runs a task within one read transaction: an import that ends meanwhile is not seen in part. */
  readonly consistently: (task: () => void) => void;
}

// On the global object, because the development server loads this module anew after each change.
const shared = globalThis as { taiyakuSearch?: Connection | undefined };

/** How much of the database file is read without a system call for each page. */
const mappedBytes = 1_000_000_000;

function connect(url: string): Connection {
  shared.taiyakuSearch?.sqlite.close();
  // Should the next not open, this one is gone all the same.
  shared.taiyakuSearch = undefined;
  const sqlite = openReader(url);
  sqlite.pragma(`mmap_size = ${mappedBytes}`);
  const { reader, begin } = prepare(sqlite);
  const consistently = sqlite.transaction((task: () => void) => {
    begin();
    task();
  });
  return { url, sqlite, reader, consistently };
}

/** Searches on a connection of its own, with statements that stay prepared. */
export function readSearchIndex<T>(task: (reader: SearchReader) => T): T {
  const url = databaseUrl();
  const connection = shared.taiyakuSearch?.url === url ? shared.taiyakuSearch : (shared.taiyakuSearch = connect(url));
  const results: T[] = [];
  connection.consistently(() => {
    results.push(task(connection.reader));
  });
  const [result] = results;
  return result as T;
}
