/** Regulation (EU) 2016/679, Art. 5(1)(e): personal data are kept no longer than is necessary. The rows of the schedule, and who may change what. */
import { readFileSync } from 'node:fs';
import { connect } from '@writ/prisma';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const rule = 'Regulation (EU) 2016/679, Art. 5(1)(e)';
let database: TestDatabase;
let owner: pg.Client;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.options('owner'));
  admin = await connect(database.options('postgres'));
});
afterAll(async () => {
  await Promise.all([owner.end(), admin.end()]);
  await database.drop();
});

interface Period {
  kind: string;
  data: string;
  counts_from: string;
  keep: string | null;
  months: number | null;
  at_least: string | null;
  provision: string;
  reason: string;
  decided_by: string;
}
const periods = async (): Promise<Period[]> =>
  (
    await owner.query<Period>(
      `SELECT kind::text, data, counts_from, extract(year FROM keep)::int * 12 + extract(month FROM keep)::int AS months,
              extract(year FROM at_least)::int * 12 + extract(month FROM at_least)::int || ' months' AS at_least, provision, reason, decided_by
         FROM retention.period ORDER BY period.kind`,
    )
  ).rows;

const codeOf = (client: pg.Client, sql: string): Promise<unknown> =>
  client.query(sql).then(
    () => 'allowed',
    (error: { code: string }) => error.code,
  );

describe(`${rule}: the schedule`, () => {
  test('has for each kind of data an event, a provision, a reason and who decided', async () => {
    for (const { kind, ...row } of await periods())
      for (const text of [row.data, row.counts_from, row.provision, row.reason, row.decided_by]) expect(text, kind).not.toBe('');
  });
  test('has a time for what names a notifier, a complainant, a suspect, a target and whoever staff asked about', async () => {
    const timed = (await periods()).flatMap(({ kind, months }) => (months === null ? [] : [kind]));
    expect(timed).toEqual([
      'NOTICE',
      'COMPLAINT',
      'SUSPICION',
      'LETTER',
      'CASE_REQUEST',
      'ORDER',
      'DISPUTE',
      'COORDINATOR_REPORT',
      'FINDING',
      'DUTY',
      'DRAFT',
      'ERASURE_REQUEST',
    ]);
  });
  test('is the one of the page that counsel reads', async () => {
    const page = readFileSync(new URL('../../../docs/how-to/times-for-keeping.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const printed = (await periods()).map(({ kind, data, counts_from, months, at_least, provision, reason }) =>
      [`\`${kind}\``, data, counts_from, months === null ? '–' : `${months} months`, at_least ?? '–', provision, reason].join(' | '),
    );
    expect(
      rows.map((line) =>
        line
          .slice(2, -2)
          .replaceAll(/ +\| +/g, ' | ')
          .trim(),
      ),
    ).toEqual(printed);
  });
  test('Regulation (EU) 2022/2065, Art. 20(1): no notice is kept for less than the six months in which its refusal can be contested', async () => {
    const set = (months: number) => `UPDATE retention.period SET keep = interval '${months} months' WHERE kind = 'NOTICE'`;
    expect([await codeOf(owner, set(5)), await codeOf(owner, set(6)), await codeOf(owner, set(12))]).toEqual([
      '23514',
      'allowed',
      'allowed',
    ]);
  });
  test.each(['enforcement', 'orders', 'audit', 'log', 'content', 'records', 'mail'] as const)(
    'is neither read nor changed as %s',
    async (role) => {
      const client = await connect(database.options(role));
      for (const sql of ['SELECT FROM retention.period', `UPDATE retention.period SET keep = '1 day'`])
        expect(await codeOf(client, sql)).toBe('42501');
      await client.end();
    },
  );
});

describe(`${rule}: the database refuses what a process may ask`, () => {
  const notice = (id: string, state: string, decided: string) =>
    admin.query(
      `INSERT INTO enforcement.notice (id, state, item_id, author_account_id, category, explanation, notifier_name, notifier_email, submitted_at, decided_at)
       VALUES ($1, $2::enforcement.notice_state, 'i', 'a', 'c', 'It is a fraud.', 'Ana Example', 'ana@example.org', now() - interval '9 years', ${decided})`,
      [id, state],
    );
  const names = async () =>
    (await admin.query<{ id: string }>('SELECT id FROM enforcement.notice WHERE notifier_name IS NOT NULL ORDER BY id')).rows.map(
      ({ id }) => id,
    );

  test('a clock that is ahead ends no time, an open notice one that is contested and one in dispute settlement (Art. 21 DSA) stay, and what is over goes', async () => {
    await notice('contested', 'NOT_ACTIONED', `now() - interval '8 years'`);
    await notice('disputed', 'NOT_ACTIONED', `now() - interval '8 years'`);
    await notice('open', 'RECEIVED', 'NULL');
    await notice('over', 'NOT_ACTIONED', `now() - interval '13 months'`);
    await notice('young', 'NOT_ACTIONED', `now() - interval '11 months'`);
    await admin.query(`INSERT INTO enforcement.complaint (id, notice_id, explanation, filed_at) VALUES ('c', 'contested', 'No.', now())`);
    await admin.query(
      `INSERT INTO enforcement.dispute (id, notice_id, body, country, reference, submitted_at, recorded_by, recorded_at)
       VALUES ('d', 'disputed', 'A certified body', 'IE', '1/26', now(), 'i counsel', now())`,
    );
    const enforcement = await connect(database.options('enforcement'));
    const { rows } = await enforcement.query(`SELECT enforcement.end_keeping('NOTICE', 'infinity', 1000) AS rows`);
    expect([rows, await names()]).toEqual([[{ rows: 1 }], ['contested', 'disputed', 'open', 'young']]);
    expect(await codeOf(enforcement, `UPDATE enforcement.notice SET notifier_name = NULL WHERE id = 'young'`)).toBe('42501');
    expect(await codeOf(enforcement, `UPDATE enforcement.notice SET redacted_at = now()`)).toBe('42501');
    expect(await codeOf(enforcement, `DELETE FROM enforcement.notice`)).toBe('42501');
    expect(await codeOf(enforcement, `SELECT orders.end_keeping('ORDER', now(), 1)`)).toBe('42501');
    await enforcement.end();
  });
});
