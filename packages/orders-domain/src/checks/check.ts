/** What a check of an order's text is given: the content, tidied, and what it is held against. It answers reasons and changes nothing. */
import type { OrderLimits } from '@writ/access/vocabulary';
import type { KindLaw } from '../law/kind-law.ts';
import type { OrderContent } from '../order/content.ts';
import type { Signature } from '../order/order.ts';
import type { Reason } from '../order/refusal.ts';
import type { KnownOrders } from '../order/related-orders.ts';

export interface CheckInput {
  readonly law: KindLaw;
  /** Who signs it, at the instant of submission. */
  readonly signer: Signature;
  readonly limits: OrderLimits;
  /** Where the platform is established. */
  readonly country: string;
  /** The hosts of the platform's own pages; left out: not compared. */
  readonly hosts?: readonly string[] | undefined;
  /** Other orders of the same body, and who can be notified. */
  readonly known: KnownOrders;
}

export type Check = (content: OrderContent, input: CheckInput) => readonly Reason[];
