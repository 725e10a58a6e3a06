/**
 * S1, F10: the third layer of what staff read for a case, and of what a person reads of themselves. It is the source, which gives what the log's entry
 * says and no other field (`packages/source`): whoever has the password of `writ_records` and such a grant reads no record out of the database, and
 * learns one receipt, which is good for what it says.
 */
import { newOperationId, type OperationId } from '@writ/core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Attacker, attackerAs } from './attacker.ts';

let fixture: GrantedDatabase;
let attacker: Attacker;
let operation: OperationId;
beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  attacker = await attackerAs(fixture, 'records');
});
beforeEach(() => {
  operation = newOperationId();
});
afterAll(async () => {
  await attacker.close();
  await fixture.close();
});

const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC'] as const;
const rows = async (): Promise<number> => {
  const reads = categories.map(
    (category) => `SELECT account_id FROM records.${category.toLowerCase()}_of_session('a', null, null, now(), '{kept-a}', null, '', 9)`,
  );
  return (await attacker.client.query(reads.join(' UNION ALL '))).rows.length;
};
const receipt = async (): Promise<string | null> =>
  (await attacker.client.query('SELECT orders.receipt_of_session() AS receipt')).rows[0].receipt;
const grant = (own: Partial<Parameters<GrantedDatabase['grant']>[0]>) =>
  fixture.grant({
    account: 'a',
    categories: own.purpose === 'CASE' || own.purpose === 'REPORT' ? ['SUBSCRIBER'] : categories,
    operation,
    ...own,
  });

it.each(['CASE', 'REPORT', 'SELF'] as const)(
  'a grant for %s reads no row of a table, and one under an order reads its rows',
  async (purpose) => {
    await attacker.name(operation, [await grant({ purpose })]);
    expect(await rows()).toBe(0);
    await attacker.name(operation, [await grant({ purpose }), await grant({})]);
    expect(await rows()).toBe(7);
  },
);

it.each(['CASE', 'REPORT', 'SELF'] as const)(
  'a grant for %s learns its own receipt, and none under another operation or once it is over',
  async (purpose) => {
    const handle = await grant({ purpose });
    await attacker.name(operation, [handle]);
    expect(await receipt()).toBe('receipt of a');
    await attacker.name(newOperationId(), [handle]);
    expect(await receipt()).toBeNull();
    await attacker.name(operation, [await grant({ purpose, seconds: -1 }), await grant({ purpose, revoked: true }), await grant({})]);
    expect(await receipt()).toBeNull();
  },
);

it('a receipt whose grant is over is gone when the next one comes', async () => {
  const left = async () => (await fixture.admin.query(`SELECT FROM orders.grant_receipt WHERE expires_at < now()`)).rowCount;
  await grant({ purpose: 'SELF', seconds: -1 });
  await grant({ purpose: 'SELF' });
  expect(await left()).toBe(0);
});
