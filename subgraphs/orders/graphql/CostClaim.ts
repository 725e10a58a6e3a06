import type { CostOutcome } from '@writ/schema/generated/orders.ts';
import { enumWords } from '@writ/subgraph';
import type { OrdersContext } from '../context.ts';
import type { CostClaimRow } from '../costs/cost-claim.ts';
import { visibleOrder } from '../reads/order-loader.ts';

export const costClaimFields = {
  amount: ({ amount }: CostClaimRow) => amount.toFixed(2),
  paid: ({ paid }: CostClaimRow) => paid?.toFixed(2) ?? null,
  outcome: ({ outcome }: CostClaimRow) => enumWords<CostOutcome>(outcome),
};

/** The claims under an order that the caller sees. */
export async function costClaimsOfOrder({ id }: { id: string }, _args: unknown, context: OrdersContext): Promise<readonly CostClaimRow[]> {
  await visibleOrder(context.orders, id);
  return context.costClaims.load(id);
}
