import type { MutationEndAccountMarkArgs } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { unmark } from '../../../marks/commands.ts';

export const endAccountMark = (_: unknown, args: MutationEndAccountMarkArgs, context: OrdersContext) => unmark(context, args);
