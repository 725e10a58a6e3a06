/** Suspicions from before reports had an addressee: who reads them after the migration. */
import { beforeMigration } from '@writ/prisma/earlier-database';
import { expect, test } from 'vitest';

test('a suspicion that was sent stays with the one body of its state, and with none where several could read it; what waits is proposed again', () =>
  beforeMigration('_report_purpose', async ({ client, upgradeToPresent }) => {
    const enrol = (id: string, body: string, country: string, role: string) =>
      client.query(
        `insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by,
           confirmed_by, proposed_at, active_from)
         values ($1, 3, 'ENROLLED', 'i', $2, $3, array[$4], '{COURT}', '+49 30 901820', 'a', 'b', 'c', '2026-01-01Z', '2026-02-01Z')`,
        [id, body, country, role],
      );
    await enrol('1', 'only-police', 'DE', 'ISSUING');
    await enrol('2', 'court', 'DE', 'VALIDATING');
    await enrol('3', 'police', 'FR', 'ISSUING');
    await enrol('4', 'ministry', 'FR', 'ENFORCING');
    const suspect = (id: string, country: string, sent: boolean) =>
      client.query(
        `insert into enforcement.suspicion (id, item_id, offence, explanation, country, digest, proposed_by, proposed_at, state, decided_by, decided_at)
         values ($1, 'item', 'x', 'x', $2, '0', 'i agent', now(), $3::enforcement.suspicion_state, case when $4 then 'i counsel' end, case when $4 then now() end)`,
        [id, country, sent ? 'SENT' : 'PROPOSED', sent],
      );
    await suspect('to-de', 'DE', true);
    await suspect('to-fr', 'FR', true);
    await suspect('to-nl', 'NL', true);
    await suspect('waits', 'DE', false);
    await upgradeToPresent();
    const { rows } = await client.query(
      'select id, state, basis, account_id as account, receiver_organisation as receiver, fields from enforcement.suspicion order by id',
    );
    const before = { basis: 'DSA_18', account: null, fields: [] };
    expect(rows).toEqual([
      { id: 'to-de', state: 'SENT', ...before, receiver: 'only-police' },
      { id: 'to-fr', state: 'SENT', ...before, receiver: null },
      { id: 'to-nl', state: 'SENT', ...before, receiver: null },
      { id: 'waits', state: 'PROPOSED', ...before, receiver: null },
    ]);
  }));
