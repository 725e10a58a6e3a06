import type * as Sdl from '@writ/schema/generated/orders.ts';
import { answered } from '../../../commands/order-mutation.ts';
import type { OrdersContext } from '../../../context.ts';
import { attachDocument as attach } from '../../../documents/documents.ts';

export const attachDocument = async (_: unknown, args: Sdl.MutationAttachDocumentArgs, context: OrdersContext) =>
  answered(await attach(context, args), context);
