import 'server-only';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { databaseAdapter } from './database';

const schemaFile = resolve(process.cwd(), 'prisma/schema.prisma');
/** SQLite's full-text index and the tables it keeps itself in: the migrations make them, Prisma has no word for them. */
const ofSqlite = {
  externalTables: ['', '_config', '_data', '_docsize', '_idx'].map((part) => `SearchIndex${part}`), externalEnums: [],
};

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/**
 * Prisma's schema engine as WebAssembly: the same engine that `prisma migrate`
 * would download, taken from the package registry like everything else.
 */
async function loadBindings(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

// The bindings keep one instance in a variable of their module: one to a process.
let loading: Promise<Bindings> | undefined;

/**
 * The engine locks the database for itself for as long as its connections are
 * open, and does not close them: so they are closed here.
 */
async function withEngine<T>(url: string, task: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loading ??= loadBindings();
  const { SchemaEngine } = await loading;
  const factory = databaseAdapter(url);
  const connections: SqlDriverAdapter[] = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    return connection;
  };
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', await readFile(schemaFile, 'utf8')]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await task(engine);
  } finally {
    engine.free();
    for (const connection of connections) await connection.dispose();
  }
}

/**
 * The SQL that leads from the database at `url` to prisma/schema.prisma; empty
 * where they agree. The database has to have every migration applied.
 */
export async function schemaDifference(url: string): Promise<string> {
  const files = [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }];
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: resolve(schemaFile, '..') },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: ofSqlite,
    }),
  );
  return !stdout || /^\s*-- This is an empty migration/.test(stdout) ? '' : stdout;
}
