/**
 * What ends an order or a key at the service of keys: queued in the transaction of the move that the act is of, so that none is lost while the service is away,
 * and brought by `bring-ends.ts`.
 */
import { type Act, type ActName, actId } from '@writ/acts';
import type { Waiting } from '@writ/worker';
import type { Database } from '../store/database.ts';

/** Acts that the service takes at `/v1/ends`. */
const brought: readonly ActName[] = ['WITHDRAW', 'OBJECT', 'CLEAR', 'RETURN', 'SUSPEND'];

/** Queues the act where it is one that the service takes. Where there is no service yet it waits for one. */
export async function queueEnd(db: Database, act: Act, at: Date): Promise<void> {
  const { statement } = act;
  if (!brought.includes(statement.act)) return;
  await db.$executeRaw`
    INSERT INTO orders.end_to_bring (act, order_id, signed, queued_at, next_at)
    VALUES (${actId(statement)}, ${statement.order}, ${JSON.stringify(act)}::jsonb, ${at}, ${at}) ON CONFLICT DO NOTHING`;
}

/** How many wait, since when, and why the last try of some failed. */
export async function endsWaiting(db: Database): Promise<Waiting> {
  const rows = await db.$queryRaw<{ fault: string | null; count: number; since: Date }[]>`
    SELECT fault, count(*)::int AS count, min(queued_at) AS since FROM orders.end_to_bring WHERE receipt IS NULL GROUP BY fault`;
  const since = rows.length === 0 ? null : new Date(Math.min(...rows.map((row) => row.since.getTime())));
  const why = Object.fromEntries(rows.flatMap(({ fault, count }) => (fault === null ? [] : [[fault, count]])));
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { what: 'ends', count, since, dead: 0, ...(Object.keys(why).length > 0 && { why }) };
}
