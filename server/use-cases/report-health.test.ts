import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqlite, pointDatabaseAt } from '@/server/repositories/database';
import { type TemporaryDatabase, temporaryDatabase } from '@/server/repositories/testing/temporary-database';
import { log } from '@/server/runtime/log';
import { reportHealth } from './report-health';

let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase();
});
afterEach(() => temporary.close());

describe('reportHealth', () => {
  it('names the applied migrations', async () => {
    const health = await reportHealth();
    expect(health).toMatchObject({ status: 'ok', database: 'answers', migrations: { pending: [] } });
    expect('migrations' in health && health.migrations.applied[0]).toMatch(/^\d{14}_init$/);
  });

  it('says which migrations are not applied yet', async () => {
    const sqlite = openSqlite();
    sqlite.exec('DELETE FROM "_prisma_migrations"');
    sqlite.close();
    expect(await reportHealth()).toMatchObject({ status: 'behind', migrations: { applied: [] } });
  });

  it('finds a database that does not answer', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    await pointDatabaseAt('file:/dev/null/no.db').catch(() => undefined);
    expect(await reportHealth()).toMatchObject({ status: 'down', database: 'silent' });
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });
});
