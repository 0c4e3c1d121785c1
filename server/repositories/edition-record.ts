import 'server-only';
import type { Work } from '@/domain/text/work';
import { preparedRead } from './prepared-read';
import { parseStoredWork } from './stored-work';

/** The record of an edition, of the newest where `number` is null; synchronous. Null where there is no such edition. */
export function readEditionRecord(slug: string, number: number | null): { readonly number: number; readonly work: Work } | null {
  const row = preparedRead<{ number: number; record: string }>(
    'SELECT e."number", e."record" FROM "Edition" e JOIN "Work" w ON w."id" = e."workId" WHERE w."slug" = ? AND (e."number" = ? OR ? IS NULL) ORDER BY e."number" DESC LIMIT 1',
    slug, number, number,
  );
  return row === undefined ? null : { number: row.number, work: parseStoredWork(row.record) };
}
