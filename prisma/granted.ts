/** The grants behind a session's handles, as the database sees them: the only way in which a reading subgraph learns what a handle covers. */
import type { AccessGrant } from './client/client.ts';
import { type PrismaClient, type ReadSession, underGrant } from './session.ts';

/**
 * Closes the authority graph: a read under the session's grant returned what that grant does not cover. What is kept of it comes from the
 * grant. In a transaction of its own, which nothing takes back. Rejects for a session without a grant.
 */
export const closeGate = (db: PrismaClient, session: ReadSession): Promise<unknown> =>
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
}

/** The rows of the session's handles that are alive and belong to its operation; an invented handle has none. */
export const readGranted = (db: PrismaClient, session: ReadSession): Promise<GrantedRow[]> =>
  underGrant(
    session,
    () => db.$queryRaw<GrantedRow[]>`
      SELECT handle_hash AS "handleHash", category::text AS category, purpose::text AS purpose, account_id AS "accountId",
             from_at AS "from", to_at AS "to", horizon, log_idx AS "index", preservations
        FROM orders.granted()`,
  );
