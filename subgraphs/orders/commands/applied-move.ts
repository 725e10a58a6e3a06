/** A move of an order as whatever follows from it sees it. */
import type { EntryDraft } from '@writ/access-log';
import type { Effect } from '@writ/orders-domain/machine';
import type { Order } from '@writ/orders-domain/order';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/** A move that is written, and what follows from it. */
export interface AppliedMove {
  readonly before: Order;
  readonly order: Order;
  readonly effects: readonly Effect[];
  readonly at: Date;
}

export type ApplyEffects = (db: Database, applied: AppliedMove, services: Services) => Promise<EntryDraft[]>;
