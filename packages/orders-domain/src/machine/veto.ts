/**
 * Whether the notified authority can object. One that is enrolled here does it here, and its time counts only while it can; for one that is
 * not, the reviewer has recorded evidence that it was notified outside. Without either nothing is released and no hold ends automatically.
 * Regulation (EU) 2023/1543, Art. 8 and 12(1).
 */
import { type Clock, clockOf } from '../clocks/clock.ts';
import { started } from '../clocks/term-clock.ts';
import { lawOf } from '../law/in-force.ts';
import type { Order } from '../order/order.ts';
import { type Reason, reason } from '../order/refusal.ts';
import type { NotifiedAuthorityState } from './command.ts';

type Notified = Pick<Order, 'kind' | 'notified' | 'notifiedAt' | 'notificationEvidence'>;

/** What to do for an authority that can't object here now. */
function sentenceFor({ notified }: Notified, enrolledLike: string | null): string {
  if (enrolledLike === null)
    return 'The notified authority is not enrolled here, and nothing shows that it was notified: return the order, so that its reviewer can record the evidence, or have the authority enrolled.';
  return enrolledLike === notified?.organisation
    ? 'The notified authority is enrolled here and cannot object now, because its enrolment is suspended or the authority graph is closed: wait until it can object, or return the order.'
    : `The name of the notified authority looks like ${enrolledLike}, which is enrolled here, but differs: return the order, so that the reviewer asks its issuer which one was notified.`;
}

/** Why nothing brings the order nearer to being in force: who was to be able to object can't. */
export function unreachableReasons(order: Notified, { notifiedSince, enrolledLike }: NotifiedAuthorityState): Reason[] {
  if (order.notified === null) return [];
  const article = lawOf(order.kind).notification?.article;
  if (notifiedSince === null && (order.notificationEvidence === null || enrolledLike !== null))
    return [reason('NOTIFICATION', sentenceFor(order, enrolledLike), article)];
  return order.notifiedAt === null
    ? [reason('NOT_YET', 'The notified authority has not received the notification yet: try again in a moment.', article)]
    : [];
}

/** The time to object: of the hold, or of an emergency after its release. */
const timesOf = (order: Pick<Order, 'clocks'>) =>
  (['HOLD', 'OBJECTION'] as const).flatMap((kind) => {
    const clock = clockOf(order, kind);
    return clock === null || clock.term === null ? [] : [{ ...clock, kind, term: clock.term }];
  });

/** Whether the authority could not object here when its time began, and can now. */
export const wasCutOff = (order: Pick<Order, 'clocks'>, since: Date | null): boolean =>
  since !== null && timesOf(order).some(({ startedAt }) => since > startedAt);

/** The clocks, with the time to object counted from `since`. */
export const timeAnew = (order: Pick<Order, 'clocks'>, since: Date): readonly Clock[] =>
  timesOf(order).reduce((clocks, { kind, term, zone }) => started(clocks, kind, term, { at: since, zone }), order.clocks);

/** The clocks with which the order is released: a time that the authority could not use starts again. */
export const releasedClocks = (order: Pick<Order, 'clocks'>, notifiedSince: Date | null): readonly Clock[] =>
  notifiedSince !== null && wasCutOff(order, notifiedSince) ? timeAnew(order, notifiedSince) : order.clocks;
