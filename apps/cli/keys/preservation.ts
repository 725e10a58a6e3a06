/** What the preservation key protects: the wrapped keys of snapshots, of collections under way, of retained content and of documents of orders, received or attached. */
import { StartError } from '@writ/core';
import type pg from 'pg';
import type { ReplacedKey } from './replacement.ts';
import { countWrapped, requireEitherUnwraps, rewrapAll, WrappedByAnother, type WrappedPlace } from './wrapped-keys.ts';

/** A collection that ends while these are gone through carries its key into `orders.preservation`, under the key that is used then. */
export const preservationPlaces: readonly WrappedPlace[] = [
  { table: 'orders.preservation', id: 'id', boundTo: 'id' },
  { table: 'orders.collection', id: 'event::text', boundTo: 'preservation_id' },
  { table: 'content.removed', id: 'id', boundTo: 'id' },
  { table: 'orders.received_document', id: 'order_id', boundTo: 'order_id' },
  { table: 'orders.order_document', id: 'id', boundTo: `order_id || ' ' || id` },
];

const number = (count: number): string => count.toLocaleString('en');

/** The two keys of a replacement have at least 32 bytes each. */
export function preservationReplacement(next: Uint8Array, previous: Uint8Array): ReplacedKey {
  const pair = { next, previous };
  return {
    ...{ name: 'PRESERVATION', next, previous },
    size: async (client) => `${number(await countWrapped(client, preservationPlaces))} wrapped keys of snapshots, copies and documents`,
    async requireFits(client) {
      try {
        await requireEitherUnwraps(client, preservationPlaces, pair);
      } catch (cause) {
        if (!(cause instanceof WrappedByAnother)) throw cause;
        throw new StartError(
          'WRIT_KEY_PRESERVATION_PREVIOUS is not the key that the keys in the database are wrapped with: nothing was changed.',
          {
            cause,
          },
        );
      }
    },
    begin: (client, named) => beginPlain(client, named),
    async move(client, say) {
      const moved = await rewrapAll(client, preservationPlaces, pair);
      say(`Moved: ${number(moved)} wrapped keys.`);
    },
  };
}

/** A transaction that waits for a lock for two seconds at most, so that whoever waits behind it does not wait longer. */
export async function beginPlain(client: pg.ClientBase, named: () => Promise<unknown>): Promise<void> {
  await client.query(`BEGIN; SET LOCAL lock_timeout = '2s'`);
  try {
    await named();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
