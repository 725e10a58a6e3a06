/**
 * What Writ has to know of people whom only the platform knows: where a letter to them goes, whose account an order names, and what an erasure finds of them. The
 * import is empty, and the platform's source adapter answers, over the whole stack.
 */
import type { AccountId } from '@writ/core';
import { createVerifier } from '@writ/gateway';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishErasures } from '../../apps/cli/erase/finish.ts';
import { personOf } from '../../apps/cli/erase/person.ts';
import { confirmErasure, requestErasure } from '../../apps/cli/erase/request.ts';
import { asked, openCase } from '../harness/cases.ts';
import { endPool } from '../harness/end-pool.ts';
import { lettersIn } from '../harness/letters.ts';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { digest, refusalIn } from '../harness/order-traces.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, seededIndexKey, startStack } from '../harness/stack.ts';

const ana = { id: 'did:example:ana', handle: 'ana.example' };
const stranger = 'did:example:cleo';
const at = '2026-01-10T12:00:00.000Z';
const address = 'ana@people.example';

let adapter: MemoryAdapter;
let stack: Stack;
let owner: pg.Pool;
beforeAll(async () => {
  adapter = memoryAdapter({
    accounts: [],
    records: [
      { type: 'subscriber', key: ana.id, account: ana.id, recordedAt: at, name: 'Ana Example', emails: [address, 'second@people.example'] },
      { type: 'traffic', key: 't-1', account: ana.id, at, recordedAt: at, event: 'LOGIN' },
    ],
    gaps: [],
    items: ['p-1', 'p-2', 'p-3'].map((id) => ({
      id,
      author: id === 'p-3' ? { id: 'did:example:bo', handle: 'bo.example' } : ana,
      publishedAt: at,
      text: `Text of ${id}.`,
      version: '1',
    })),
    files: [],
  });
  stack = await startStack({
    uncompared: 'what was disclosed of an erased account can be opened no more',
    live: (_key, config) => {
      const holder = { issuer: config.issuer, subject: 'holder-1' };
      adapter.platform.accounts = [
        { ...ana, holder, identifiers: [{ type: 'EMAIL', value: address }] },
        { id: 'did:example:bo', handle: 'bo.example', identifiers: [], holder: { issuer: config.issuer, subject: 'agent-2' } },
        { id: stranger, handle: 'cleo.example', identifiers: [] },
      ];
      return adapter.start(config);
    },
  });
  owner = new pg.Pool({ ...stack.database.options('owner'), max: 3 });
  // A live platform's installation imports nothing.
  await stack.sql('postgres', 'TRUNCATE enforcement.notice, records.account CASCADE');
});
afterAll(async () => {
  await endPool(owner);
  await stack.close();
  await adapter.close();
});

const restrict = async (item: string): Promise<void> => {
  const { data, text } = await stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { message } } }',
    { input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }) },
  );
  expect(data.restrict.id, text).toBeDefined();
};
const mails = () => lettersIn(stack.dataFolder);
const outcomes = async () =>
  (
    await stack.sql<{ outcome: string | null }>(
      'postgres',
      'SELECT outcome::text FROM enforcement.letter WHERE account_id = $1 ORDER BY created_at',
      [ana.id],
    )
  ).map(({ outcome }) => outcome);
const askedAs = (as: string) =>
  adapter.book
    .entries()
    .map(({ target }) => JSON.parse(target).collect)
    .filter((one) => one.as === as);

describe('of somebody whom no import names', () => {
  it('a letter goes to the address that the platform’s source has when it is sent', async () => {
    await restrict('p-1');
    await expect.poll(outcomes).toEqual(['SENT']);
    const [mail] = await mails();
    expect(mail).toContain(`To: ${address}`);
    expect(askedAs('LETTER')).toMatchObject([{ account: ana.id, fields: ['EMAILS'], categories: [{ category: 'SUBSCRIBER' }] }]);
    for (const table of ['records.subscriber', 'records.identifier'])
      expect(await stack.sql('postgres', `SELECT FROM ${table}`)).toEqual([]);
  });

  it('one who has no address any more gets none, which is no fault', async () => {
    adapter.platform.records = adapter.platform.records.map((record) =>
      record.type === 'subscriber' ? { ...record, emails: [] } : record,
    );
    await restrict('p-2');
    await expect.poll(outcomes).toEqual(['SENT', 'NO_ADDRESS']);
    expect(await mails()).toHaveLength(1);
  });

  it('a marked account is found by the identifier that an order names', async () => {
    const { data, text } = await stack.ask(
      'platform',
      'counsel-1',
      `mutation { markAccount(account: "${ana.id}", kind: PRESS, reason: "The list of the press council.") { ... on AccountMark { id } ... on Refusal { reasons } } }`,
    );
    expect(data?.markAccount.id, text).toBeDefined();
    const orders = ordersOn(stack);
    const approved = await orders.decide(
      'agent-1',
      await orders.claim(
        'agent-1',
        await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(address)))),
      ),
    );
    expect(refusalIn(await orders.act('counsel-1', 'releaseOrder', approved, digest(approved))).reasons).toEqual(['NOT_YET']);
    const seen = await stack.ask('platform', 'counsel-2', `{ order(id: "${approved.id}") { targets { mark } } }`);
    expect(seen.data?.order.targets).toEqual([{ mark: 'PRESS' }]);
  });

  it('a member of staff who holds the account reads nothing of it for a case, though they were never seen before', async () => {
    const notice = await stack.ask(
      'public',
      null,
      'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { message } } }',
      {
        input: {
          item: 'p-3',
          category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          explanation: 'It asks for a fee.',
          goodFaith: true,
          name: 'R',
          email: 'r@example.org',
        },
      },
    );
    const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
      notice.data?.submitNotice.id,
    ]);
    const work = row?.id ?? '';
    const refusals = async (login: string) => {
      const claimed = await stack.ask('platform', login, 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } } }', {
        work,
      });
      expect(claimed.data?.claim.id, claimed.text).toBe(work);
      const { data } = await openCase(stack, login, work, asked('Who is it?', 'NAME'), 'account { subscriber { name } }');
      await stack.sql(
        'postgres',
        'UPDATE enforcement.work_item SET claimed_by = NULL, claim_ends_at = NULL, claim_proof = NULL WHERE id = $1',
        [work],
      );
      return data?.openCase.reasons ?? data?.openCase.cause;
    };
    expect(await stack.sql('postgres', `SELECT FROM orders.holder WHERE subject = 'agent-2'`)).toEqual([]);
    expect(await refusals('agent-2')).toEqual(['SAME_PERSON']);
    expect(await refusals('agent-1'), 'somebody else asks a second person').toBe('UNKNOWN_SENDER');
  });

  describe('an erasure', () => {
    const signedIn = async (login: string) =>
      personOf(
        { token: await stack.token(login), keyFile: undefined },
        createVerifier({ baseUrl: stack.baseUrl, issuer: `${stack.baseUrl}/oidc` }),
        ['AGENT', 'COUNSEL'],
      );
    const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
      const client = await owner.connect();
      return work(client).finally(() => client.release());
    };
    const ask = async (account: string) => {
      const person = await signedIn('agent-1');
      const erasure = { account: account as AccountId, reason: 'She has asked for it.', person, at: new Date(), details: stack.details };
      return withClient((client) => requestErasure(client, erasure));
    };
    const own = async () => (await stack.ask('public', 'holder-1', '{ me { id records { subscriber { name } } } }')).data?.me;
    const subjects = async () => (await stack.details.entriesOf(ana.id as AccountId)).length;
    const left = async () => ({
      cards: (await stack.sql('postgres', 'SELECT FROM content.card')).length,
      words: (await stack.sql('postgres', 'SELECT FROM content.item WHERE coalesce(title, text) IS NOT NULL')).length,
      notices: (
        await stack.sql('postgres', 'SELECT FROM enforcement.notice WHERE num_nonnulls(notifier_name, notifier_email, notifier_hash) > 0')
      ).length,
      holders: (await stack.sql('postgres', 'SELECT FROM orders.holder WHERE account_id = $1', [ana.id])).length,
      receipts: (await stack.sql('postgres', 'SELECT FROM orders.grant_receipt')).length,
    });

    it('is of no account that only the platform has and nobody asked about', async () => {
      await expect(ask(stranger)).rejects.toThrow('There is no such account: give its id at the platform');
    });

    it('takes what Writ knows of the person, whom the platform still has, and nothing of it comes back', async () => {
      const notice = await stack.ask(
        'public',
        'holder-1',
        'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { message } } }',
        {
          input: {
            ...{ item: 'p-3', category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It asks for a fee.', goodFaith: true },
            ...{ name: 'Ana Example', email: address },
          },
        },
      );
      expect(notice.data?.submitNotice.id, notice.text).toBeDefined();
      expect(await own()).toEqual({ id: ana.id, records: { subscriber: { name: 'Ana Example' } } });
      expect(await left()).toMatchObject({ cards: 3, words: 3, notices: 2, holders: 1 });
      expect(await subjects()).toBeGreaterThan(0);

      const request = await ask(ana.id);
      const person = await signedIn('counsel-2');
      const at = new Date();
      await withClient((client) => confirmErasure(client, { request, person, at, indexKey: seededIndexKey }));
      expect(await left()).toEqual({ cards: 1, words: 1, notices: 1, holders: 0, receipts: 0 });
      expect(await own(), 'the platform still says whose account it is, and gives nothing of it here').toEqual({
        id: ana.id,
        records: { subscriber: null },
      });
      expect((await left()).holders, 'and who holds it is not remembered again').toBe(0);
      const again = await stack.ask('public', null, 'query ($id: ID!) { item(id: $id) { text author { handle } } }', { id: 'p-1' });
      expect(again.data?.item.author.handle).toMatch(/^erased-/);
      const before = askedAs('LETTER').length;
      await restrict('p-2');
      await expect.poll(outcomes).toEqual(['SENT', 'NO_ADDRESS', 'NO_ADDRESS']);
      expect(askedAs('LETTER'), 'nobody asks for her address any more').toHaveLength(before);
    });

    it('is finished when nobody can complain any more: the log opens nothing about the account', async () => {
      await expect.poll(() => stack.sql('postgres', 'SELECT FROM log.log_pending')).toEqual([]);
      const soon = new Date();
      const finish = (at: Date) => finishErasures({ db: owner, at, indexKey: seededIndexKey, masterKey: stack.masterKey });
      await finish(soon);
      expect(await subjects()).toBeGreaterThan(0);
      await expect.poll(() => finish(new Date(soon.getTime() + 400 * 86_400_000))).toEqual([]);
      expect(await subjects()).toBe(0);
    });
  });
});
