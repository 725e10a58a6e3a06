/** What is counted no more ends: the worker deletes it, over a real database, and nothing that a limit or a letter still needs. */
import { day, hour, start } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { afterEach, expect, it, vi } from 'vitest';
import { type Served, serve } from '../testing/served.ts';

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

const ago = (ms: number): Date => new Date(start.getTime() - ms);

/** Orders need most columns of theirs, and none of them here. */
const filled = `
  SET session_replication_role = replica;
  INSERT INTO orders.budget (name, holder, day, taken) VALUES
    ('a', 'long ago', ('${ago(31 * day).toISOString()}'::timestamptz AT TIME ZONE 'UTC')::date, 3),
    ('a', 'a month ago', ('${ago(30 * day).toISOString()}'::timestamptz AT TIME ZONE 'UTC')::date, 3),
    ('a', 'all days', '-infinity', 3);
  INSERT INTO orders.disclosing_operation (order_id, operation, day, taken_at) VALUES
    ('yesterday', gen_random_uuid(), '2020-01-01', '${ago(25 * hour).toISOString()}'),
    ('today', gen_random_uuid(), '2020-01-01', '${ago(23 * hour).toISOString()}');
  INSERT INTO mail.handover (letter, attempt, at) VALUES
    ('sent', 1, '${ago(31 * day).toISOString()}'), ('sent', 2, '${ago(29 * day).toISOString()}'),
    ('sending', 1, '${ago(40 * day).toISOString()}'), ('sending', 2, '${ago(31 * day).toISOString()}');
  INSERT INTO orders.user_information (id, order_id, account_id, attempts, told_at, accessed_at, mailed_at, mail_outcome) VALUES
    ('sent', 'o', 'author', 2, now(), now(), now(), 'SENT'), ('sending', 'o2', 'author', 2, now(), now(), NULL, NULL);
  INSERT INTO orders.hearer (id, person, readers, language, choices, ends_at) VALUES
    ('gone', 'gone', '{}', 'en', '{}', '${ago(31 * day).toISOString()}'), ('ended', 'ended', '{}', 'en', '{}', '${ago(29 * day).toISOString()}');
  SET session_replication_role = origin;`;

it('limits of days that are over, counted disclosures and letters that went out leave no row, nor do settings that ended, and what is still needed stays', async () => {
  const database = await freshDatabase();
  const client = await connect(database.options('postgres'));
  await client.query(filled).finally(() => client.end());
  served = await serve({ upgraded: database });
  const { sql } = served;
  const left = async () => ({
    budgets: (await sql('SELECT holder FROM orders.budget ORDER BY holder')).map(({ holder }) => holder),
    disclosures: (await sql('SELECT order_id AS of FROM orders.disclosing_operation')).map((row) => row['of']),
    handovers: (await sql(`SELECT letter || ' ' || attempt AS of FROM mail.handover ORDER BY 1`)).map((row) => row['of']),
    hearers: (await sql('SELECT person AS of FROM orders.hearer')).map((row) => row['of']),
  });
  const kept = { budgets: ['a month ago', 'all days'], disclosures: ['today'], handovers: ['sending 2', 'sent 2'], hearers: ['ended'] };
  await vi.waitFor(async () => expect(await left()).toEqual(kept), { interval: 50 });
  // However far ahead a process puts its clock, the database's decides.
  await sql(
    `CREATE OR REPLACE FUNCTION public.present() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${start.toISOString()}'::timestamptz $$`,
  );
  await sql(
    `SELECT orders.forget_counters('infinity', 1000), orders.forget_handovers('infinity', 1000), orders.forget_hearers('infinity', 1000)`,
  );
  expect(await left()).toEqual(kept);
});
