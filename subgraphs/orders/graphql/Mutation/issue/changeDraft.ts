import type * as Sdl from '@writ/schema/generated/orders.ts';
import { change } from '../../../commands/drafting.ts';
import { contentOfInput } from '../../../commands/order-input.ts';
import { answered } from '../../../commands/order-mutation.ts';
import type { OrdersContext } from '../../../context.ts';

export const changeDraft = async (_: unknown, { order, generation, input }: Sdl.MutationChangeDraftArgs, context: OrdersContext) =>
  answered(await change(context, order, generation, contentOfInput(input)), context);
