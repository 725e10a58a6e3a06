/** What the upgrade makes of an installation in which the platform itself told people of orders: who was told stays told, and nobody else is. */
import { expect, test } from 'vitest';
import { beforeMigration } from './testing/earlier-database.ts';

const order = `insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories,
    territories, issuing_issuer, issuing_subject, issuing_organisation, issuing_country, issuing_at, served_at, released_event, accesses_shown_from, informed_at)
  values ($1, 9, $2, 'IN_FORCE', 'IN_FORCE', '2026-01-01Z', 'r', 'p', '{}', 'ISSUING_AUTHORITY', '{SUBSCRIBER}', '{}', 'i', 's', 'o', 'DE', '2026-01-01Z',
    '2026-01-01Z', gen_random_uuid(), $3, $4)`;
const lapsed = `insert into orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds, ended_at)
  values ($1, 'SECRECY', '2026-01-01Z', '2026-02-01Z', 'UTC', '[]', '{}', $2)`;
const news = `insert into orders.user_information (id, order_id, account_id, accessed_at, told_at) values ($1, $1, 'person', '2026-01-02Z', '2026-02-01Z')`;
const known = `insert into orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
  values ('person', $1, 'ORDER', $2, '2026-01-02Z', '2026-02-01Z')`;

test('accesses that people know stay known, a lapsed day tells of no other, and an order of the platform is as it was', () =>
  beforeMigration('_authority_informs', async ({ client: db, upgrade }) => {
    const day = '2026-02-01Z';
    await db.query(order, ['held', 'EPOC', null, null]);
    await db.query(lapsed, ['held', day]);
    await db.query(order, ['told', 'EPOC', day, null]);
    await db.query(lapsed, ['told', day]);
    await db.query(news, ['told']);
    await db.query(known, [1, 'told']);
    await db.query(order, ['confirmed', 'EPOC', day, day]);
    await db.query(order, ['provided', 'DSA_INFORM', day, null]);
    await db.query(known, [2, 'provided']);
    await upgrade();
    expect((await db.query('select order_id from orders.user_information')).rows).toEqual([{ order_id: 'told' }]);
    expect((await db.query('select reference from orders.told_access order by log_idx')).rows).toEqual([
      { reference: 'told' },
      { reference: 'provided' },
    ]);
    const columns = 'id, accesses_shown_from is not null as shown, knowable_from is not null as knowable';
    expect((await db.query(`select ${columns} from orders.legal_order order by id`)).rows).toEqual([
      { id: 'confirmed', shown: true, knowable: true },
      { id: 'held', shown: false, knowable: false },
      { id: 'provided', shown: true, knowable: false },
      { id: 'told', shown: false, knowable: false },
    ]);
    expect(
      (await db.query('select order_id, ended_at is null as runs from orders.clock order by 1')).rows,
      'what lapsed waits for its authority',
    ).toEqual([
      { order_id: 'held', runs: true },
      { order_id: 'told', runs: false },
    ]);
    await db.query(`insert into log.log_entry select n, gen_random_uuid(), '', '' from generate_series(3, 6) n`);
    await db.query(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, expires_at, log_idx)
       select sha256(o.id::bytea), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', o.id, 'person', now(), now() + interval '1 minute', 2 + row_number() over (order by o.id)
         from orders.legal_order o`,
    );
    const { rows } = await db.query('select reference from orders.told_access where log_idx > 2 order by 1');
    expect(rows, 'what is read from now on').toEqual([{ reference: 'confirmed' }, { reference: 'provided' }]);
  }));
