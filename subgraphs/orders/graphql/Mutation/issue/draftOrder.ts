import type * as Sdl from '@writ/schema/generated/orders.ts';
import { draft } from '../../../commands/drafting.ts';
import { contentOfInput } from '../../../commands/order-input.ts';
import { answered } from '../../../commands/order-mutation.ts';
import type { OrdersContext } from '../../../context.ts';

export const draftOrder = async (_: unknown, { input }: Sdl.MutationDraftOrderArgs, context: OrdersContext) =>
  answered(await draft(context, contentOfInput(input)), context);
