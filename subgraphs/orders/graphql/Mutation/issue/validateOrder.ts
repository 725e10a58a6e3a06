import { signatureOf } from '@writ/orders-domain/people';
import type { MutationValidateOrderArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { reportingLines } from '../../../enrolment/store.ts';

/** An order is held to the reporting lines that were pinned when it was drafted. */
const validate =
  ({ generation, digest }: MutationValidateOrderArgs, { caller }: OrdersContext): MakeAct =>
  async ({ order, createdAt }, db, at) => {
    const who = signatureOf(caller, at);
    const lines = who === null ? { superiors: [], linesKnown: false } : await reportingLines(db, who, order.issuing, createdAt);
    return { type: 'validateOrder', generation, digest, ...lines };
  };

export const validateOrder = act(validate);
