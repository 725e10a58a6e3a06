import { refusalOf, textReasons } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { decideRequest } from '../../../cases/consent.ts';
import type { OrdersContext } from '../../../context.ts';

export const refuseCase = (_: unknown, { request, reason: given }: Sdl.MutationRefuseCaseArgs, context: OrdersContext) => {
  const silent = textReasons(given, { field: 'reason', needed: 'whoever asked is told why' });
  return silent.length > 0
    ? refusalOf(silent)
    : decideRequest(context, request, { state: 'REFUSED', refusal: given.trim(), problems: () => [] });
};
