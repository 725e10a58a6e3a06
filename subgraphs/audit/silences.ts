/**
 * Until when the person concerned is told nothing of an order. A silence can be renewed or lifted after an access, so what the access's entry
 * says of it is not the whole truth: it is asked of the orders, by a function that gives this instant and nothing else of them.
 */
import type pg from 'pg';

/** By order that is there; null for one of which nothing is held back. An order that is not there is absent. */
export type Silences = ReadonlyMap<string, Date | null>;

/** Asks over a pool as `writ_audit`. */
export const silencesOf =
  (pool: pg.Pool) =>
  async (orders: readonly string[]): Promise<Silences> => {
    const { rows } = await pool.query<{ order_id: string; until: Date | null }>({
      name: 'writ_audit_silences',
      text: 'select order_id, until from orders.silence_of($1)',
      values: [orders],
    });
    return new Map(rows.map(({ order_id: order, until }) => [order, until]));
  };
