import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '../fixtures';
import { changeDatabase, copyDatabase } from './database';
import { freePort, startServer, untilServed } from './server';

const root = resolve(import.meta.dirname, '../..');

interface Doubt {
  readonly address: string;
  readonly surface: string;
  readonly doubt: string;
  readonly others: readonly string[];
}

/** Words of the column's newest edition whose readings are put in doubt. */
export const doubts: readonly Doubt[] = [
  { address: '1.1', surface: '行っている', doubt: 'close', others: ['いっている'] },
  { address: '4.2', surface: '上', doubt: 'disagreement', others: ['うえ', 'かみ'] },
  { address: '4.3', surface: '他', doubt: 'homograph', others: ['た'] },
  { address: '5.1', surface: '他', doubt: 'homograph', others: ['た'] },
  { address: '8.1', surface: '行う', doubt: 'unlisted', others: [] },
  { address: '11.3', surface: '間', doubt: 'several', others: ['あいだ', 'ま'] },
];
/** One whose borders are put in doubt. */
export const cut = { address: '8.1', surface: '意義' } as const;

/** The reading of these words is what it was, and so is everything else of the text: another publication of it. */
function putInDoubt(file: string): void {
  changeDatabase(file, (database) => {
    const at = `"surface" = ? AND "segmentId" IN (
      SELECT "s"."id" FROM "Segment" AS "s" JOIN "Edition" AS "e" ON "e"."id" = "s"."editionId" JOIN "Work" AS "w" ON "w"."id" = "e"."workId"
      WHERE "w"."slug" = 'doshikoku' AND "e"."number" = 2 AND "s"."address" = ?)`;
    const doubt = database.prepare(`UPDATE "Token" SET "certainty" = 'doubtful', "doubt" = ?, "others" = ? WHERE ${at}`);
    for (const { address, surface, doubt: why, others } of doubts) {
      const { changes } = doubt.run(why, others.length === 0 ? null : JSON.stringify(others), surface, address);
      if (changes !== 1) throw new Error(`${surface} stands ${changes} times at ${address}.`);
    }
    database.prepare(`UPDATE "Token" SET "cutDoubtful" = 1 WHERE ${at}`).run(cut.surface, cut.address);
    database.prepare('UPDATE "Publication" SET "version" = "version" + 1').run();
  });
}

/** A server of its own for each worker, over a copy of the database in which some readings are doubtful. */
export const test = base.extend<object, { doubtfulServer: string }>({
  doubtfulServer: [async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'taiyaku-doubts-'));
    const file = join(folder, 'taiyaku.db');
    await copyDatabase(join(root, 'var/test/taiyaku.db'), file);
    putInDoubt(file);
    const port = await freePort();
    const server = startServer({ port, database: file });
    const url = `http://127.0.0.1:${port}`;
    await untilServed(url);
    await use(url);
    const ended = new Promise((done) => void server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }, { scope: 'worker', timeout: 90_000 }],
  baseURL: ({ doubtfulServer }, use) => use(doubtfulServer),
});
