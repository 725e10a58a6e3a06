/**
 * The answer of an act: a new order with the entries that the log gets and what is still to be done, or every reason why not,
 * with the entries that a refusal leaves. Nothing is written here: who runs the machine writes all of it in one transaction.
 */
import type { Order } from '../order/order.ts';
import type { Reason } from '../order/refusal.ts';

/** Entries of the log, by type. */
export type EntryType =
  | `order.${'submitted' | 'rejected' | 'validated' | 'served' | 'refused' | 'reviewed' | 'returned' | 'released' | 'cleared'}.v1`
  | `order.${'objected' | 'fulfilled' | 'revoked' | 'withdrawn' | 'expired' | 'overdue'}.v1`
  | `order.clarification.${'asked' | 'answered'}.v1`
  | 'order.notification.recorded.v1'
  | `order.${'called-back' | 'challenged' | 'challenge.ended' | 'extended' | 'impeded' | 'impediment.ended'}.v1`
  | `secrecy.${'renewed' | 'ended'}.v1`
  | 'user.informed.v1'
  | 'access.refused.v1'
  | 'limit.hit.v1';

/**
 * What follows: SERVE at once by SYSTEM; the snapshot is taken or let go; work is opened, its claim taken up again, or closed;
 * the enforcing authority hears of it; open grants end; what was disclosed is to be deleted, if anything was.
 */
export type Effect =
  | 'SERVE'
  | 'PRESERVE'
  | 'END_PRESERVATION'
  | 'OPEN_WORK'
  | 'RENEW_CLAIM'
  | 'CLOSE_WORK'
  | 'NOTIFY_ENFORCING'
  | 'CLOSE_GRANTS'
  | 'OWE_DELETION';

export interface Moved {
  readonly order: Order;
  readonly entries: readonly EntryType[];
  readonly effects: readonly Effect[];
}

export interface Refused {
  readonly refused: readonly Reason[];
  readonly entries: readonly EntryType[];
}

export const isRefused = (answer: Moved | Refused): answer is Refused => 'refused' in answer;
