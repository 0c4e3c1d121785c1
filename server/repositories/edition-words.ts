import 'server-only';
import type { FoundRuby } from '@/domain/japanese/furigana/ruby';
import type { Word } from '@/domain/study/sense';
import { groupBy } from '@/domain/algorithms/group-by';
import { database } from './database';
import type { Addresses } from './edition-rows';
import type { Scope } from './edition-text';
import { required } from './stored-values';
import { storedRuby, toWord } from './stored-token';

const inTextOrder = [{ segmentId: 'asc' as const }, { ordinal: 'asc' as const }];

/** The words of the Japanese with all that is known of them, by address. */
export async function readWords(scope: Scope, addresses: Addresses): Promise<Map<string, Word[]>> {
  const rows = await database().token.findMany({ where: scope, orderBy: inTextOrder, omit: { id: true, ordinal: true } });
  return new Map([...groupBy(rows, (row) => row.segmentId)].map(([id, own]) => [required(addresses, id, 'segment'), own.map(toWord)]));
}

/** The readings that the analysis found, by address. */
export async function readFoundRuby(scope: Scope, addresses: Addresses): Promise<Map<string, FoundRuby[]>> {
  const rows = await database().token.findMany({
    where: { ...scope, NOT: { ruby: '[]' } }, orderBy: inTextOrder, select: { segmentId: true, start: true, ruby: true, certainty: true },
  });
  const rubyOf = (row: (typeof rows)[number]) => storedRuby(row).map((ruby) => (row.certainty === 'doubtful' ? { ...ruby, doubtful: true } : ruby));
  return new Map([...groupBy(rows, (row) => row.segmentId)].map(([id, own]) => [required(addresses, id, 'segment'), own.flatMap(rubyOf)]));
}
