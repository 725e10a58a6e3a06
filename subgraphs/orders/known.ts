/**
 * What the database knows of other orders of the body that submits one: those that it goes on from, and those that it may be repeating.
 * It is read in the transaction of the submission, and never depends on whether an identifier exists.
 */
import type { Order } from './order.ts';

export interface KnownOrders {
  /** The order that the submitted one goes on from; null when its body has no such order. */
  readonly earlier: Order | null;
  /** The order whose snapshot is to be produced; null when its body has no such order. */
  readonly preservation: Order | null;
  /** Whether the same was asked on the same grounds and refused by a person in the last days. */
  readonly wasRefused: boolean;
  /** Whether the same text was refused by the check in the last days. */
  readonly wasRejected: boolean;
  /** Orders of another kind, open or refused in the last days, that name one of its targets: their ids. */
  readonly underAnotherLaw: readonly string[];
}

/** How many days a refused order counts. */
export const repeatDays = 30;

/** Of a body that has no other order. */
export const nothingKnown: KnownOrders = {
  earlier: null,
  preservation: null,
  wasRefused: false,
  wasRejected: false,
  underAnotherLaw: [],
};
