/**
 * Whoever has the password of a part writes what that part writes, and still no row that is born decided: approved, sent, lifted or ended by
 * somebody who never saw it. Each is refused for want of the right to the column, and the same row without it is allowed.
 */
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let database: TestDatabase;
let superuser: pg.Client;
let enforcement: pg.Client;
let orders: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = await connect(database.options('postgres'));
  enforcement = await connect(database.options('enforcement'));
  orders = await connect(database.options('orders'));
});
afterAll(async () => {
  await Promise.all([superuser.end(), enforcement.end(), orders.end()]);
  await database.drop();
});

/** A row as it is born, by column, in SQL. */
type Row = Readonly<Record<string, string>>;
const flagger: Row = {
  id: `'f'`,
  name: `'Watch'`,
  country: `'DE'`,
  expertise: `'{STATEMENT_CATEGORY_VIOLENCE}'`,
  issuer: `'i'`,
  subject: `'s'`,
  recorded_by: `'i counsel'`,
  recorded_at: 'now()',
};
const measure: Row = {
  id: `'m'`,
  kind: `'UNFOUNDED_NOTICES'`,
  step: `'WARNING'`,
  person: `'i s'`,
  acts: `'{n1,n2}'`,
  acts_in_all: '2',
  newest_act_at: `now() - interval '1 day'`,
  reason: `'x'`,
  decided_by: `'i counsel'`,
  decided_at: 'now()',
};
const suspicion: Row = {
  id: `'c'`,
  item_id: `'item-1'`,
  offence: `'x'`,
  explanation: `'x'`,
  country: `'DE'`,
  digest: `'0'`,
  proposed_by: `'i agent'`,
  proposed_at: 'now()',
};
const batch: Row = {
  id: `'new'`,
  scope: `'a'`,
  key: `'k'`,
  size: '2',
  reason: `'x'`,
  second_person: `'{OF_ORDER}'`,
  opened_by: `'i agent'`,
  opened_at: 'now()',
};
const erasure: Row = {
  id: `'e'`,
  receipt_hash: `'\\x00'`,
  explanation: `'x'`,
  name: `'A'`,
  email: `'a@example.org'`,
  asked_at: 'now()',
  due_at: 'now()',
};
const line: Row = { batch_id: `'free'`, key: `'k'`, content: `'\\x00'`, decision: `'{}'`, added_by: `'i agent'`, added_at: 'now()' };
const fact: Row = { work_id: `'w'`, kind: `'CLOSED'`, at: 'now()' };

const insert = (table: string, row: Row): string =>
  `insert into enforcement.${table} (${Object.keys(row).join()}) overriding system value values (${Object.values(row).join()})`;
const refusal = (client: pg.Client, sql: string) =>
  client.query(sql).then(
    () => 'allowed',
    (error: { code: string }) => error.code,
  );
const denied = '42501';

beforeEach(() =>
  superuser.query(`
    truncate enforcement.trusted_flagger, enforcement.misuse_measure, enforcement.suspicion, enforcement.batch, enforcement.work_item, enforcement.erasure_request cascade;
    insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
      values ('r', 'ACTIVE', 'item-1', 'author', '{DECISION_VISIBILITY_CONTENT_REMOVED}', '{DE}', now(), 'o', 'i agent', now()) on conflict do nothing;
    insert into enforcement.batch (id, scope, key, size, reason, second_person, opened_by, opened_at) values
      ('free', 'a', '1', 9, 'x', '{}', 'i agent', now()), ('held', 'a', '2', 9, 'x', '{OF_ORDER}', 'i agent', now());
    insert into enforcement.work_item (id, kind, subject_id, opened_at) values ('w', 'ORDER', 'o', now())`),
);

describe('a row of writ_enforcement', () => {
  it.each([
    ['trusted_flagger', flagger, [{ state: `'ENDED'` }, { generation: '1' }, { changed_by: `'i x'`, changed_at: 'now()' }]],
    ['misuse_measure', measure, [{ lifted_by: `'i x'`, lifted_at: 'now()', lift_reason: `'x'` }, { generation: '1' }]],
    [
      'suspicion',
      suspicion,
      [
        { state: `'SENT'`, decided_by: `'i counsel'`, decided_at: 'now()' },
        { state: `'DROPPED'`, decided_by: `'i counsel'`, decided_at: 'now()', drop_reason: `'x'` },
        { generation: '1' },
      ],
    ],
    [
      'batch',
      batch,
      [
        { state: `'APPLYING'`, closed_by: `'i a'`, closed_at: 'now()', judged_by: `'i counsel'`, judged_at: 'now()' },
        { judged_by: `'i counsel'` },
        { digest: `'0'` },
        { lines: '1' },
        { generation: '1' },
      ],
    ],
    ['batch_line', line, [{ failure: `'{}'` }, { ended_at: 'now()' }]],
    ['work_fact', fact, [{ id: '1' }]],
    [
      'erasure_request',
      erasure,
      [
        { answered_at: 'now()', answered_by: `'i counsel'`, outcome: `'REFUSED'`, reason: `'x'` },
        { extended_at: 'now()', extended_by: `'i counsel'`, extension: `'x'` },
        { generation: '1' },
      ],
    ],
  ] as const)('in %s claims no more at its creation than it is', async (table, row, later) => {
    for (const more of later) expect(await refusal(enforcement, insert(table, { ...row, ...more })), JSON.stringify(more)).toBe(denied);
    expect(await refusal(enforcement, insert(table, row)), 'without').toBe('allowed');
  });

  it('is a line that is applied at its creation only where no second person is needed', async () => {
    const applied = { restriction_id: `'r'`, applied_at: 'now()' };
    expect(await refusal(enforcement, insert('batch_line', { ...line, batch_id: `'held'`, ...applied }))).toBe(denied);
    expect(await refusal(enforcement, insert('batch_line', { ...line, ...applied }))).toBe('allowed');
  });

  it('is a staged line that is applied only after a second person has approved its batch', async () => {
    expect(await refusal(enforcement, insert('batch_line', { ...line, batch_id: `'held'` }))).toBe('allowed');
    const apply = `update enforcement.batch_line set restriction_id = 'r', applied_at = now() where batch_id = 'held'`;
    expect(await refusal(enforcement, apply), 'open').toBe(denied);
    const judge = (state: string) =>
      superuser.query(
        `update enforcement.batch set state = '${state}', closed_at = now(), judged_by = 'i counsel', judged_at = now() where id = 'held'`,
      );
    await judge('REFUSED');
    expect(await refusal(enforcement, apply), 'refused').toBe(denied);
    await judge('APPLYING');
    expect(await refusal(enforcement, apply), 'approved').toBe('allowed');
  });
});

it('writ_orders creates no fact of work at another place than its own', async () => {
  expect(await refusal(orders, insert('work_fact', { ...fact, id: '1' }))).toBe(denied);
  expect(await refusal(orders, insert('work_fact', fact))).toBe('allowed');
});
