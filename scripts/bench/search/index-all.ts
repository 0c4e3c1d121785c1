/** Makes the index of a generated database; prints its time (ms) and size (bytes) as JSON. */
import { openSqlite } from '@/server/repositories/database';
import { indexMissing } from '@/server/repositories/search/index-editions';

const since = performance.now();
indexMissing();
const milliseconds = performance.now() - since;
const sqlite = openSqlite();
const size = (where: string) => sqlite.prepare<[], number>(`SELECT coalesce(sum("pgsize"), 0) FROM "dbstat" WHERE ${where}`).pluck().get() ?? 0;
console.log(JSON.stringify({ milliseconds, bytes: size(`"name" LIKE 'SearchIndex%' OR "name" LIKE '%SearchWord%' OR "name" LIKE '%SearchVocabulary%'`), databaseBytes: size('1') }));
sqlite.close();
