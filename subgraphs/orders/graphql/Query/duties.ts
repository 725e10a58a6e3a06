import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../context.ts';
import { duties as dutiesOf } from '../../duties/list.ts';

export const duties = (_: unknown, args: Sdl.QueryDutiesArgs, context: OrdersContext) => dutiesOf(context, args);
