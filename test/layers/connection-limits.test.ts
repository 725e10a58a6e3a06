/**
 * F11: one stolen password takes the connections of its own role and no more. On a server of this test's own, since limits are of the whole
 * server: every role is filled up in turn while the others work.
 */
import type { Embedded } from '@writ/demo/database';
import { connect, connectionFor, limitedRoles, migrate, pools, roleLimit, type ServingRole, setRoleLimits } from '@writ/prisma';
import { startTestCluster } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: Embedded;
const as = (role: ServingRole | 'owner') => connect(connectionFor(role, server));
const owner = async (sql: string) => {
  const client = await as('owner');
  return client.query(sql).finally(() => client.end());
};
const limits = async (): Promise<Record<string, number>> => {
  const { rows } = await owner(`SELECT rolname, rolconnlimit FROM pg_roles WHERE rolname LIKE 'writ\\_%' AND rolname <> 'writ_owner'`);
  return Object.fromEntries(rows.map(({ rolname, rolconnlimit }) => [rolname, rolconnlimit]));
};

beforeAll(async () => {
  server = await startTestCluster();
  await migrate(connectionFor('owner', server));
});
afterAll(() => server.stop());

/** What one statement of a role is refused with. */
async function refusal(role: ServingRole, sql: string): Promise<string> {
  const client = await as(role);
  const refused = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
  return client
    .query(sql)
    .then(() => 'allowed', refused)
    .finally(() => client.end());
}

it('F11: every login role has four times the connections of one process of each part, and together they leave room for a client', async () => {
  expect(await limits()).toEqual(Object.fromEntries(limitedRoles.map((role) => [`writ_${role}`, roleLimit(role)])));
  for (const role of limitedRoles) expect(roleLimit(role)).toBeGreaterThanOrEqual(4 * pools.client);
});

it.each(limitedRoles)('F11: writ_%s uses its own connections and not those of others', async (role) => {
  const taken: pg.Client[] = [];
  try {
    for (let one = 0; one < roleLimit(role); one += 1) taken.push(await as(role));
    await expect(as(role)).rejects.toThrow(/no connection is free: the role has all that its CONNECTION LIMIT allows/);
    for (const other of limitedRoles.filter((name) => name !== role)) expect(await refusal(other, 'SELECT 1')).toBe('allowed');
  } finally {
    await Promise.all(taken.map((client) => client.end()));
  }
});

it.each(limitedRoles)('F11: writ_%s raises neither its own limit nor that of another role', async (role) => {
  for (const other of limitedRoles)
    for (const limit of [-1, 1_000, 0]) expect(await refusal(role, `ALTER ROLE writ_${other} CONNECTION LIMIT ${limit}`)).toBe('42501');
  expect(await refusal(role, 'ALTER ROLE CURRENT_USER CONNECTION LIMIT -1')).toBe('42501');
  expect(await refusal(role, `UPDATE pg_catalog.pg_authid SET rolconnlimit = -1`)).toBe('42501');
  expect(await refusal(role, 'CREATE ROLE own LOGIN')).toBe('42501');
});

it("F11: the demo gives more connections to more processes, never above half of the server's number", async () => {
  await setRoleLimits(connectionFor('owner', server), 3);
  expect(await limits()).toMatchObject({ writ_records: 6 * pools.client, writ_mail: 6 * pools.client, writ_orders: 150 });
  await setRoleLimits(connectionFor('owner', server), 1);
  expect(await limits()).toMatchObject({ writ_records: 4 * pools.client });
});

it('F11: a migration leaves the limit that an operator has set, and continues where it may set none', async () => {
  const other = await startTestCluster();
  try {
    const superuser = await connect({ ...connectionFor('owner', other), user: 'postgres' });
    await superuser.query('CREATE ROLE writ_records LOGIN CONNECTION LIMIT 7; CREATE ROLE writ_log LOGIN');
    await migrate(connectionFor('owner', other));
    const { rows } = await superuser.query(
      `SELECT rolname, rolconnlimit FROM pg_roles WHERE rolname IN ('writ_records', 'writ_log', 'writ_content') ORDER BY rolname`,
    );
    await superuser.end();
    expect(rows.map(({ rolname, rolconnlimit }) => [rolname, rolconnlimit])).toEqual([
      ['writ_content', roleLimit('content')],
      ['writ_log', -1],
      ['writ_records', 7],
    ]);
  } finally {
    await other.stop();
  }
});
