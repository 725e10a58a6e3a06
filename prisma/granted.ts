/** The grants behind a session's handles, as the database sees them: the only way in which a reading subgraph learns what a handle covers. */
import type { AccessGrant } from './client/client.ts';
import { type PrismaClient, type ReadSession, underGrant } from './session.ts';

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
}

/** The rows of the session's handles that are alive and belong to its operation; an invented handle has none. */
export const readGranted = (db: PrismaClient, session: ReadSession): Promise<GrantedRow[]> =>
  underGrant(
    session,
    () => db.$queryRaw<GrantedRow[]>`
      SELECT handle_hash AS "handleHash", category::text AS category, purpose::text AS purpose, account_id AS "accountId",
             from_at AS "from", to_at AS "to", horizon, log_idx AS "index"
        FROM orders.granted()`,
  );
