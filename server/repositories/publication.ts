import 'server-only';
import { preparedRead } from './prepared-read';

/**
 * What is published now, as one short word that differs after every import that
 * changed anything, and between databases. Asked for at each request.
 */
export function publicationMark(): string {
  const row = preparedRead<{ version: number; changedAt: string | number }>('SELECT "version", "changedAt" FROM "Publication" WHERE "id" = 1');
  return row ? `${row.version}@${row.changedAt}` : 'nothing';
}
