/** A package as the graph shows it. */
import type { OrdersContext } from '../context.ts';
import { visibleOrder } from '../reads/order-loader.ts';
import { isOfBody, type PackageRow, packagesOf, volumesOf } from './store.ts';

const fetchable: readonly PackageRow['state'][] = ['READY', 'HANDED_OVER', 'ACKNOWLEDGED'];

async function eventsOf({ id }: PackageRow, _: unknown, { db }: OrdersContext) {
  return db.$queryRaw<{ at: Date; act: PackageEventAct; index: string | null }[]>`
    SELECT at, act, orders.entry_of(event)::text AS index FROM orders.package_event WHERE package_id = ${id}::uuid ORDER BY at, id`;
}
type PackageEventAct = 'REQUESTED' | 'READY' | 'HANDED_OVER' | 'ACKNOWLEDGED' | 'REJECTED' | 'EXPIRED' | 'WITHDRAWN' | 'FAILED' | 'DELETED';

export const packageFields = {
  target: ({ targetId }: PackageRow) => targetId,
  trial: ({ isTrial }: PackageRow) => isTrial,
  fault: ({ fault }: PackageRow) => fault as 'CANNOT_DECRYPT' | 'HASH_MISMATCH' | 'INCOMPLETE' | null,
  deliveryKey: ({ thumbprint }: PackageRow) => ({ thumbprint }),
  volumes: async (row: PackageRow, _: unknown, { db, caller }: OrdersContext) =>
    (await volumesOf(db, row.id)).map(({ number, bytes, sha256, hash }) => ({
      number,
      bytes: Number(bytes),
      sha256,
      // To confirm it its recipient opens the file: a trial would else prove nothing.
      hash: row.state === 'ACKNOWLEDGED' ? hash : null,
      url:
        isOfBody(row, caller) && fetchable.includes(row.state) && row.deletedAt === null ? `/authority/packages/${row.id}/${number}` : null,
    })),
  history: eventsOf,
};

/** Those of the recipient for its own people; all for who watches. */
export async function packagesOfOrder({ id }: { id: string }, _: unknown, { orders, db, caller }: OrdersContext): Promise<PackageRow[]> {
  const { order } = await visibleOrder(orders, id);
  const rows = await packagesOf(db, order.id);
  return caller.graph === 'authority' ? rows.filter((row) => isOfBody(row, caller)) : rows;
}
