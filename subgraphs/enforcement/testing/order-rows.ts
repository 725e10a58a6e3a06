/** Orders as another subgraph leaves them in the database, in force unless said otherwise; and their work, opened by the role that may. */
import { randomUUID } from 'node:crypto';
import type { Served } from './served.ts';

/** What an order is; left out, one in force in Germany and France that names item-1. */
export interface OrderRow {
  id: string;
  kind?: string;
  status?: string;
  territories?: string[];
  /** The item that its target was found to be; null for none. */
  resolved?: string | null;
  outcome?: string;
  /** Whether the entry of its release is in the log. */
  isLogged?: boolean;
}

const order = `insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient,
    categories, territories, issuing_issuer, issuing_subject, issuing_at, digest, released_event)
  values ($1, 0, $2, $3::orders.order_status, 'IN_FORCE', now(), 'ref', 'x', '{}', 'writ', '{}', $4, 'i', 'regulator', now(), repeat('0', 64), $5)`;
const target = `insert into orders.order_target (id, order_id, position, type, value, resolved) values ($1 || '-target', $1, 0, 'ITEM', 'x', $2)`;
const decision = `insert into orders.order_decision (order_id, position, target_id, outcome) values ($1, 0, $1 || '-target', $2::orders.decision_outcome)`;
const entry = `insert into log.log_entry (idx, event_id, leaf_hash, leaf) select count(*), $1, '', '' from log.log_entry`;

/** Writes an order, and answers the event of its release. */
export async function insertOrder({ sql }: Served, row: OrderRow): Promise<string> {
  const { id, kind = 'DSA_ACT', status = 'IN_FORCE', territories = ['DE', 'FR'] } = row;
  const { resolved = 'item-1', outcome = 'GRANTED', isLogged = true } = row;
  const released = randomUUID();
  await sql(order, [id, kind, status, territories, released]);
  await sql(target, [id, resolved]);
  await sql(decision, [id, outcome]);
  if (isLogged) await logRelease({ sql }, released);
  return released;
}

/** Puts the entry of a release into the log. */
export async function logRelease({ sql }: Pick<Served, 'sql'>, released: string): Promise<void> {
  await sql(entry, [released]);
}

/** Does a statement as the role of `orders`. */
export async function asOrders({ sql }: Served, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  await sql('set role writ_orders');
  try {
    return await sql(text, values);
  } finally {
    await sql('reset role');
  }
}

/** Opens the work of reviewing an order. */
export async function openOrderWork(served: Served, order: string, dueAt: string | null = null): Promise<void> {
  const text = `insert into enforcement.work_item (id, kind, subject_id, opened_at, due_at) values ($1 || '-work', 'ORDER', $1, now(), $2)`;
  await asOrders(served, text, [order, dueAt]);
}
