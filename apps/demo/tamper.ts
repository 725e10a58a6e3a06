/**
 * Changes one bit of a stored entry of the log behind its back, as the superuser of the demo's own database and with the triggers off, and puts
 * it back: what the log must betray. Whoever calls makes sure that the database is a demo's.
 */
import { connect, type DatabaseConnection } from '@writ/prisma';
import type pg from 'pg';

/** The entry's own hash no longer fits; the same change once more makes it fit again. Byte 41 is a digit of the entry's id, which stays one; an entry whose bytes are in an archive alone has none to change. */
const flipped = 'case when octet_length(leaf) > 41 then set_byte(leaf, 41, get_byte(leaf, 41) # 1) else leaf end';
const isWhole = (leaf: string): string => `leaf_hash = sha256('\\x00'::bytea || ${leaf})`;

/** Runs one statement with the triggers off, which only a superuser can. Answers the indices that it changed. */
async function behindItsBack(superuser: DatabaseConnection, sql: string, values: unknown[] = []): Promise<number[]> {
  const client: pg.Client = await connect(superuser);
  try {
    await client.query('begin; set local session_replication_role = replica');
    const { rows } = await client.query<{ idx: string }>(sql, values);
    await client.query('commit');
    return rows.map(({ idx }) => Number(idx)).sort((a, b) => a - b);
  } finally {
    await client.end();
  }
}

/** Changes an entry. Answers false when there is none with this index, or it is changed already. */
export async function changeEntry(superuser: DatabaseConnection, index: number): Promise<boolean> {
  const sql = `update log.log_entry set leaf = ${flipped} where idx = $1 and ${isWhole('leaf')} returning idx`;
  return (await behindItsBack(superuser, sql, [index])).length === 1;
}

/** Puts back what {@link changeEntry} changed. Answers the indices; entries that were changed in another way stay as they are. */
export const putBack = (superuser: DatabaseConnection): Promise<number[]> =>
  behindItsBack(superuser, `update log.log_entry set leaf = ${flipped} where not ${isWhole('leaf')} and ${isWhole(flipped)} returning idx`);
