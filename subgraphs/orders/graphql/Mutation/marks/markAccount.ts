import type { MutationMarkAccountArgs } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { mark } from '../../../marks/commands.ts';

export const markAccount = (_: unknown, args: MutationMarkAccountArgs, context: OrdersContext) => mark(context, args);
