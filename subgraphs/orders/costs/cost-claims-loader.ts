/** The claims for costs under each order of a call. */
import DataLoader from 'dataloader';
import type { Database } from '../store/database.ts';
import type { CostClaimRow } from './cost-claim.ts';

/** By order, oldest first. */
export type CostClaimsLoader = DataLoader<string, readonly CostClaimRow[]>;

export const costClaimsLoader = (db: Database): CostClaimsLoader =>
  new DataLoader(async (orders) => {
    const rows = await db.costClaim.findMany({ where: { orderId: { in: [...orders] } }, orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }] });
    const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
    return orders.map((order) => byOrder.get(order) ?? []);
  });
