/** A package as the graph shows it. */
import { readStatement } from '@writ/orders-domain/package-receipts';
import type { OrdersContext } from '../context.ts';
import { visibleOrder } from '../reads/order-loader.ts';
import { type ReceiptRow, receiptsOf } from '../receipts/store.ts';
import { isOfBody, type PackageAct, type PackageRow, packagesOf, volumesOf } from './store.ts';

const confirmable: readonly PackageRow['state'][] = ['PREPARING', 'READY', 'HANDED_OVER'];
const fetchable: readonly PackageRow['state'][] = ['READY', 'HANDED_OVER', 'ACKNOWLEDGED'];

/** With what its recipient signed where it did. */
async function eventsOf({ id }: PackageRow, _: unknown, { db }: OrdersContext) {
  const events = await db.$queryRaw<{ at: Date; act: PackageAct; index: string | null; event: string | null }[]>`
    SELECT at, act, event, orders.entry_of(event)::text AS index FROM orders.package_event WHERE package_id = ${id}::uuid ORDER BY at, id`;
  const receipts = new Map((await receiptsOf(db, id)).map((row) => [row.event, receiptShown(row)]));
  return events.map(({ event, ...shown }) => ({ ...shown, receipt: (event !== null && receipts.get(event)) || null }));
}

function receiptShown({ statement: text, signature, thumbprint }: ReceiptRow) {
  const statement = readStatement(text);
  const { recipient = null, basis = null, ended = null } = { recipient: null, basis: null, ended: null, ...statement };
  return { statement: text, signature, thumbprint, done: new Date(statement.at), recipient, basis, ended };
}

export const packageFields = {
  target: ({ targetId }: PackageRow) => targetId,
  trial: ({ isTrial }: PackageRow) => isTrial,
  fault: ({ fault }: PackageRow) => fault as 'CANNOT_DECRYPT' | 'HASH_MISMATCH' | 'INCOMPLETE' | 'NO_TIMESTAMP' | null,
  deliveryKey: ({ thumbprint }: PackageRow) => ({ thumbprint }),
  volumes: async (row: PackageRow, _: unknown, { db, caller }: OrdersContext) =>
    (await volumesOf(db, row.id)).map(({ number, bytes, sha256, hash, disclosedIdx, exportedIdx }) => ({
      number,
      bytes: Number(bytes),
      sha256,
      // To confirm it its recipient opens the file: a trial would else prove nothing. Afterwards it is what they state its deletion by.
      hash: confirmable.includes(row.state) ? null : hash,
      disclosed: disclosedIdx?.toString() ?? null,
      exported: exportedIdx.toString(),
      url:
        isOfBody(row, caller) && fetchable.includes(row.state) && row.deletedAt === null ? `/authority/packages/${row.id}/${number}` : null,
    })),
  deletion: async ({ id, orderId }: PackageRow, _: unknown, { duties }: OrdersContext) =>
    (await duties.load(orderId)).filter(({ packageId }) => packageId === id).at(-1) ?? null,
  history: eventsOf,
};

/** Those of the recipient for its own people; all for who watches. */
export async function packagesOfOrder({ id }: { id: string }, _: unknown, { orders, db, caller }: OrdersContext): Promise<PackageRow[]> {
  const { order } = await visibleOrder(orders, id);
  const rows = await packagesOf(db, order.id);
  return caller.graph === 'authority' ? rows.filter((row) => isOfBody(row, caller)) : rows;
}
