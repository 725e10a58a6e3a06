/** The receipt of an order that came otherwise, in the database: recorded once. */
import { documentOf, received } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
  await served.put(received(documentOf()));
});
afterEach(() => served.close());

const set = (received: string) => served.sql(`update orders.legal_order set received = received || $1::jsonb`, [received]);

test.each([`{"sha256": "${'b'.repeat(64)}"}`, '{"at": "2026-01-01T00:00:00Z"}', '{"channel": "PAPER", "bytes": 1}'])(
  'nobody changes what was received, or when, or by which way: %s',
  (change) => expect(set(change)).rejects.toThrow('a receipt is recorded once'),
);

test('what is found of its authenticity comes later', async () => {
  await set('{"authenticity": {"means": "SEAL", "confirmed": true, "text": "x", "at": "2026-03-02T00:00:00Z"}}');
  expect(await served.sql(`select received -> 'authenticity' ->> 'means' as means from orders.legal_order`)).toEqual([{ means: 'SEAL' }]);
});
