/** Letters: only the sender of mail learns to which account one goes, once an attempt, and never without a trace; nobody reads an address in the database. */
import { subgraphNames } from '@writ/core';
import { openAddresses } from '@writ/prisma';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Attacker, attackerAs } from './attacker.ts';

const accounts = ['a', 'b', 'c'];

/** A letter and a piece of news for each account, as the role of each part can bring them about. */
const makeLetters = `
  INSERT INTO enforcement.misuse_measure (id, kind, step, account_id, acts, acts_in_all, newest_act_at, reason, decided_by, decided_at)
  SELECT 'm-' || a, 'UNFOUNDED_COMPLAINTS', 'WARNING', a, '{x}', 1, now(), 'x', 'issuer agent', now() FROM unnest('{a,b,c}'::text[]) a`;
const makeNews = `
  INSERT INTO orders.user_information (id, order_id, account_id, accessed_at, told_at)
  SELECT 'n-' || a, 'reference', a, now(), now() FROM unnest('{a,b,c}'::text[]) a`;

let fixture: GrantedDatabase;
beforeEach(async () => {
  fixture = await grantedDatabase(accounts);
  await fixture.admin.query(`UPDATE records.subscriber SET emails = ARRAY['address-of-' || account_id || '@example.org']`);
  // Of whose access the platform informs.
  await fixture.admin.query(`UPDATE orders.legal_order SET kind = 'DSA_INFORM' WHERE id = 'reference'`);
});
afterEach(() => fixture.close());

/** Every function that a role may call with one text, or with two. */
async function functionsOf(role: string): Promise<{ name: string; inputs: number }[]> {
  const { rows } = await fixture.admin.query(
    `SELECT p.oid::regproc::text AS name, p.pronargs AS inputs FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname IN ('records', 'content', 'enforcement', 'orders', 'log', 'erasure', 'mail') AND p.pronargs BETWEEN 1 AND 2
        AND p.prorettype <> 'trigger'::regtype AND 'text'::regtype = ALL (p.proargtypes::oid[]) AND has_function_privilege($1, p.oid, 'EXECUTE')`,
    [`writ_${role}`],
  );
  return rows;
}

/** What a role is answered by everything that it may call, with any of these; each in a subtransaction, which keeps the others going. */
async function answersTo({ client }: Attacker, role: string, inputs: readonly string[]): Promise<string> {
  const answers: unknown[] = [];
  for (const { name, inputs: count } of await functionsOf(role))
    for (const input of inputs) {
      await client.query('SAVEPOINT one');
      const values = Array.from({ length: count }, () => `'${input}'`).join();
      await client.query(`SELECT * FROM ${name}(${values})`).then(
        ({ rows }) => answers.push(...rows),
        () => client.query('ROLLBACK TO one'),
      );
    }
  return JSON.stringify(answers);
}

describe.each([...subgraphNames, 'log'] as const)('F5: writ_%s', (role) => {
  it('learns no address from any function, even in the transaction in which it writes the e-mail', async () => {
    const attacker = await attackerAs(fixture, role);
    await attacker.client.query('BEGIN');
    for (const make of [makeLetters, makeNews]) {
      await attacker.client.query('SAVEPOINT making');
      await attacker.client.query(make).catch(() => attacker.client.query('ROLLBACK TO making'));
    }
    const letters = await attacker.client.query('SAVEPOINT reading').then(() =>
      attacker.client
        .query<{ id: string }>(role === 'enforcement' ? 'SELECT id FROM enforcement.letter' : 'SELECT id FROM orders.user_information')
        .then(({ rows }) => rows.map(({ id }) => id))
        .catch(async () => {
          await attacker.client.query('ROLLBACK TO reading');
          return [];
        }),
    );
    if (role === 'enforcement' || role === 'orders') expect(letters).toHaveLength(3);
    expect(await answersTo(attacker, role, [...accounts, ...letters])).not.toContain('address-of-');
    await attacker.client.query('ROLLBACK');
    await attacker.close();
  });
});

describe('F5: writ_mail', () => {
  let mail: Attacker;
  beforeEach(async () => {
    mail = await attackerAs(fixture, 'mail');
    await fixture.admin.query(makeLetters);
    await fixture.admin.query(makeNews);
  });
  afterEach(() => mail.close());
  const handOver = (letter: string, attempt = 1) =>
    mail.client.query('INSERT INTO mail.handover (letter, attempt) VALUES ($1, $2)', [letter, attempt]);
  const ask = async (letter: string) =>
    (await mail.client.query('SELECT account, language FROM mail.recipient_of($1)', [letter])).rows[0] ?? null;
  const attempt = () =>
    fixture.admin.query(
      'UPDATE enforcement.letter SET attempts = attempts + 1; UPDATE orders.user_information SET attempts = attempts + 1',
    );
  const letterTo = async (account: string) =>
    (await fixture.admin.query<{ id: string }>('SELECT id FROM enforcement.letter WHERE account_id = $1', [account])).rows[0]?.id ?? '';

  it('reads no table of a person, no id of an e-mail, and not even what it has written', async () => {
    for (const table of [
      'enforcement.letter',
      'orders.user_information',
      'records.subscriber',
      'records.account',
      'mail.handover',
      'mail.waiting',
    ])
      expect(await mail.refusal(`SELECT FROM ${table}`), table).toBe('42501');
    expect(await mail.refusal('UPDATE mail.handover SET attempt = 9')).toBe('42501');
    expect(await mail.refusal('DELETE FROM mail.handover')).toBe('42501');
    expect(await mail.refusal(`INSERT INTO mail.handover (letter, attempt, at) VALUES ('x', 1, '2020-01-01')`)).toBe('42501');
    expect(await functionsOf('mail')).toEqual([{ name: 'mail.recipient_of', inputs: 1 }]);
  });

  it.each(['e-mail', 'news'])('learns the account of one %s that is being sent, and for no other', async (what) => {
    const [id, other] = what === 'news' ? ['n-a', 'n-b'] : [await letterTo('a'), await letterTo('b')];
    await expect(
      handOver(id).then(() => ask(id)),
      'nobody has begun to send it',
    ).rejects.toMatchObject({ code: '42501' });
    await attempt();
    await attempt();
    await expect(ask(id), 'nothing says that it was handed over').rejects.toMatchObject({ code: '42501' });
    await handOver(id, 2);
    expect(await ask(id)).toEqual({ account: 'a', language: null });
    await expect(ask(other)).rejects.toMatchObject({ code: '42501' });
    await expect(ask('a'), 'by the account').rejects.toMatchObject({ code: '42501' });
    await expect(handOver(id, 2), 'twice in one attempt').rejects.toMatchObject({ code: '23505' });
  });

  it.each(['', 'SAVEPOINT within'])('learns no account in a transaction that it can roll back: %s', async (inner) => {
    await attempt();
    const id = await letterTo('a');
    await mail.client.query('BEGIN');
    if (inner !== '') await mail.client.query(inner);
    await handOver(id);
    if (inner !== '') await mail.client.query('RELEASE within');
    await expect(ask(id)).rejects.toMatchObject({ code: '42501' });
    await mail.client.query('ROLLBACK');
  });

  it('learns no account of an e-mail that was sent, nor of a person who is to be erased', async () => {
    await attempt();
    const [sent, erased] = [await letterTo('a'), await letterTo('b')];
    await handOver(sent);
    await handOver(erased);
    await fixture.admin.query(`UPDATE enforcement.letter SET mailed_at = now(), outcome = 'SENT' WHERE id = $1`, [sent]);
    await expect(ask(sent)).rejects.toMatchObject({ code: '42501' });
    await fixture.admin.query(`
      INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at,
                                   confirmed_issuer, confirmed_subject, confirmed_at)
      VALUES (gen_random_uuid(), 'b', '', 'asked for', 'i', 'one', now(), 'i', 'two', now())`);
    expect(await ask(erased)).toBeNull();
  });

  it('learns no address, not even as the owner of the tables', async () => {
    await attempt();
    await handOver(await letterTo('a'));
    const owner = await attackerAs(fixture, 'owner');
    expect((await owner.client.query('SELECT emails FROM records.subscriber')).rows).toEqual([]);
    await owner.close();
  });

  it('learns when somebody else has taken the address', async () => {
    await attempt();
    const id = await letterTo('a');
    const asked: string[] = [];
    const ask = async (account: string, letter: string): Promise<string> => `${asked.push(letter)}-${account}@example.org`;
    const addresses = openAddresses(fixture.database.options('mail'), ask, (cause) => expect.fail(String(cause)));
    expect(await addresses.of(id, 1)).toEqual({ address: '1-a@example.org', language: null });
    await expect(addresses.of(id, 1)).rejects.toThrow(/handed over before in this attempt/);
    expect(asked, 'and the source is asked once').toEqual([id]);
    await addresses.close();
  });
});
