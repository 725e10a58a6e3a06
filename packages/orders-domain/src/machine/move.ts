/**
 * The answer of an act: a new order with the entries that the log gets and what is still to be done, or every reason why not,
 * with the entries that a refusal leaves. Nothing is written here: who runs the machine writes all of it in one transaction.
 */
import type { EntryType } from '@writ/access-log/entries';
import type { Order } from '../order/order.ts';
import type { Reason } from '../order/refusal.ts';

/** The entries of the log that an act on an order can leave. */
export type OrderEntryType =
  | Exclude<
      Extract<EntryType, `order.${string}` | `secrecy.${string}`>,
      | 'order.drafted.v1'
      | 'order.discarded.v1'
      | 'order.record.signed.v1'
      | 'order.costs.claimed.v1'
      | 'order.costs.answered.v1'
      | 'secrecy.set.v1'
    >
  | Extract<EntryType, 'user.informed.v1' | 'access.refused.v1' | 'limit.hit.v1' | 'limit.raised.v1'>;

/**
 * What follows: SERVE at once by SYSTEM; the snapshot is taken or let go; work is opened, its claim taken up again, or closed;
 * the enforcing authority is notified at once by SYSTEM, if it can act here; open grants end; what was disclosed is to be deleted, if anything was.
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
  readonly entries: readonly OrderEntryType[];
  readonly effects: readonly Effect[];
}

export interface Refused {
  readonly refused: readonly Reason[];
  readonly entries: readonly OrderEntryType[];
}

export const isRefused = (answer: Moved | Refused): answer is Refused => 'refused' in answer;
