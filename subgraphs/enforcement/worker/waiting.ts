/** What of enforcement's work waits to be sent: letters, statements to the DSA Transparency Database, events to subscribers. Numbers, ages and codes alone. */
import { countedFaults } from '@writ/mail';
import type { Waiting } from '@writ/worker';
import { waitingByFault } from '../letters/store.ts';
import type { Database } from '../store/rows.ts';

/** Each from an index of what waits, so that it is cheap once a minute. An event waits since it occurred, a statement since its decision. */
const counted = (db: Database): Promise<Waiting[]> => db.$queryRaw<Waiting[]>`
  SELECT 'letters' AS what, count(*)::int AS count, min(created_at) AS since, 0 AS dead FROM enforcement.letter WHERE mailed_at IS NULL
  UNION ALL
  SELECT 'submissions', count(*)::int,
         (SELECT r.decided_at FROM enforcement.restriction r WHERE r.statement_id =
            (SELECT o.statement_id FROM enforcement.submission o WHERE o.state = 'PENDING' ORDER BY o.position LIMIT 1)),
         (SELECT count(*)::int FROM enforcement.submission WHERE state = 'DEAD')
    FROM enforcement.submission WHERE state = 'PENDING'
  UNION ALL
  SELECT 'webhooks', count(*)::int,
         (SELECT e.occurred_at FROM enforcement.outbox e WHERE e.sequence = min(d.sequence)),
         (SELECT count(*)::int FROM enforcement.delivery WHERE state = 'DEAD')
    FROM enforcement.delivery d WHERE d.state = 'DUE'`;

export async function waitingOfEnforcement(db: Database): Promise<Waiting[]> {
  const [rows, faults] = [await counted(db), await waitingByFault(db)];
  return rows.map((row) => (row.what === 'letters' ? { ...row, ...countedFaults(faults) } : row));
}
