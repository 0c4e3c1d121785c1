import { partitionPoint } from '@/domain/algorithms/partition-point';
import type { Work } from '@/domain/text/work';
import { parseStoredWork } from '../stored-work';
import type { Sqlite } from '../sqlite';

/** An edition in the index. Its beads' ids stand together, from `first` to `last`, in the order of the text. */
export interface IndexedEdition {
  readonly number: number;
  readonly isLatest: boolean;
  readonly work: Work;
  readonly first: number;
  readonly last: number;
}

/** By their place in the index. */
export function readIndexedEditions(sqlite: Sqlite): IndexedEdition[] {
  const editions = sqlite.prepare<[], { id: number; number: number; record: string; isLatest: number }>(`
    SELECT "e"."id", "e"."number", "e"."record", "s"."isLatest" FROM "Edition" AS "e" JOIN "SearchEdition" AS "s" ON "s"."editionId" = "e"."id"`).all();
  const end = (direction: 'ASC' | 'DESC') => sqlite.prepare<[number], number>(
    `SELECT "id" FROM "Bead" WHERE "editionId" = ? ORDER BY "ordinal" ${direction} LIMIT 1`,
  ).pluck();
  const [first, last] = [end('ASC'), end('DESC')];
  return editions.flatMap(({ id, number, record, isLatest }): IndexedEdition[] => {
    const [from, to] = [first.get(id), last.get(id)];
    if (from === undefined || to === undefined) return [];
    return [{ number, isLatest: isLatest === 1, work: parseStoredWork(record), first: from, last: to }];
  }).sort((a, b) => a.first - b.first);
}

/** The edition that a bead belongs to; `editions` by their place. */
export function editionOf(editions: readonly IndexedEdition[], bead: number): IndexedEdition {
  const edition = editions[partitionPoint(editions.length, (index) => (editions[index]?.first ?? Infinity) <= bead) - 1];
  if (!edition || bead < edition.first || bead > edition.last) throw new Error(`The index has bead ${bead}, which is of no edition in it.`);
  return edition;
}

/** Stretches of the index that hold the editions that are wanted, and no others of those that are searched. */
export function rangesOf(editions: readonly IndexedEdition[], isWanted: (edition: IndexedEdition) => boolean): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  let goesOn = false;
  for (const edition of editions) {
    const wanted = isWanted(edition);
    const range = goesOn ? ranges.at(-1) : undefined;
    if (wanted && range) range.last = edition.last;
    else if (wanted) ranges.push({ first: edition.first, last: edition.last });
    goesOn = wanted;
  }
  return ranges;
}
