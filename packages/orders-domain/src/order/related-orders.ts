/**
 * What the database knows beside a submitted order: other orders of its body, which it continues or may be repeating, and which
 * authorities can be notified. It is read in the transaction of the submission, and never depends on whether an identifier exists.
 */
import type { Body } from './content.ts';
import type { Order } from './order.ts';

export interface KnownOrders {
  /** The order that the submitted one continues; null when its body has no such order. */
  readonly earlier: Order | null;
  /** The order whose snapshot is to be produced; null when its body has no such order. */
  readonly preservation: Order | null;
  /** Whether the same was asked on the same grounds and refused by a person in the last days. */
  readonly wasRefused: boolean;
  /** Orders of another kind, open or refused in the last days, that name one of its targets: their ids. */
  readonly underAnotherLaw: readonly string[];
  /** The bodies that are enrolled as enforcing authorities now, or were suspended. */
  readonly enforcing: readonly Body[];
}

/** How many days a refused order counts. */
export const repeatDays = 30;

/** Of a body that has no other order, where no enforcing authority is enrolled. */
export const nothingKnown: KnownOrders = {
  earlier: null,
  preservation: null,
  wasRefused: false,
  underAnotherLaw: [],
  enforcing: [],
};
