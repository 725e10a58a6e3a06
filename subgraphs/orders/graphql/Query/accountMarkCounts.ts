import type { AccountMark } from '@writ/orders-domain/law';
import type { OrdersContext } from '../../context.ts';
import { inspectList } from '../../reads/inspection.ts';

export async function accountMarkCounts(_: unknown, _args: unknown, context: OrdersContext) {
  await inspectList(context, 'accountMarkCounts');
  const rows = await context.db.$queryRaw<
    { kind: AccountMark; accounts: bigint }[]
  >`SELECT kind, accounts FROM orders.account_mark_counts()`;
  return rows.map(({ kind, accounts }) => ({ kind, accounts: Number(accounts) }));
}
