/** S1, F10: the third layer by itself. Whoever has the password of `writ_records` and a grant for a case gets the fields that it names. */
import { newOperationId, type OperationId } from '@writ/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Attacker, attackerAs } from './attacker.ts';

let fixture: GrantedDatabase;
let attacker: Attacker;
const operation: OperationId = newOperationId();
beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
  attacker = await attackerAs(fixture, 'records');
});
afterAll(async () => {
  await attacker.close();
  await fixture.close();
});

const record = `account_id, name, birth_date, emails, phones, address, at, registration_ip, service`;
const read = async (from: string | null = null, after: string | null = null): Promise<Record<string, unknown>[]> => {
  const text = `SELECT ${record} FROM records.subscriber_of_session('a', $1, null, now(), '{}', $2, '', 9)`;
  return (await attacker.client.query(text, [from, after])).rows;
};
const grant = (own: Partial<Parameters<GrantedDatabase['grant']>[0]>) =>
  fixture.grant({ account: 'a', categories: ['SUBSCRIBER'], operation, purpose: 'CASE', ...own });

it('a field that the grant does not name is null, whatever the SQL selects', async () => {
  await attacker.name(operation, [await grant({ fields: ['NAME'] })]);
  const nothing = { birth_date: null, emails: null, phones: null, address: null, at: null, registration_ip: null, service: null };
  expect(await read()).toEqual([{ account_id: 'a', name: 'name-a', ...nothing }]);
  await attacker.name(operation, [await grant({ fields: ['EMAILS', 'SERVICE'] })]);
  expect(await read()).toEqual([{ account_id: 'a', name: null, ...nothing, emails: [], service: 'Account' }]);
});

it('no window and no cursor reveals when the account was opened, unless the grant names that field', async () => {
  await attacker.name(operation, [await grant({ fields: ['NAME'] })]);
  for (const instant of ['1990-01-01', '2026-01-01', '2030-01-01'])
    expect([...(await read(instant)), ...(await read(null, instant))].map(({ name }) => name)).toEqual(['name-a', 'name-a']);
  await attacker.name(operation, [await grant({ fields: ['REGISTERED_AT'] })]);
  expect(await read()).toMatchObject([{ name: null, at: new Date('2026-01-01') }]);
  expect(await read('2030-01-01')).toEqual([]);
});

it('a grant of the whole record gives all of it, even beside one for a case of another account', async () => {
  const other = await grant({ account: 'b', fields: ['NAME'] });
  await attacker.name(operation, [await grant({ purpose: 'SELF' }), other]);
  expect(await read()).toMatchObject([{ name: 'name-a', emails: [], service: 'Account', at: new Date('2026-01-01') }]);
});
