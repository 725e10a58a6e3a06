/** The migration that takes the lifetime of orders away: what ran towards an end that no article knows becomes a reminder, and the order goes on. */
import { expect, it } from 'vitest';
import { beforeMigration } from './testing/earlier-database.ts';

const order = (id: string, status: string) =>
  `insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
     issuing_issuer, issuing_subject, issuing_at)
   values ('${id}', 0, 'EPOC', '${status}', 'IN_FORCE', now(), 'ref', 'x', '{}', 'ISSUING_AUTHORITY', '{}', '{}', 'i', 's', now())`;
const clock = (id: string, kind: string, ended: string) =>
  `insert into orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds, ended_at)
   values ('${id}', '${kind}', now() - interval '91 days', now() - interval '1 day', 'UTC', '[]', '{}', ${ended})`;

it('an order whose ninety days are over goes on with a reminder, and one that had expired stays so', () =>
  beforeMigration('_preserved_until_needed', async ({ client, upgradeToPresent }) => {
    for (const [id, status, ended] of [
      ['open', 'UNDER_REVIEW', 'null'],
      ['over', 'EXPIRED', 'now()'],
    ] as const) {
      await client.query(order(id, status));
      await client.query(clock(id, 'EXPIRY', ended));
    }
    await client.query(clock('open', 'VALIDATION', 'null'));
    await client.query(`insert into orders.preservation (id, order_id, target_id, asked_at) values ('p', 'open', 't', now())`);
    await upgradeToPresent();
    const { rows } = await client.query(`
      select o.id, o.status::text, c.kind::text, c.ended_at is null as runs, c.escalates_at = c.due_at as reminds
        from orders.legal_order o join orders.clock c on c.order_id = o.id order by o.id, c.kind::text`);
    expect(rows).toEqual([
      { id: 'open', status: 'UNDER_REVIEW', kind: 'REMINDER', runs: true, reminds: true },
      { id: 'open', status: 'UNDER_REVIEW', kind: 'VALIDATION', runs: true, reminds: null },
      { id: 'over', status: 'EXPIRED', kind: 'REMINDER', runs: false, reminds: null },
    ]);
    expect((await client.query(`select state::text from orders.preservation`)).rows).toEqual([{ state: 'PRESERVED' }]);
  }));
