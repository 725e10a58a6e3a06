import { reason } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { decideRequest } from '../../../cases/consent.ts';
import type { OrdersContext } from '../../../context.ts';

export const consentToCase = (_: unknown, { request, digest }: Sdl.MutationConsentToCaseArgs, context: OrdersContext) =>
  decideRequest(context, request, {
    state: 'CONSENTED',
    problems: (row) =>
      row.digest === digest ? [] : [reason('DIGEST_MISMATCH', 'The digest does not match what is requested: read the request again.')],
  });
