/** The end of a package: its state, its bytes and its entry, in one transaction. */
import { commitWithEntries, type Worked } from '@writ/access-log';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import type { JobKind } from '../worker/job.ts';
import { endedEntry } from './entries.ts';
import { addEvent, deleteChunks, keptMs, lockPackage, type PackageRow } from './store.ts';

/** How it ends where nobody acknowledged or rejected it. */
export type Ending = 'EXPIRED' | 'WITHDRAWN' | 'FAILED';

/** Why one failed, where staff and its recipient read it: for four hours nobody gave a timestamp. */
export type Failure = 'NO_TIMESTAMP';

async function end(
  db: Database,
  row: PackageRow,
  { ending, failure }: { ending: Ending | null; failure: Failure | null },
  at: Date,
): Promise<Worked<void>> {
  const { id, generation } = row;
  const state = ending ?? row.state;
  const entry = endedEntry(row, failure === null ? state : { state, fault: failure }, at);
  await db.package.updateMany({
    where: { id },
    data: {
      state,
      generation: generation + 1,
      endedAt: row.endedAt ?? at,
      deletedAt: at,
      heldUntil: null,
      ...(failure !== null && { fault: failure }),
    },
  });
  await deleteChunks(db, id);
  if (ending !== null) await addEvent(db, id, { act: ending, at, event: entry.event });
  await addEvent(db, id, { act: 'DELETED', at, event: entry.event });
  return { result: undefined, drafts: [entry] };
}

const open: readonly PackageRow['state'][] = ['PREPARING', 'READY', 'HANDED_OVER'];

/** Ends it so; null keeps the state that its recipient gave it. Does nothing to one that has ended. */
export async function endPackage(services: Services, id: string, ending: Ending | null, failure: Failure | null = null): Promise<void> {
  await commitWithEntries(services, async (db, at): Promise<Worked<void>> => {
    const row = await lockPackage(db, id);
    if (row === null || row.deletedAt !== null) return { result: undefined, drafts: [] };
    const isOpen = open.includes(row.state);
    if (isOpen && ending === null) return { result: undefined, drafts: [] };
    return end(db, row, { ending: isOpen || ending === 'WITHDRAWN' ? ending : null, failure }, at);
  });
}

interface Due {
  readonly id: string;
  readonly how: Ending | 'DELETED';
}

/** What is over, and how it ends. */
const dueOf = (db: Database, now: Date): Promise<Due[]> => db.$queryRaw<Due[]>`
  SELECT p.id::text, CASE
           WHEN p.state = 'PREPARING' THEN 'FAILED'
           WHEN p.state = 'REJECTED' OR (p.state = 'ACKNOWLEDGED' AND p.ended_at <= ${new Date(now.getTime() - keptMs)}) THEN 'DELETED'
           WHEN o.status::text NOT IN ('IN_FORCE', 'FULFILLED') OR e.state <> 'ENROLLED' OR k.thumbprint IS NULL THEN 'WITHDRAWN'
           ELSE 'EXPIRED' END AS how
    FROM orders.package p
    JOIN orders.legal_order o ON o.id = p.order_id
    JOIN orders.enrolment e ON e.id = p.enrolment_id
    LEFT JOIN LATERAL orders.usable_delivery_key(p.key_id, p.enrolment_id, ${now}) k ON true
   WHERE p.deleted_at IS NULL
     AND CASE p.state
           WHEN 'PREPARING' THEN p.expires_at <= ${now} AND (p.held_until IS NULL OR p.held_until <= ${now})
           WHEN 'REJECTED' THEN true
           WHEN 'ACKNOWLEDGED' THEN p.ended_at <= ${new Date(now.getTime() - keptMs)}
                OR o.status::text NOT IN ('IN_FORCE', 'FULFILLED') OR e.state <> 'ENROLLED' OR k.thumbprint IS NULL
           ELSE p.expires_at <= ${now} OR o.status::text NOT IN ('IN_FORCE', 'FULFILLED') OR e.state <> 'ENROLLED' OR k.thumbprint IS NULL END`;

/** A key is the id of a package that is over, and how it ends. */
export const endPackages: JobKind = {
  name: 'end-package',
  due: async (db, now) => (await dueOf(db, now)).map(({ id, how }) => `${id} ${how}`),
  async run(services, key) {
    const [id = '', how = ''] = key.split(' ');
    // As it is now: a package that was due when it was looked for may have been acknowledged since.
    const due = (await dueOf(services.db, services.clock())).find((one) => one.id === id && one.how === how);
    if (due !== undefined) await endPackage(services, id, due.how === 'DELETED' ? null : due.how);
  },
};
