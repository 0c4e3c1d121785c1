import { pathToFileURL } from 'node:url';
import { backup, DatabaseSync } from '@photostructure/sqlite';

/*
 * SQLite, by the API of `node:sqlite`: docs/decisions/sqlite.md says why by this package, and when by Node itself. What is added
 * here is types of rows, single columns, pragmas and transactions.
 */

type NativeStatement = ReturnType<InstanceType<typeof DatabaseSync>['prepare']>;

export class Statement<Values extends readonly unknown[] = unknown[], Row = unknown> {
  private plucks = false;
  private readsBigInts = false;

  constructor(readonly native: NativeStatement) {}

  /** Rows are their first columns from now on. */
  pluck(): this {
    this.native.setReturnArrays(true);
    this.plucks = true;
    return this;
  }

  /** Row ids of the search index are larger than what a number holds, so the one of the last row comes as bigint. */
  run(...values: Values): { changes: number; lastInsertRowid: bigint } {
    this.readBigInts(true);
    const { changes, lastInsertRowid } = this.native.run(...values);
    return { changes: Number(changes), lastInsertRowid: BigInt(lastInsertRowid) };
  }

  get(...values: Values): Row | undefined {
    this.readBigInts(false);
    const row: unknown = this.native.get(...values);
    return (this.plucks ? (row as unknown[] | undefined)?.[0] : row) as Row | undefined;
  }

  all(...values: Values): Row[] {
    this.readBigInts(false);
    const rows: unknown[] = this.native.all(...values);
    return (this.plucks ? rows.map((row) => (row as unknown[])[0]) : rows) as Row[];
  }

  *iterate(...values: Values): Generator<Row, void> {
    this.readBigInts(false);
    for (const row of this.native.iterate(...values) as Iterable<unknown>) yield (this.plucks ? (row as unknown[])[0] : row) as Row;
  }

  private readBigInts(is: boolean): void {
    if (this.readsBigInts !== is) this.native.setReadBigInts((this.readsBigInts = is));
  }
}

/** A function that runs in a transaction, or in a savepoint of the one that is open: kept where it returns, undone where it throws. */
export interface Transaction<Values extends unknown[], Result> {
  (...values: Values): Result;
  /** Waits for the lock of a writer at the start, not at the first write. */
  immediate(...values: Values): Result;
}

export interface Opening {
  /** Milliseconds that a statement waits for another connection's lock. */
  readonly timeout?: number;
  readonly readOnly?: boolean;
  /** Makes no file where there is none. */
  readonly mustExist?: boolean;
}

export class Sqlite {
  readonly native: InstanceType<typeof DatabaseSync>;

  constructor(file: string, { timeout = 5000, readOnly = false, mustExist = false }: Opening = {}) {
    const location = mustExist ? `${pathToFileURL(file).href}?mode=${readOnly ? 'ro' : 'rw'}` : file;
    this.native = new DatabaseSync(location, { timeout, readOnly });
  }

  exec(sql: string): void {
    this.native.exec(sql);
  }

  prepare<Values extends readonly unknown[] = unknown[], Row = unknown>(sql: string): Statement<Values, Row> {
    return new Statement(this.native.prepare(sql));
  }

  /** The rows that a pragma answers with; with `simple`, the first column of the first. */
  pragma(sql: string, { simple = false } = {}): unknown {
    const statement = this.prepare(`PRAGMA ${sql}`);
    return simple ? statement.pluck().get() : statement.all();
  }

  transaction<Values extends unknown[], Result>(task: (...values: Values) => Result): Transaction<Values, Result> {
    const within = (begin: string, values: Values): Result => {
      const [start, keep, undo] = this.native.isTransaction ? ['SAVEPOINT nested', 'RELEASE nested', 'ROLLBACK TO nested; RELEASE nested'] : [begin, 'COMMIT', 'ROLLBACK'];
      this.exec(start);
      try {
        const result = task(...values);
        this.exec(keep);
        return result;
      } catch (error) {
        // SQLite itself may have undone it.
        if (this.native.isTransaction) this.exec(undo);
        throw error;
      }
    };
    return Object.assign((...values: Values) => within('BEGIN', values), { immediate: (...values: Values) => within('BEGIN IMMEDIATE', values) });
  }

  /** Copies the database page by page, also while others write. */
  async backup(file: string): Promise<void> {
    await backup(this.native, file);
  }

  close(): void {
    this.native.close();
  }
}
