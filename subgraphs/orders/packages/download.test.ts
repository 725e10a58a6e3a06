/** A download begins on what is true once witnesses have seen its entry, and each day's try has an entry of its own. */
import { hour, people, production, walked } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putKey } from '../testing/enrolled-key.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
let id: string;
let key: string;
let enrolment: string;

beforeAll(async () => {
  served = await serve({ works: false });
  await served.put(walked(production(), 'SERVED', people.police));
  await served.sql(`UPDATE orders.legal_order SET status = 'IN_FORCE', released_event = gen_random_uuid()`);
  const { issuer, organisation } = people.police;
  const [row] = await served.sql('SELECT id FROM orders.enrolment WHERE issuer = $1 AND organisation = $2', [issuer, organisation]);
  enrolment = String(row?.['id']);
  ({ id: key } = await putKey(served.sql, enrolment, { tried: true }));
  await served.sql(`INSERT INTO log.log_entry VALUES (2000000, gen_random_uuid(), '', '')`);
});
afterAll(() => served.close());
beforeEach(async () => {
  Object.assign(served.state, { witnesses: 'THERE', meanwhile: async () => undefined });
  await served.sql(`UPDATE orders.enrolment SET state = 'ENROLLED'`);
  await served.sql('UPDATE orders.delivery_key SET revoked_by = NULL, revoked_at = NULL, revoke_reason = NULL');
  const [row] = await served.sql(
    `INSERT INTO orders.package (id, order_id, target_id, is_trial, enrolment_id, key_id, thumbprint, requested_by, requested_at, expires_at)
     SELECT gen_random_uuid(), t.order_id, t.id, true, $2, $3, 'sha256:' || repeat('0', 64), $4, $1, $1::timestamptz + interval '14 days'
       FROM orders.order_target t LIMIT 1 RETURNING id`,
    [served.state.now, enrolment, key, JSON.stringify({ ...people.police, graph: 'authority' })],
  );
  id = String(row?.['id']);
  await served.sql(`INSERT INTO orders.package_volume VALUES ($1, 1, 4, repeat('0', 64), repeat('0', 64), NULL, 2000000)`, [id]);
  await served.sql(`INSERT INTO orders.package_chunk VALUES ($1, 1, 0, '\\x01020304')`, [id]);
  await served.sql(`UPDATE orders.package SET state = 'READY' WHERE id = $1`, [id]);
});

const bytes = async (from = 0) => served.ask('police', `{ packageBytes(package: "${id}", volume: 1, from: ${from}, most: 4) { bytes } }`);
const begun = () => served.sql('SELECT act FROM orders.package_event WHERE package_id = $1', [id]);
const entries = () =>
  served.entries.filter(({ type, details }) => type === 'package.handed-over.v1' && JSON.stringify(details).includes(id));

test('a download begins, where nothing changed while its entry was waited for', async () => {
  expect(await bytes()).toEqual({ data: { packageBytes: { bytes: 'AQIDBA==' } }, messages: [] });
  expect(await begun()).toEqual([{ act: 'HANDED_OVER' }]);
});

test.each([
  ['the key was revoked', `UPDATE orders.delivery_key SET revoked_by = '{}', revoked_at = now(), revoke_reason = 'Lost.'`],
  ['the body was suspended', `UPDATE orders.enrolment SET state = 'SUSPENDED'`],
  ['the package was ended', `UPDATE orders.package SET state = 'WITHDRAWN'`],
])('no byte leaves where meanwhile %s', async (_what, change) => {
  served.state.meanwhile = () => served.sql(change);
  const { data, messages } = await bytes();
  expect([data?.packageBytes ?? null, messages.length]).toEqual([null, 1]);
  expect(await begun()).toEqual([]);
});

test('a try of another day has an entry of its own, with the time of its day', async () => {
  served.state.witnesses = 'AWAY';
  expect((await bytes()).messages).toHaveLength(1);
  served.pass(24 * hour);
  served.state.witnesses = 'THERE';
  expect(await bytes()).toEqual({ data: { packageBytes: { bytes: 'AQIDBA==' } }, messages: [] });
  const [first, second, ...rest] = entries();
  expect(rest).toEqual([]);
  expect(second?.event).not.toBe(first?.event);
  expect(second?.at).toEqual(served.state.now);
});
