/** What the upgrade makes of orders that name an enforcing authority: who had its time to object keeps it, and who had nothing has received nothing. */
import { expect, test } from 'vitest';
import { beforeMigration } from './testing/earlier-database.ts';

const order = `insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories,
    territories, issuing_issuer, issuing_subject, issuing_organisation, issuing_country, issuing_at, served_at, notified_organisation, notified_country, notification_evidence)
  values ($1, 9, 'EPOC', 'APPROVED', 'IN_FORCE', '2026-01-01Z', 'r', 'p', '{}', 'ISSUING_AUTHORITY', '{CONTENT}', '{}', 'i', 's', 'o', 'DE', '2026-01-01Z', '2026-01-02Z', $2, $3, $4)`;
const enrolled = `insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number,
    proposed_by, approved_by, confirmed_by, proposed_at, active_from)
  values (gen_random_uuid(), 3, 'ENROLLED', 'i', 'west-enforcing', 'IE', '{ENFORCING}', '{COURT}', '+353 1 55', 'p agent', 'p counsel', 'p auditor', '2020-01-01Z', '2020-01-04Z')`;

test('an enrolled authority was notified at service, one with evidence when that says, and any other has received nothing', () =>
  beforeMigration('_notified_authority', async ({ client: db, upgrade }) => {
    await db.query(enrolled);
    const evidence = { at: '2026-01-05T00:00:00.000Z', reference: 'AZ 1', sha256: 'a'.repeat(64) };
    await db.query(order, ['enrolled', 'west-enforcing', 'IE', null]);
    await db.query(order, ['evidenced', 'south-enforcing', 'IE', evidence]);
    await db.query(order, ['named', 'north-enforcing', 'IE', null]);
    await db.query(order, ['nobody', null, null, null]);
    await upgrade();
    const { rows } = await db.query(`select id, notified_at from orders.legal_order order by id`);
    expect(rows).toEqual([
      { id: 'enrolled', notified_at: new Date('2026-01-02Z') },
      { id: 'evidenced', notified_at: new Date('2026-01-05Z') },
      { id: 'named', notified_at: null },
      { id: 'nobody', notified_at: null },
    ]);
  }));
