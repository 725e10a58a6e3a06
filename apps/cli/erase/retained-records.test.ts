/** What the law keeps of removed terrorist content outlives the erasure of its author, sealed or not yet, and goes at its own end. */
import type { AccountId } from '@writ/core';
import { connect } from '@writ/prisma';
import { freshDatabase, playClock, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeAccount, eraseRecords } from './records.ts';

const rows = `
  insert into records.account values ('author', 'ana', '2020-01-01Z');
  insert into content.item (id, account_id, thread_id, published_at, recorded_at, title, text) values
    ('item-1', 'author', 't', '2024-05-06Z', '2024-05-06Z', 'Join', 'Come to us.'), ('item-2', 'author', 't', '2024-05-07Z', '2024-05-07Z', 'Else', 'Nothing.');
  insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient,
      categories, territories, issuing_issuer, issuing_subject, issuing_at, released_event)
    values ('o', 0, 'TCO_REMOVAL', 'FULFILLED', 'IN_FORCE', now(), 'ref', 'x', '{}', 'writ', '{}', '{DE}', 'i', 's', now(), gen_random_uuid());
  insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
    values ('r', 'ACTIVE', 'item-1', 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{DE}', '2026-03-01Z', 'o', 'i agent', '2026-03-01Z');`;

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

const request = '00000000-0000-4000-8000-000000000000';
const account = 'author' as AccountId;
const at = new Date('2026-03-02T00:00:00Z');

async function erase(): Promise<void> {
  await superuser.query(
    `insert into erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject, confirmed_at)
     values ($1, 'author', '', 'x', 'i', 'a', $2, 'i', 'b', $2)`,
    [request, at],
  );
  await closeAccount(owner, { request, account });
  expect(await eraseRecords(owner, { request, account, confirmedAt: at, at, indexKey: new Uint8Array(32) })).toBe(true);
  expect((await superuser.query('select title, text from content.item')).rows).toEqual([
    { title: null, text: null },
    { title: null, text: null },
  ]);
}
const copies = async () => (await superuser.query('select id, item_id, said, sealed, ended_at from content.removed')).rows;

describe('an erasure', () => {
  it('leaves the unsealed copy of the removed item alone', async () => {
    await erase();
    expect(await copies()).toMatchObject([{ item_id: 'item-1', said: { title: 'Join', text: 'Come to us.' }, ended_at: null }]);
  });

  it('leaves the sealed copy, which is deleted after six months', async () => {
    const [{ id } = { id: '' }] = await copies();
    const seal = await superuser.query('select content.seal_removed($1, $2, $3, $4, null, null) as done', [
      id,
      Buffer.alloc(64, 1),
      Buffer.alloc(92, 2),
      at,
    ]);
    expect(seal.rows).toEqual([{ done: true }]);
    await erase();
    expect(await copies()).toMatchObject([{ said: null, sealed: expect.any(Buffer) }]);
    await playClock(database, new Date('2026-09-01T00:00:00Z'));
    const end = async (when: string) => (await superuser.query('select content.end_removed($1, $2) as done', [id, when])).rows;
    expect(await end('2026-08-31T23:59:59.999Z')).toEqual([{ done: false }]);
    expect(await end('2026-09-01T00:00:00Z')).toEqual([{ done: true }]);
    expect(await copies()).toEqual([{ id, item_id: 'item-1', said: null, sealed: null, ended_at: new Date('2026-09-01T00:00:00Z') }]);
  });
});
