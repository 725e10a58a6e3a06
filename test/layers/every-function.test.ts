/**
 * Every function of the database as every login role, with arguments of an attacker's choice. Functions, roles and tables are read from the
 * catalogue, so that a new one is tried by itself. Each value in the database says where it stands (`marked-database.ts`): whatever a function
 * tells, changes or locks is listed with its purpose in `purposes.ts`, and anything else fails.
 */
import { type DatabaseRole, newOperationId } from '@writ/core';
import { connect } from '@writ/prisma';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarkedDatabase, markedDatabase } from '../harness/marked-database.ts';
import { anyCall, attempt, callsOf, type DatabaseFunction, functionsOf, lookAt, withWatch } from './every-call.ts';
import { effectsOf, primaryKeysOf } from './every-effect.ts';
import { purposes, underGrant } from './purposes.ts';

const denied = '42501';
const ofGrant = 'a told';

let marked: MarkedDatabase;
let functions: DatabaseFunction[];
let roles: DatabaseRole[];
let keys: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  marked = await markedDatabase();
  functions = await functionsOf(marked);
  keys = await primaryKeysOf(marked);
  const { rows } = await marked.admin.query<{ role: DatabaseRole }>(
    `SELECT substr(rolname, 6) AS role FROM pg_roles WHERE rolname LIKE 'writ\\_%' AND rolcanlogin AND rolname <> 'writ_owner' ORDER BY 1`,
  );
  roles = rows.map(({ role }) => role);
  await withWatch(marked);
  await lookAt(marked);
});
afterAll(() => marked.close());

/** The functions that a role may call by the catalogue. */
async function callableBy(role: DatabaseRole): Promise<DatabaseFunction[]> {
  const { rows } = await marked.admin.query<{ oid: string }>(
    `SELECT p.oid::text FROM pg_proc p WHERE has_function_privilege($1, p.oid, 'EXECUTE') AND has_schema_privilege($1, p.pronamespace, 'USAGE')`,
    [`writ_${role}`],
  );
  const allowed = new Set(rows.map(({ oid }) => oid));
  return functions.filter(({ oid }) => allowed.has(oid));
}

async function as<T>(role: DatabaseRole, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(marked.database.options(role));
  return work(client).finally(() => client.end());
}

/** What a role brings about by a function. */
async function effectsBy(client: pg.Client, one: DatabaseFunction): Promise<string[]> {
  const calls = callsOf(marked, one);
  const { outcomes, left } = await attempt(
    client,
    calls.map(({ sql }) => sql),
  );
  return [...effectsOf(marked, keys, calls, outcomes, left)].sort();
}

const advice = (name: string, role: string) =>
  `${name} as writ_${role}. What is new here: change the function or revoke EXECUTE; or, if that is what it is for, list it with its reason in test/layers/purposes.ts.`;

it('the test has functions, roles and values to try', () => {
  expect(functions.length).toBeGreaterThan(60);
  expect(roles).toContain('mail');
  expect(Object.keys(purposes).sort()).toEqual(roles.toSorted());
});

it('F2, F4, F5: the database refuses a function that a role may not execute, whatever its arguments', async () => {
  for (const role of roles) {
    const callable = new Set(await callableBy(role));
    const others = functions.filter((one) => !callable.has(one));
    const { outcomes } = await as(role, (client) =>
      attempt(
        client,
        others.map((one) => anyCall(marked, one)),
      ),
    );
    expect(
      outcomes.filter(({ state }) => state !== denied).map(({ call }) => call),
      `writ_${role}`,
    ).toEqual([]);
  }
});

describe('F1, F2, F4 to F6, F11 to F13: each function, with arguments of the attacker’s choice,', () => {
  it('reveals, changes and locks what its purpose requires, and nothing else', { timeout: 600_000 }, async () => {
    for (const role of roles)
      await as(role, async (client) => {
        const callable = await callableBy(role);
        for (const one of callable) expect(await effectsBy(client, one), advice(one.name, role)).toEqual(purposes[role]?.[one.name] ?? []);
        const names = callable.map(({ name }) => name);
        expect(
          Object.keys(purposes[role] ?? {}).filter((name) => !names.includes(name)),
          `writ_${role} may no longer call`,
        ).toEqual([]);
      });
  });

  it('reveals under a grant only what the grant covers besides, and only where records are read', { timeout: 600_000 }, async () => {
    const operation = newOperationId();
    const handle = await marked.grant(ofGrant, operation);
    await lookAt(marked);
    for (const role of roles)
      await as(role, async (client) => {
        await client.query(`SELECT set_config('writ.operation', $1, false), set_config('writ.grants', $2, false)`, [operation, handle]);
        for (const one of await callableBy(role)) {
          const besides = (await effectsBy(client, one)).filter((line) => purposes[role]?.[one.name]?.includes(line) !== true);
          expect(besides, advice(one.name, role)).toEqual(underGrant[`${one.name} as writ_${role}`] ?? underGrant[one.name] ?? []);
        }
      });
  });
});
