/**
 * Compares a live database with the models of prisma/schema, and says in SQL what is missing. For tests and for
 * authoring a migration only: the engine is a development dependency and is loaded when asked for. It sees tables,
 * columns, keys and enums; roles, grants, policies, triggers and checks are seen by `catalogue.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlResultSet } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type { DatabaseConnection } from './connect.ts';

const schemaFolder = fileURLToPath(new URL('./schema', import.meta.url));

type Engine = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
type Exports = Readonly<Record<string, unknown>>;
type Glue = Engine & { __wbg_set_wasm(exports: Exports): void };

/** The part of the global WebAssembly that is used; its types would come only with those of a browser. */
interface Assembly {
  instantiate(program: Uint8Array, imports: Readonly<Record<string, object>>): Promise<{ instance: { exports: Exports } }>;
}

/** Starts the engine by hand: Node doesn't import `.wasm` as a module. */
async function loadEngine(): Promise<Engine> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as Glue;
  const program = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const assembly: Assembly = Reflect.get(globalThis, 'WebAssembly');
  const { instance } = await assembly.instantiate(readFileSync(program), { './schema_engine_bg.js': { ...glue } });
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start !== 'function')
    throw new TypeError('The schema engine has no start function: its version is not the one that was pinned.');
  glue.__wbg_set_wasm(instance.exports);
  start();
  return glue;
}

/** One engine a process: its glue holds a single instance, and a second would break the first. */
let loaded: Promise<Engine> | undefined;

const singleCharacter = 18;
const text = 25;
/** No column of a catalogue ends in this. */
const mark = '\u0001';

/** A pool that passes off PostgreSQL's one-byte "char" as text, marked by its name: the adapter knows no such type. */
function markingPool(connection: DatabaseConnection): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 1 });
  const plain = pool.query.bind(pool) as (query: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  const query = async (config: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> => {
    const result = await plain(config);
    for (const field of result.fields)
      if (field.dataTypeID === singleCharacter) Object.assign(field, { name: field.name + mark, dataTypeID: text });
    return result;
  };
  return Object.assign(pool, { query });
}

/** The adapter with the marked columns given back as characters, which is what the engine reads them as. */
class IntrospectingPg extends PrismaPg {
  readonly #character: SqlResultSet['columnTypes'][number];

  constructor(connection: DatabaseConnection, character: SqlResultSet['columnTypes'][number]) {
    super(markingPool(connection), { disposeExternalPool: true });
    this.#character = character;
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const plain = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const { columnNames, columnTypes, rows } = await plain(query);
      return {
        columnNames: columnNames.map((name) => name.replace(mark, '')),
        columnTypes: columnTypes.map((type, index) => (columnNames[index]?.endsWith(mark) ? this.#character : type)),
        rows,
      };
    };
    return adapter;
  }
}

function readModels(folder: string): { path: string; content: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return names.toSorted().map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }));
}

/** What the engine says last before it stops; without this it stops with a TypeError of its own. */
function hearPanic(): () => string {
  let message = '';
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (text: string) => {
        message = text;
      },
    },
  });
  return () => message;
}

const emptyDiff = '-- This is an empty migration.';

/**
 * The SQL that would bring the database to the models in `folder`: empty when they agree. Connect as `writ_owner`.
 * Throws Error when the models aren't valid or the engine stops.
 */
export async function driftOf(connection: DatabaseConnection, folder: string = schemaFolder): Promise<string> {
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import('@prisma/driver-adapter-utils');
  const panic = hearPanic();
  loaded ??= loadEngine();
  const { SchemaEngine } = await loaded;
  const files = readModels(folder);
  const adapter = bindMigrationAwareSqlAdapterFactory(new IntrospectingPg(connection, ColumnTypeEnum.Character));
  const engine = await SchemaEngine.new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => {}, adapter);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === emptyDiff ? '' : sql;
  } catch (cause) {
    const message = panic() || (cause instanceof Error ? cause.message : JSON.stringify(cause));
    throw new Error(`The database can't be compared with prisma/schema: ${message}`, { cause });
  } finally {
    engine.free();
  }
}
