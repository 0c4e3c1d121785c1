import 'server-only';
import { linesOf } from '@/domain/search/lines';
import type { Plan } from '@/domain/search/plan';
import type { QueryProblem } from '@/domain/search/query';
import type { SearchRequest } from '@/domain/search/request';
import { maxExported, tableHead, tableRow, type TableFile } from '@/domain/search/result-table';
import { publicationMark } from '@/server/repositories/publication';
import { readSearchIndex } from '@/server/repositories/search/reader';
import { stemsOf } from '@/server/language/stems';
import { findBeads, planOf } from './search';

/** Pairs that are read at once: between them other requests are answered. */
const together = 50;

export type ResultsExport =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: QueryProblem }
  /** `mark` differs with every change of the texts. */
  | { readonly kind: 'file'; readonly mark: string; readonly body: AsyncGenerator<string> };

/** All that a search finds as a table, in the order of the texts, whatever the order and the page asked for. At most `maxExported` pairs. */
export function exportResults(request: SearchRequest, site: string, file: TableFile): ResultsExport {
  const plan = planOf(request);
  if (plan.kind !== 'plan') return plan;
  const mark = publicationMark();
  const beads = readSearchIndex((reader) => findBeads(reader, plan, request, maxExported));
  return { kind: 'file', mark, body: table(beads, plan, mark, (line) => tableRow(line, site, file), tableHead(file)) };
}

async function* table(beads: readonly number[], plan: Plan, mark: string, rowOf: (line: Parameters<typeof tableRow>[0]) => string, head: string): AsyncGenerator<string> {
  yield head;
  for (let from = 0; from < beads.length; from += together) {
    // Ids of another state of the texts: a table that breaks off is better than one that is wrong.
    if (publicationMark() !== mark) throw new Error('The texts were changed while a table of results was written.');
    yield readSearchIndex((reader) => beads.slice(from, from + together).flatMap((bead) => linesOf(reader.pair(bead, true), plan, stemsOf)).map(rowOf).join(''));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
