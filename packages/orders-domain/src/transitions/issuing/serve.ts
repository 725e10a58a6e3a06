/** An order that needs no validation before service goes to the platform at once. */
import { served, servesAtOnce } from '../../machine/serving.ts';
import type { SystemRule } from '../../machine/transition-rule.ts';
import { reason } from '../../order/refusal.ts';

export const serve: SystemRule<'serve'> = {
  from: ['SUBMITTED'],
  by: 'SYSTEM',
  advances: true,
  step: ({ order, country, now }) =>
    servesAtOnce(order)
      ? { to: 'SERVED', set: served(order, now, country), entries: ['order.served.v1'] }
      : [reason('WRONG_STATE', 'The order waits for its validation: serve it after that.')],
};
