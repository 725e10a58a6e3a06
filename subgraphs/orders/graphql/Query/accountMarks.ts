import type { OrdersContext } from '../../context.ts';
import { marksOf } from '../../marks/account-marks.ts';

export const accountMarks = (_: unknown, { account }: { account: string }, context: OrdersContext) =>
  marksOf(context.db, [account], context);
