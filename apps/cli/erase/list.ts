/** The requests for erasure, for the staff that works on them. It shows no more of a confirmed one than its person learns. */
import type pg from 'pg';
import { requestMs } from './request.ts';

/** A request as it is listed. */
export interface ListedRequest {
  readonly id: string;
  readonly account: string;
  readonly state: 'OPEN' | 'EXPIRED' | 'CONFIRMED';
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
}

/** Every request, the oldest first. */
export async function listRequests(client: pg.ClientBase, at: Date): Promise<ListedRequest[]> {
  const { rows } = await client.query<ListedRequest>(
    `SELECT id, account_id AS account, requested_at AS "requestedAt", requested_subject AS "requestedBy",
            confirmed_at AS "confirmedAt", confirmed_subject AS "confirmedBy",
            CASE WHEN confirmed_at IS NOT NULL THEN 'CONFIRMED' WHEN requested_at <= $1 THEN 'EXPIRED' ELSE 'OPEN' END AS state
       FROM erasure.request ORDER BY requested_at, id`,
    [new Date(at.getTime() - requestMs)],
  );
  return rows;
}
