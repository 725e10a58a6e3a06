/** The lines of what people did. */
import type { Sql } from '@writ/own-database';
import pg from 'pg';
import type { AssertedForm } from './persons.ts';
import { Refused } from './refused.ts';

export interface Act {
  readonly act: string;
  readonly realm: string;
  /** Null for the ceremony, and for who is not let in yet. */
  readonly person: string | null;
  readonly statement: string;
  readonly asserted: AssertedForm | null;
}

/** Adds a line. Throws {@link Refused} for a signature that has one already. */
export async function addAct(sql: Sql, { act, realm, person, statement, asserted }: Act, at: Date): Promise<void> {
  const { credential = null, ...assertion } = asserted ?? {};
  const kept = asserted === null ? null : JSON.stringify(assertion);
  try {
    await sql.query('INSERT INTO act (at, realm, act, person, statement, credential, assertion) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      at,
      realm,
      act,
      person,
      statement,
      credential,
      kept,
    ]);
  } catch (cause) {
    if (cause instanceof pg.DatabaseError && cause.code === '23505') throw new Refused('USED_BEFORE', { cause });
    throw cause;
  }
}

export interface ActLine {
  readonly idx: string;
  readonly at: Date;
  readonly realm: string;
  readonly act: string;
  readonly person: string | null;
  readonly statement: string;
  readonly credential: string | null;
  readonly assertion: Record<string, string> | null;
}

/** Every line, the oldest first. */
export async function actsIn(sql: Sql): Promise<ActLine[]> {
  const { rows } = await sql.query<ActLine>(
    'SELECT idx::text, at, realm, act, person, statement, credential, assertion FROM act ORDER BY idx',
  );
  return rows;
}
