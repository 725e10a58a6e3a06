/** What happens to orders and erasures while an import runs: each sees the records as before it or as after it, and nothing in between. */
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifierKey } from '../../../../prisma/blind-index.ts';
import { freshDatabase, type TestDatabase } from '../../../../prisma/testing/test-database.ts';
import type { FileLine } from '../lines/lines.ts';
import { inTransaction } from '../load.ts';
import { allLines, lineOf } from '../testing/sample-lines.ts';
import { LineWriter } from './line-writer.ts';
import { settle } from './settle.ts';

const key = identifierKey(Buffer.alloc(32, 7));
let database: TestDatabase;
let owner: pg.Pool;
let superuser: pg.Pool;
beforeEach(async () => {
  database = await freshDatabase();
  owner = new pg.Pool(database.options('owner'));
  superuser = new pg.Pool(database.options('postgres'));
});
afterEach(async () => {
  await Promise.all([owner.end(), superuser.end()]);
  await database.drop();
});

const write = (lines: readonly FileLine[], meanwhile?: (client: pg.PoolClient) => Promise<void>, takesAway = true): Promise<void> =>
  inTransaction(owner, async (client) => {
    const writer = new LineWriter(client, key, { expectsRepeated: false });
    const { refusals } = await writer.write(lines.map((line, index) => ({ number: index + 1, line, bytes: 0 })));
    expect(refusals).toEqual([]);
    await meanwhile?.(client);
    await settle({ client, writer, identifierKey: key, takesAway });
  });

const rows = async (query: string, ...values: unknown[]): Promise<unknown[]> => (await superuser.query(query, values)).rows;

/** An order that was served now and names an e-mail address; its snapshot is due. */
async function serve(email: string): Promise<void> {
  await superuser.query(
    `INSERT INTO orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
       issuing_issuer, issuing_subject, issuing_at, served_at)
     VALUES ('o1', 0, 'EPOC', 'SERVED', 'IN_FORCE', now(), 'r', 'p', '{}', 'ISSUING_AUTHORITY', '{TRAFFIC}', '{}', 'i', 's', now(), clock_timestamp())`,
  );
  await superuser.query(`INSERT INTO orders.order_target (id, order_id, position, type, value) VALUES ('t1', 'o1', 0, 'EMAIL', $1)`, [
    email,
  ]);
  await superuser.query(`INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ('p1', 'o1', 't1', clock_timestamp())`);
}
const take = (): Promise<unknown> => superuser.query(`UPDATE orders.preservation SET taken_at = clock_timestamp(), wrapped = '\\x00'`);

describe('an import that ends', () => {
  it('records what it wrote of an account after the service of an order that names the account, and of nobody else', async () => {
    const lines: FileLine[] = [
      ...allLines(),
      lineOf('account', { key: 'a2', handle: 'percy', identifiers: [] }),
      lineOf('traffic', { key: 't2', account: 'a2' }),
    ];
    await write(lines, () => serve('ORLA@example.org'), false);
    const served = `(SELECT served_at FROM orders.legal_order)`;
    for (const table of ['records.identification', 'records.traffic', 'content.item', 'content.message'])
      expect(await rows(`SELECT recorded_at > ${served} AS later FROM ${table} WHERE account_id = 'a1'`), table).toEqual([{ later: true }]);
    expect(await rows(`SELECT account_id, recorded_at > ${served} AS later FROM records.subscriber ORDER BY account_id`)).toEqual([
      { account_id: 'a1', later: true },
      { account_id: 'a2', later: false },
    ]);
    expect(await rows(`SELECT recorded_at > ${served} AS later FROM records.traffic WHERE account_id = 'a2'`)).toEqual([{ later: false }]);
    expect(await rows('SELECT FROM importing.line')).toEqual([]);
  });

  it('waits with what it changes and deletes until the snapshot of a served order is taken of the records without it', async () => {
    await write(allLines());
    await serve('orla@example.org');
    let isDone = false;
    const importing = write([{ type: 'traffic', key: 't1', deleted: true }], async (client) => {
      const { rows: found } = await client.query('SELECT FROM orders.preservation_taking');
      expect(found).toHaveLength(1);
    }).then(() => {
      isDone = true;
    });
    // The lock that the waiting import takes and gives back with its savepoint, so that orders move meanwhile.
    for (let seen = 0; seen < 2; ) {
      const { rows: sessions } = await superuser.query<{ query: string }>(
        `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE 'ROLLBACK TO%'`,
      );
      if (sessions.length > 0) seen += 1;
    }
    expect(isDone).toBe(false);
    expect(await rows('SELECT id FROM records.traffic'), 'what the snapshot is taken of').toEqual([{ id: 't1' }]);
    await take();
    await importing;
    expect(await rows('SELECT id FROM records.traffic')).toEqual([]);
  });

  it('waits for no snapshot when it only adds', async () => {
    await serve('orla@example.org');
    await write(allLines(), undefined, false);
    expect(await rows('SELECT id FROM records.traffic')).toEqual([{ id: 't1' }]);
  });

  it('is undone when an account that it wrote to was erased meanwhile, and not when it was another', async () => {
    const erase = (account: string) => async (): Promise<void> => {
      await superuser.query(
        `INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject, confirmed_at)
         VALUES (gen_random_uuid(), $1, '', 'x', 'i', 'a', now(), 'i', 'b', now())`,
        [account],
      );
    };
    await expect(write(allLines(), erase('a1'))).rejects.toThrow('An account was erased while the file was being imported');
    expect(await rows('SELECT FROM records.account')).toEqual([]);
    await write([lineOf('account', { key: 'a2', handle: 'percy' })], erase('a3'));
    expect(await rows('SELECT id FROM records.account')).toEqual([{ id: 'a2' }]);
  });
});

describe('row-level security', () => {
  it('shows the owner in an import the rows that its lines name, and no others', async () => {
    await write([...allLines(), lineOf('traffic', { key: 't2' }), lineOf('account', { key: 'a2', handle: 'percy' })]);
    const seen = (client: pg.ClientBase): Promise<string[]> =>
      client
        .query<{ id: string }>(
          'SELECT id FROM records.traffic UNION ALL SELECT account_id FROM records.subscriber UNION ALL SELECT id FROM content.message',
        )
        .then((found) => found.rows.map(({ id }) => id).toSorted());
    await write([lineOf('traffic')], async (client) => expect(await seen(client)).toEqual(['t1']));
    await write([lineOf('account')], async (client) => expect(await seen(client)).toEqual(['a1']));
    await inTransaction(owner, async (client) => expect(await seen(client)).toEqual([]));
  });
});
