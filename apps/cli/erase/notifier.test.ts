/** Who gave a notice is forgotten with their account: name, address and its hash, also in a measure, and of nobody else. */
import type { AccountId } from '@writ/core';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeAccount } from './records.ts';

const rows = `
  insert into records.account values ('ana', 'ana', '2020-01-01Z'), ('bea', 'bea', '2020-01-01Z');
  insert into records.account_holder values ('i', 'ana', 'ana'), ('i', 'bea', 'bea');
  insert into enforcement.notice (id, item_id, author_account_id, category, explanation, notifier_name, notifier_email, notifier_issuer, notifier_subject, notifier_hash, submitted_at)
    select id, 'item-1', 'author', 'c', 'It is false.', 'Name', 'a@example.org', issuer, subject, sha256('a@example.org'), now()
      from (values ('hers', 'i', 'ana'), ('another''s', 'i', 'bea'), ('elsewhere', 'j', 'ana'), ('nobody''s', null, null)) n (id, issuer, subject);
  insert into enforcement.notice_file select id, sha256(id::bytea), 0, 1, now(), '', '' from enforcement.notice;
  insert into enforcement.notice_file_part select notice_id, file, 1, 'sealed' from enforcement.notice_file;
  insert into enforcement.misuse_measure (id, kind, step, account_id, person, notifier_hash, acts, acts_in_all, newest_act_at, reason, decided_by, decided_at)
    select id, 'UNFOUNDED_NOTICES', 'WARNING', account, person, sha256('a@example.org'), '{x}', 1, now(), 'r', 'i counsel', now()
      from (values ('hers', 'ana', 'i ana'), ('another''s', 'bea', 'i bea'), ('nobody''s', null, null)) m (id, account, person);`;

let database: TestDatabase;
let superuser: pg.Client;
let owner: pg.Client;
beforeEach(async () => {
  database = await freshDatabase();
  superuser = await connect(database.options('postgres'));
  owner = await connect(database.options('owner'));
  await superuser.query(rows);
});
afterEach(async () => {
  await superuser.end();
  await owner.end();
  await database.drop();
});

it('the data of a notifier are erased, and can be erased again; the notice remains', async () => {
  const closed = { request: '00000000-0000-4000-8000-000000000000', account: 'ana' as AccountId };
  for (const _ of ['once', 'again']) await closeAccount(owner, closed);
  const known = 'num_nonnulls(notifier_name, notifier_email, notifier_hash) as known';
  expect((await superuser.query(`select id, explanation, ${known} from enforcement.notice order by id`)).rows).toEqual([
    { id: "another's", explanation: 'It is false.', known: 3 },
    { id: 'elsewhere', explanation: 'It is false.', known: 3 },
    { id: 'hers', explanation: 'It is false.', known: 0 },
    { id: "nobody's", explanation: 'It is false.', known: 3 },
  ]);
  for (const table of ['notice_file', 'notice_file_part'])
    expect((await superuser.query(`select notice_id from enforcement.${table} order by 1`)).rows.map(({ notice_id: id }) => id)).toEqual([
      ...["another's", 'elsewhere', "nobody's"],
    ]);
  const measures = 'select id, notifier_hash is not null as known, person from enforcement.misuse_measure order by id';
  expect((await superuser.query(measures)).rows).toEqual([
    { id: "another's", known: true, person: 'i bea' },
    { id: 'hers', known: false, person: 'i ana' },
    { id: "nobody's", known: true, person: null },
  ]);
});

it('a log-in that the platform’s source named as the holder is forgotten too, with the receipts of reads of the account and what is over', async () => {
  await superuser.query(`
    insert into orders.holder values ('j', 'ana', 'ana', now()), ('j', 'bea', 'bea', now());
    insert into orders.grant_receipt
      select sha256(name::bytea), '{}', now() + make_interval(mins => minutes) from (values ('hers', 1), ('another''s', 2), ('over', -1)) r (name, minutes);
    set session_replication_role = replica;
    insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
      select sha256(name::bytea), 'SUBSCRIBER', gen_random_uuid(), 'SELF', account, account, now(), now(), now() + interval '50 s', n
        from (values ('hers', 'ana', 1), ('another''s', 'bea', 2)) g (name, account, n);`);
  await closeAccount(owner, { request: '00000000-0000-4000-8000-000000000000', account: 'ana' as AccountId });
  expect((await superuser.query('select subject from orders.holder')).rows).toEqual([{ subject: 'bea' }]);
  const left = `select (select count(*)::int from orders.grant_receipt) as receipts,
                       (select count(*)::int from orders.grant_receipt where handle_hash = sha256('another''s')) as others`;
  expect((await superuser.query(left)).rows).toEqual([{ receipts: 1, others: 1 }]);
  const known = `select id from enforcement.notice where notifier_name is null`;
  expect((await superuser.query(known)).rows).toEqual([{ id: 'hers' }, { id: 'elsewhere' }]);
});
