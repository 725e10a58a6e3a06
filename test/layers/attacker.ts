/** SQL of an attacker's choice: a plain connection as the role of a part of the product, with nothing of the product around it. */
import type { DatabaseRole } from '@writ/core';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { days, type GrantedDatabase } from '../harness/granted-database.ts';

/** The tables of what orders collected, by category, with the role that may read each under a grant. */
export const recordTables = [
  { table: 'records.preserved', role: 'records', category: 'SUBSCRIBER', rows: ['2026-01-01'] },
  { table: 'records.preserved', role: 'records', category: 'IDENTIFICATION', rows: days },
  { table: 'records.preserved', role: 'records', category: 'TRAFFIC', rows: days },
  { table: 'content.preserved', role: 'content', category: 'CONTENT', rows: days },
] as const;
export type RecordTable = (typeof recordTables)[number];
export const preservedTables = ['records.preserved', 'content.preserved'] as const;

/** The tables of the source that Writ brings: what `writ import` fills. No grant opens them. */
export const sourceTables = ['records.subscriber', 'records.identification', 'records.traffic', 'content.message'] as const;

/** A call that answers all of a table that row-level security lets its owner see: see {@link withCarelessFunctions}. */
export const everything = (table: string): string => `careless.${table.replace('.', '_')}()`;

/**
 * Gives the reading roles functions of the owner's that read whole tables and test nothing, such as somebody could write by mistake: what
 * they answer is what row-level security alone lets through.
 */
export async function withCarelessFunctions({ database }: GrantedDatabase): Promise<void> {
  const owner = await connect(database.options('owner'));
  await owner.query('CREATE SCHEMA careless; GRANT USAGE ON SCHEMA careless TO writ_records, writ_content');
  for (const table of [...sourceTables, ...preservedTables])
    await owner.query(`
      CREATE FUNCTION ${everything(table)} RETURNS SETOF ${table} LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        AS 'SELECT * FROM ${table}';
      GRANT EXECUTE ON FUNCTION ${everything(table)} TO writ_${table.split('.')[0]}`);
  await owner.end();
}

export interface Attacker {
  client: pg.Client;
  /** Sets what row-level security is told, for the rest of the session. */
  name(operation: string, handles: readonly string[]): Promise<void>;
  /** What {@link everything} of a table shows: `account day` a row, sorted; a row without a day shows its account alone. */
  see(table: string): Promise<string[]>;
  /** The SQLSTATE that a statement is refused with, or `allowed`. */
  refusal(sql: string): Promise<string>;
  close(): Promise<void>;
}

function stateOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  throw error;
}

/** Connects as `writ_<role>`. */
export async function attackerAs({ database }: GrantedDatabase, role: DatabaseRole): Promise<Attacker> {
  const client = await connect(database.options(role));
  return {
    client,
    name: async (operation, handles) => {
      await client.query(`SELECT set_config('writ.operation', $1, false), set_config('writ.grants', $2, false)`, [
        operation,
        handles.join(),
      ]);
    },
    see: async (table) => {
      const { rows } = await client.query<{ account_id: string; at?: Date }>(`SELECT * FROM ${everything(table)}`);
      return rows.map(({ account_id, at }) => (at ? `${account_id} ${at.toISOString().slice(0, 10)}` : account_id)).sort();
    },
    refusal: (sql) => client.query(sql).then(() => 'allowed', stateOf),
    close: () => client.end(),
  };
}
