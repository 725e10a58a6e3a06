/**
 * Whether the notified authority can object here. Its time to do so counts only while it is enrolled: without it nothing is released, no
 * hold ends by itself, and a time that it could not use begins anew. Regulation (EU) 2023/1543, Art. 8 and 12(1).
 */
import { type Clock, clockOf, started } from './clocks/clock.ts';
import { lawOf } from './law/floor.ts';
import type { Order } from './order.ts';
import { type Reason, reason } from './refusal.ts';

/** Why nothing brings the order nearer to being in force: who was to be able to object can't. `since` is null while the body is not enrolled. */
export const unreachableReasons = ({ kind, notified }: Pick<Order, 'kind' | 'notified'>, since: Date | null): Reason[] =>
  notified === null || since !== null
    ? []
    : [
        reason(
          'NOTIFICATION',
          'The notified authority is not enrolled here now and cannot object: wait until its enrolment goes on, or return the order.',
          lawOf(kind).notification?.article,
        ),
      ];

/** Whether the authority could not object when its time began, and can now. */
export const wasCutOff = (order: Pick<Order, 'clocks'>, since: Date | null): boolean => {
  const hold = clockOf(order, 'HOLD');
  return hold !== null && hold.term !== null && since !== null && since > hold.startedAt;
};

/** The clocks, with a hold that counts from when the authority could object. */
export function holdAnew(order: Pick<Order, 'clocks'>, since: Date): readonly Clock[] {
  const hold = clockOf(order, 'HOLD');
  return hold === null || hold.term === null ? order.clocks : started(order.clocks, 'HOLD', hold.term, since, hold.zone);
}
