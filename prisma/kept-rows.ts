/**
 * Records as a grant covers them, in one list and one statement: those of the live store, and those that only a snapshot of the grant has
 * still. Account, window and horizon stand in each part of the query and, again and independently, in row-level security. A row that
 * was changed after the horizon counts as gone: the list has it as it was.
 */
import { openPreserved, unwrapPreservationKey } from './preserved.ts';
import { Prisma } from './session.ts';

/** What of an account: rows of `[from, to)` that were recorded by the horizon, and the snapshots that may be read beside the live store. */
export interface KeptScope {
  readonly accountId: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly horizon: Date;
  readonly preservations: readonly string[];
}

/** A page of it: oldest first, beginning after a row, at most so many. */
export interface KeptPage {
  readonly scope: KeptScope;
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly take: number;
}

/** A row of the list before it is opened: one of the live store has its fields, one of a snapshot is sealed. */
export interface KeptRow {
  readonly id: string;
  /** Whose it is: compared with the grant's before anything of it is answered. */
  readonly accountId: string;
  readonly kind: string;
  readonly at: Date;
  readonly preservation: string | null;
  readonly sealed: Uint8Array | null;
  readonly wrapped: Uint8Array | null;
}

/** Where rows of one kind are kept. Everything here is a constant of the code. */
export interface KeptSource {
  readonly kind: string;
  /** The live table with its columns of the instant and the id. */
  readonly live: { readonly table: string; readonly at: string; readonly id: string };
  /** The columns that the answer needs, each under its name there. */
  readonly fields: readonly string[];
  readonly preserved: { readonly table: string; readonly kind: string };
  /** A live row of another form that stands for `p`, the row of a snapshot. */
  readonly otherwise?: string;
}

const sql = Prisma.raw;

function within({ scope, after }: KeptPage, at: string, id: string): Prisma.Sql {
  const { accountId, from, to, horizon } = scope;
  const window = from && to ? Prisma.sql`AND ${sql(at)} >= ${from} AND ${sql(at)} < ${to}` : Prisma.empty;
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND (${sql(at)}, ${sql(id)}) > (${after.at}, ${after.id})`;
  return Prisma.sql`account_id = ${accountId} AND recorded_at <= ${horizon} ${window} ${beyond}`;
}

const liveRows = (page: KeptPage, { kind, live: { table, at, id }, fields }: KeptSource): Prisma.Sql => Prisma.sql`
  (SELECT ${sql(id)} AS id, account_id AS "accountId", ${sql(`'${kind}'::text`)} AS kind, ${sql(at)} AS at, ${sql(fields.join(', '))},
          NULL::text AS preservation, NULL::bytea AS sealed, NULL::bytea AS wrapped
     FROM ${sql(table)} WHERE ${within(page, at, id)} ORDER BY ${sql(at)}, ${sql(id)} LIMIT ${page.take}::int)`;

/** Where several snapshots have a row, the latest says it. */
function preservedRows(page: KeptPage, { kind, live, fields, preserved, otherwise }: KeptSource): Prisma.Sql {
  const { preservations, accountId, horizon } = page.scope;
  return Prisma.sql`
  (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, ${sql(`'${kind}'::text`)}, p.at, ${sql(fields.map(() => 'NULL').join(', '))},
          p.preservation_id, p.sealed, k.wrapped
     FROM ${sql(preserved.table)} p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
    WHERE p.preservation_id = ANY (${[...preservations]}::text[]) AND ${sql(`p.${preserved.kind} = '${kind}'`)} AND ${within(page, 'p.at', 'p.row_id')}
      AND NOT EXISTS (SELECT FROM ${sql(live.table)} l WHERE l.${sql(live.id)} = p.row_id AND l.account_id = ${accountId} AND l.recorded_at <= ${horizon})
      ${otherwise === undefined ? Prisma.empty : sql(`AND NOT EXISTS (${otherwise})`)}
    ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT ${page.take}::int)`;
}

/** The statement that reads a page of rows of these kinds, each with the same fields. Without a snapshot it is the live store's alone. */
export function keptRows(page: KeptPage, sources: readonly KeptSource[]): Prisma.Sql {
  const live = sources.map((source) => liveRows(page, source));
  const preserved = page.scope.preservations.length === 0 ? [] : sources.map((source) => preservedRows(page, source));
  return Prisma.sql`SELECT * FROM (${Prisma.join([...live, ...preserved], ' UNION ALL ')}) AS kept ORDER BY at, id LIMIT ${page.take}::int`;
}

/** Opens the rows of one read, the key of each snapshot once; the live store's pass as they are. */
export function keptOpener(master: Uint8Array, { accountId }: KeptScope) {
  const keys = new Map<string, Buffer>();
  const keyOf = (preservation: string, wrapped: Uint8Array): Buffer => {
    const key = keys.get(preservation) ?? unwrapPreservationKey(master, preservation, wrapped);
    keys.set(preservation, key);
    return key;
  };
  return <Row extends KeptRow>(row: Row): Row & { deleted: boolean } => {
    const { id, kind, preservation, sealed, wrapped } = row;
    if (preservation === null || sealed === null || wrapped === null) return { ...row, deleted: false };
    return { ...row, ...openPreserved(keyOf(preservation, wrapped), [preservation, kind, id, accountId], sealed), deleted: true };
  };
}
