import {
  DriverAdapterError, type Error as DriverError, type IsolationLevel, type MappedError, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory, type SqlQuery,
  type SqlQueryable, type SqlResultSet, type Transaction,
} from '@prisma/driver-adapter-utils';
import { columnTypes, fromStored, toStored } from './prisma-values';
import { type Opening, Sqlite } from './sqlite';
import { saysBusy, sqliteCode } from './sqlite-errors.mjs';

/*
 * Prisma's driver adapter over `node:sqlite`'s API; Prisma has none of its own for it.
 */

const adapterName = 'taiyaku-sqlite';

/** https://www.sqlite.org/rescode.html */
const violations = { foreignKey: 787, notNull: 1299, primaryKey: 1555, trigger: 1811, unique: 2067 };

/** The columns in "UNIQUE constraint failed: Work.slug, Work.number". */
function columnsIn(message: string): { fields: string[]; table: string | undefined } {
  const columns = /constraint failed: (.*)$/.exec(message)?.[1]?.split(', ') ?? [];
  return { fields: columns.map((column) => column.replace(/^.*\./, '')), table: columns[0]?.replace(/\.[^.]*$/, '') };
}

function mapError(code: number, message: string): MappedError {
  const { fields, table } = columnsIn(message);
  if (code === violations.unique || code === violations.primaryKey) return { kind: 'UniqueConstraintViolation', constraint: { fields }, ...(table && { table }) };
  if (code === violations.notNull) return { kind: 'NullConstraintViolation', constraint: { fields } };
  if (code === violations.foreignKey || code === violations.trigger) return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } };
  if (saysBusy(code)) return { kind: 'SocketTimeout' };
  const missing = /^no such (table|column): (.*)$|has no column named (.*)$/.exec(message);
  if (missing?.[1] === 'table') return { kind: 'TableDoesNotExist', table: missing[2] ?? '' };
  if (missing) return { kind: 'ColumnNotFound', column: missing[2] ?? missing[3] ?? '' };
  return { kind: 'sqlite', extendedCode: code, message };
}

/** Runs a task; what SQLite says of its failure is said in Prisma's terms. */
function mapped<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null || !(error instanceof Error)) throw error;
    const payload: DriverError = { originalCode: String(code), originalMessage: error.message, ...mapError(code, error.message) };
    throw new DriverAdapterError(payload);
  }
}

class Queryable implements SqlQueryable {
  readonly provider = 'sqlite';
  readonly adapterName = adapterName;

  constructor(protected readonly sqlite: Sqlite) {}

  async queryRaw({ sql, args, argTypes }: SqlQuery): Promise<SqlResultSet> {
    return mapped(() => {
      const { native } = this.sqlite.prepare(sql);
      native.setReturnArrays(true);
      native.setReadBigInts(true);
      const columns = native.columns();
      const stored = native.all(...storedArguments(args, argTypes)) as (null | bigint | number | string | Uint8Array)[][];
      const types = columnTypes(columns.map(({ type }) => type), stored);
      return { columnNames: columns.map(({ name }) => name), columnTypes: types, rows: stored.map((row) => row.map((value, column) => fromStored(value, types[column]))) };
    });
  }

  async executeRaw({ sql, args, argTypes }: SqlQuery): Promise<number> {
    return mapped(() => Number(this.sqlite.prepare(sql).run(...storedArguments(args, argTypes)).changes));
  }
}

const storedArguments = (args: SqlQuery['args'], types: SqlQuery['argTypes']) => (
  args.map((value, index) => toStored(value, types[index] ?? { scalarType: 'unknown', arity: 'scalar' }))
);

/** COMMIT and ROLLBACK come from Prisma as statements; here the next transaction is let in. */
class OpenTransaction extends Queryable implements Transaction {
  readonly options = { usePhantomQuery: false };

  constructor(sqlite: Sqlite, private readonly end: () => void) {
    super(sqlite);
  }

  async commit(): Promise<void> {
    this.end();
  }

  async rollback(): Promise<void> {
    this.end();
  }

  async createSavepoint(name: string): Promise<void> {
    mapped(() => this.sqlite.exec(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    mapped(() => this.sqlite.exec(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    mapped(() => this.sqlite.exec(`RELEASE ${name}`));
  }
}

class Adapter extends Queryable implements SqlDriverAdapter {
  /** A connection has one transaction at a time. */
  private last: Promise<void> = Promise.resolve();

  async executeScript(script: string): Promise<void> {
    mapped(() => this.sqlite.exec(script));
  }

  async startTransaction(level?: IsolationLevel): Promise<Transaction> {
    if (level && level !== 'SERIALIZABLE') throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level });
    const before = this.last;
    const { promise, end } = gate();
    this.last = promise;
    await before;
    try {
      mapped(() => this.sqlite.exec('BEGIN'));
    } catch (error) {
      end();
      throw error;
    }
    return new OpenTransaction(this.sqlite, end);
  }

  async dispose(): Promise<void> {
    this.sqlite.close();
  }
}

function gate(): { promise: Promise<void>; end: () => void } {
  let end = () => {};
  const promise = new Promise<void>((resolve) => (end = resolve));
  return { promise, end };
}

/** Opens connections to a database for Prisma. */
export class PrismaSqlite implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = adapterName;

  constructor(protected readonly file: string, private readonly opening: Opening) {}

  async connect(): Promise<SqlDriverAdapter> {
    return mapped(() => new Adapter(new Sqlite(this.file, this.opening)));
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return new Adapter(new Sqlite(':memory:'));
  }
}
