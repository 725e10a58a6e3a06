/** What the upgrade makes of measures on accounts whose payments were left to people: the adapter is asked for them, under a sequence that it does not know. */
import { expect, test } from 'vitest';
import { beforeMigration } from './testing/earlier-database.ts';

const measures = (account: string, payments: string) => JSON.stringify([{ territory: 'WORLD', account, service: 'AVAILABLE', payments }]);
const world = (...statuses: string[]) => statuses.map((status) => ({ territory: 'WORLD', status }));

test('payments that were suspended before are carried out now, and what was carried out whole is left alone', () =>
  beforeMigration('_measures_on_accounts', async ({ client, upgrade }) => {
    await client.query(`UPDATE enforcement.effect_source SET live = true`);
    const version = `INSERT INTO enforcement.account_version (account_id, sequence, measures) VALUES ($1, nextval('enforcement.change_sequence'), $2)`;
    const carried = `INSERT INTO enforcement.effect (kind, subject_id, account_id, sequence, state, wanted_at, carried, extent)
      SELECT 'ACCOUNT', account_id, account_id, sequence, '[{"status": "SUSPENDED", "territory": "WORLD"}]', now(), sequence, 'FULL'
        FROM enforcement.account_version WHERE account_id = ANY ($1)`;
    await client.query(version, ['both', measures('SUSPENDED', 'SUSPENDED')]);
    await client.query(version, ['paid', measures('AVAILABLE', 'TERMINATED')]);
    await client.query(version, ['whole', measures('SUSPENDED', 'AVAILABLE')]);
    await client.query(carried, [['both', 'whole']]);
    await upgrade();
    const { rows } = await client.query(
      `SELECT subject_id AS id, state, next_at IS NOT NULL AS due, sequence = carried AS "isCarried" FROM enforcement.effect ORDER BY 1`,
    );
    expect(rows).toEqual([
      { id: 'both', state: world('SUSPENDED', 'PAYMENTS_SUSPENDED'), due: true, isCarried: false },
      { id: 'paid', state: world('PAYMENTS_TERMINATED'), due: true, isCarried: null },
      { id: 'whole', state: world('SUSPENDED'), due: false, isCarried: true },
    ]);
  }));
