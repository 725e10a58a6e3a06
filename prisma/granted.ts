/** The grants behind a session's handles, as the database sees them: the only way in which a reading subgraph learns what a handle covers. */
import type { AccessGrant } from './client/client.ts';
import { type PrismaClient, type ReadSession, underGrant } from './session.ts';

/**
 * Closes the authority graph: a read under the session's grant returned what that grant does not cover. What is kept of it comes from the
 * grant. In a transaction of its own, which nothing takes back. Rejects for a session without a grant.
 */
export const lockDown = (db: PrismaClient, session: ReadSession): Promise<unknown> =>
  underGrant(session, () => db.$queryRaw`SELECT orders.close_gate_of_session()::text`);

/** One category of one living grant. */
export interface GrantedRow {
  handleHash: Uint8Array;
  category: AccessGrant['category'];
  purpose: AccessGrant['purpose'];
  accountId: string;
  from: Date | null;
  to: Date | null;
  horizon: Date;
  index: bigint;
  /** The snapshots that it may read beside the live store. */
  preservations: string[];
  /** Of a case: the fields of the subscriber record that it names. Empty for what covers whole records. */
  fields: string[];
}

/** The rows of the session's handles that are alive and belong to its operation; an invented handle has none. */
export const readGranted = (db: PrismaClient, session: ReadSession): Promise<GrantedRow[]> =>
  underGrant(
    session,
    () => db.$queryRaw<GrantedRow[]>`
      SELECT g.handle_hash AS "handleHash", g.category::text AS category, g.purpose::text AS purpose, g.account_id AS "accountId",
             g.from_at AS "from", g.to_at AS "to", g.horizon, g.log_idx AS "index", g.preservations, g.fields
        FROM orders.granted() g`,
  );

/** The receipt of the decision that the session's grant rests on, with its tie to an earlier checkpoint; null once the grant is over. Called under it. */
export async function readReceipt(db: PrismaClient): Promise<string | null> {
  const [row] = await db.$queryRaw<{ receipt: string | null }[]>`SELECT orders.receipt_of_session() AS receipt`;
  return row?.receipt ?? null;
}

/** Whether the session's grant is one for a package, as the database has it. */
export const isExport = (db: PrismaClient, session: ReadSession): Promise<boolean> =>
  underGrant(session, async () => {
    const [row] = await db.$queryRaw<{ isExport: boolean }[]>`SELECT orders.exports_of_session() AS "isExport"`;
    return row?.isExport === true;
  });
