/**
 * The third layer asks of a grant for a report of a suspicion what the second asked, at each read: that the report was sent, that its receiver is enrolled
 * now, and that authorities read here at all. Regulation (EU) 2022/2065, Art. 18.
 */
import { newOperationId } from '@writ/core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { attackerAs } from './attacker.ts';

let fixture: GrantedDatabase;
beforeAll(async () => {
  fixture = await grantedDatabase(['a']);
});
afterAll(() => fixture.close());

const report = (change: string) =>
  fixture.admin.query(`
    DELETE FROM enforcement.suspicion;
    DELETE FROM orders.gate_closing;
    UPDATE orders.enrolment SET state = 'ENROLLED';
    INSERT INTO enforcement.suspicion (id, item_id, offence, explanation, country, digest, proposed_by, proposed_at, state, decided_by, decided_at,
                                       account_id, fields, receiver_issuer, receiver_organisation, receiver_country, proof)
    VALUES ('reference', 'item', 'x', 'x', 'DE', '0', 'i agent', now(), 'SENT', 'i counsel', now(), 'a', '{NAME}', 'issuer', 'body', 'DE', '');
    ${change}`);
/** How many receipts are told under a grant that was minted before: without one, the source answers nothing. */
async function read(purpose: 'REPORT' | 'SELF' = 'REPORT'): Promise<number> {
  const operation = newOperationId();
  const attacker = await attackerAs(fixture, 'records');
  await attacker.name(operation, [await fixture.grant({ account: 'a', categories: ['SUBSCRIBER'], operation, purpose })]);
  const { rows } = await attacker.client.query('SELECT orders.receipt_of_session() AS receipt');
  await attacker.close();
  return rows.filter(({ receipt }) => receipt !== null).length;
}
beforeEach(() => report(''));

it('a grant for a report that was sent to an enrolled body reads the record', async () => {
  expect(await read()).toBe(1);
});

it.each([
  ['the receiver is suspended', `UPDATE orders.enrolment SET state = 'SUSPENDED'`],
  ['the receiver is not enrolled any more', `UPDATE orders.enrolment SET state = 'ENDED'`],
  ['the receiver is enrolled under another issuer', `UPDATE enforcement.suspicion SET receiver_issuer = 'other'`],
  ['the receiver is a body of another state', `UPDATE enforcement.suspicion SET receiver_country = 'FR'`],
  ['the authority graph is closed', `INSERT INTO orders.gate_closing (id, closed_at, cause) VALUES (gen_random_uuid(), now(), 'GRANTED')`],
  ['there is no such report', `DELETE FROM enforcement.suspicion`],
  ['the report was not sent', `UPDATE enforcement.suspicion SET proof = NULL, state = 'PROPOSED', decided_by = NULL, decided_at = NULL`],
])('a grant for a report reads nothing once %s', async (_, change) => {
  await report(change);
  expect(await read()).toBe(0);
  expect(await read('SELF'), 'a person reads their own record').toBe(1);
});

it('a report that counsel hands over is read whoever is enrolled, and while the authority graph is closed', async () => {
  await report(`
    UPDATE enforcement.suspicion SET receiver_issuer = NULL, receiver_organisation = NULL, receiver_country = NULL, hand_to = 'Europol';
    UPDATE orders.enrolment SET state = 'ENDED';
    INSERT INTO orders.gate_closing (id, closed_at, cause) VALUES (gen_random_uuid(), now(), 'GRANTED')`);
  expect(await read()).toBe(1);
});
