/**
 * Implementing Regulation (EU) 2024/2835, Annex I, and Regulation (EU) 2022/2065, Art. 16(6), 17(3)(c) and 20(6): how far decisions are automated is
 * kept in three degrees, and what was recorded as yes or no before is migrated.
 */
import { beforeMigration } from '@writ/prisma/earlier-database';
import { expect, test } from 'vitest';

test('Implementing Regulation (EU) 2024/2835, Annex I: that automated means took part becomes partly, since a person decided, and otherwise not', () =>
  beforeMigration('_degree_of_automation', async ({ client, upgradeToPresent }) => {
    await client.query(`
      insert into enforcement.notice (id, state, item_id, author_account_id, category, explanation, submitted_at, decided_at, decided_by, reason, automated_means)
        values ('helped', 'NOT_ACTIONED', 'i', 'a', 'c', 'x', now(), now(), 'i agent', 'x', true), ('alone', 'NOT_ACTIONED', 'i', 'a', 'c', 'x', now(), now(), 'i agent', 'x', false);
      insert into enforcement.complaint (id, state, notice_id, explanation, filed_at, decided_at, decided_by, reason, automated_means)
        values ('helped', 'UPHELD', 'helped', 'x', now(), now(), 'i counsel', 'x', true), ('alone', 'UPHELD', 'alone', 'x', now(), now(), 'i counsel', 'x', false)`);
    await upgradeToPresent();
    for (const table of ['notice', 'complaint'])
      expect((await client.query(`select id, automated_means as degree from enforcement.${table} order by id`)).rows).toEqual([
        { id: 'alone', degree: 'AUTOMATED_DECISION_NOT_AUTOMATED' },
        { id: 'helped', degree: 'AUTOMATED_DECISION_PARTIALLY' },
      ]);
    const set = (table: string, degree: string) =>
      client.query(`update enforcement.${table} set automated_means = $1 where id = 'new'`, [degree]).then(
        () => 'allowed',
        ({ constraint }: { constraint: string }) => constraint,
      );
    await client.query(`
      insert into enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at) values ('new', 'i', 'a', 'c', 'x', now());
      insert into enforcement.complaint (id, notice_id, explanation, filed_at) values ('new', 'new', 'x', now())`);
    expect(await set('notice', 'AUTOMATED_DECISION_FULLY'), 'Art. 16(6)').toBe('allowed');
    expect(await set('complaint', 'AUTOMATED_DECISION_FULLY'), 'Art. 20(6): never by automated means alone').toBe('complaint_automated');
    expect(await set('notice', 'true')).toBe('notice_automated');
  }));
